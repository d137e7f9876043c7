import Table from 'cli-table3'

export type Column = { readonly name: string; readonly type: string }
export type Item = Record<string, unknown>

const COLUMNS_MAX = 7
const CELL_MAX = 60
const HIDDEN = new Set(['metadata', 'description_html', 'seo', 'variants', 'media', 'metafields'])

/** What a list shows by default: the first telling fields, long ones left to --json and --columns. */
export function defaultColumns(columns: readonly Column[]): string[] {
  const telling = columns.filter((column) => !HIDDEN.has(column.name) && !/^(array|object)$/.test(column.type)).map((column) => column.name)
  const money = columns.filter((column) => /price|total|amount/.test(column.name)).map((column) => column.name)
  return [...new Set([...telling.slice(0, COLUMNS_MAX - 1), ...money.slice(0, 1)])].slice(0, COLUMNS_MAX)
}

/** A value as a cell: money as an amount, lists joined, objects as JSON. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object') ? value.join(', ') : `${value.length} items`
  const { amount, currency } = value as { amount?: unknown; currency?: unknown }
  return typeof amount === 'number' && typeof currency === 'string' ? formatMoney(amount, currency) : JSON.stringify(value)
}

/** Minor units as people write them; Intl knows each currency's decimals. */
export function formatMoney(amount: number, currency: string): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const major = text.slice(0, text.length - digits)
  return `${amount < 0 ? '-' : ''}${major}${digits > 0 ? `.${text.slice(-digits)}` : ''} ${currency}`
}

/** A table on a terminal, tab-separated text in a pipe. */
export function table(items: readonly Item[], columns: readonly string[], terminal: boolean): string {
  const rows = items.map((item) => columns.map((column) => cell(item[column])))
  if (!terminal) return [columns.join('\t'), ...rows.map((row) => row.map(flat).join('\t'))].join('\n')
  const drawn = new Table({ head: [...columns], style: { head: ['bold'], border: [], compact: true }, chars: BORDERS })
  drawn.push(...rows.map((row) => row.map((text) => shorten(flat(text)))))
  return drawn.toString()
}

const BORDERS = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' }

/** One resource, a line per field; nested lists as tables of their own would hide the rest, so they are counted. */
export function card(item: Item): string {
  const width = Math.max(...Object.keys(item).map((name) => name.length))
  return Object.entries(item).map(([name, value]) => `${name.padEnd(width)}  ${flat(cell(value)).slice(0, 500)}`).join('\n')
}

// Control characters would move the cursor of whoever looks at a shop's data.
const flat = (text: string) => text.replaceAll(/\p{Cc}+/gu, ' ')
const shorten = (text: string) => (Array.from(text).length > CELL_MAX ? `${Array.from(text).slice(0, CELL_MAX - 1).join('')}…` : text)
