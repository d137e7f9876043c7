// @ts-check
/** A piece of a page that is markup already. */
class Html {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }
}

const ESCAPES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })

/** @param {unknown} value @returns {string} */
function textOf(value) {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(textOf).join('')
  return value === null || value === undefined || value === false ? '' : String(value).replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

/**
 * A template whose values are escaped unless they are markup themselves.
 * @param {TemplateStringsArray} parts @param {...unknown} values
 */
export function html(parts, ...values) {
  return new Html(String.raw({ raw: parts }, ...values.map(textOf)))
}

/** Markup that somebody else has made safe: descriptions are cleaned when a merchant writes them. @param {string} text */
export const cleaned = (text) => new Html(text)
