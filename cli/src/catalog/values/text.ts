/**
 * Spreadsheets run a cell that begins with = + - or @ as a formula, so exports put an apostrophe in front (OWASP's advice
 * for CSV injection). Reading takes off exactly what writing put on: an apostrophe that stands before such a sign, or
 * before further apostrophes and such a sign. An apostrophe that belongs to the text ('Tis) is never touched.
 */
const FORMULA_START = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/

export function guardFormula(cell: string): string {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell
}

export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}

/** SKUs and barcodes also get an apostrophe from spreadsheets that should keep them as text, whatever they begin with. */
export function guardIdentifier(cell: string): string {
  return cell.startsWith("'") ? `'${cell}` : guardFormula(cell)
}

export function unguardIdentifier(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true, yes: true, y: true, t: true, '1': true, on: true,
  false: false, no: false, n: false, f: false, '0': false, off: false,
}

export function parseBoolean(text: string): boolean | undefined {
  return BOOLEANS[text.trim().toLowerCase()]
}

/** 12, -3 and 3.0 are whole numbers; 3.5 is not. */
export function parseWhole(text: string): number | undefined {
  const match = /^'?([-+]?\d+)(?:\.0*|,0{1,2})?$/.exec(text.trim())
  const value = Number(match?.[1])
  return match !== null && Number.isSafeInteger(value) ? value + 0 : undefined
}

/** A number that a spreadsheet has shortened: 3.65275E+11, or the decimal point that a data frame adds. */
export function isDamagedNumber(text: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/i.test(text) || /^\d{5,}\.0+$/.test(text)
}

/** Splits a cell list; a separator that belongs to a value is written with a backslash. */
export function splitEscaped(cell: string, separator: string): string[] {
  const parts: string[] = ['']
  for (let index = 0; index < cell.length; index++) {
    const char = cell.charAt(index)
    if (char === '\\' && cell.charAt(index + 1) === separator) {
      parts[parts.length - 1] += separator
      index++
    } else if (char === separator) {
      parts.push('')
    } else {
      parts[parts.length - 1] += char
    }
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

export function splitList(cell: string, separator: string): string[] {
  return cell.split(separator).map((part) => part.trim()).filter((part) => part !== '')
}

/** Unique values in the order of first appearance. */
export function distinct(values: Iterable<string>): string[] {
  return [...new Set(values)]
}
