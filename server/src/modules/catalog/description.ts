import sanitizeHtml from 'sanitize-html'

const BARE_TAGS = 'p|br|b|i|u|em|strong|small|sub|sup|ul|ol|li|h[1-6]|div|span|blockquote|pre|code|table|thead|tbody|tr|th|td'
const TAG = new RegExp(`<(?:(/?)(${BARE_TAGS})\\s*/?>)?`, 'g')

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'del', 'ins'],
  allowedAttributes: { '*': ['class', 'id', 'title', 'lang', 'dir'], a: ['href', 'name', 'target', 'rel'], img: ['src', 'alt', 'width', 'height', 'loading'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'], ol: ['start', 'type'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  transformTags: { a: (tagName, attribs) => ({ tagName, attribs: attribs.target === undefined ? attribs : { ...attribs, rel: 'noopener noreferrer' } }) },
}

/** A description as shoppers may see it: without scripts, handlers, styles and whatever else can act. */
export function safeHtml(html: string | null): string | null {
  return html === null || isHarmless(html) ? html : sanitizeHtml(html, ALLOWED)
}

/**
 * Whether every `<` begins a bare tag of text, all well nested: then there is nothing to take out. Most descriptions of an
 * import are like this, and parsing them would cost as much as all the rest of planning a product.
 */
function isHarmless(html: string): boolean {
  const open: string[] = []
  for (const [, slash, name] of html.matchAll(TAG)) {
    if (name === undefined) return false
    if (name === 'br') continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
