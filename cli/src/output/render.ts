import { decimalOf } from '@souk/sdk/money'
import Table from 'cli-table3'

export type Column = { readonly name: string; readonly type: string }
export type Item = Record<string, unknown>

const COLUMNS_MAX = 9
const CELL_MAX = 60
const HIDDEN = new Set(['version', 'position', 'sequence', 'metadata', 'description_html', 'seo'])

/** What people look for in a list, in this order; other fields are for --json and --columns. */
const TELLING: ReadonlyArray<(column: Column) => boolean> = [
  ({ name }) => name === 'id',
  ({ name }) => /^(name|order_name|title|number|handle|host|sku|code|prefix|email|key|type|kind)$/.test(name),
  ({ name }) => /(^|_)status$|^(active|enabled)$/.test(name),
  ({ name, type }) => type === 'object' && /(^|_)(price|total|totals|amount|delta|balance|balance_after)$/.test(name),
  ({ name, type }) => type === 'integer' && !HIDDEN.has(name) && !/^(number|.*_days|entries)$/.test(name),
  ({ name, type }) => type !== 'object' && type !== 'array' && !/(_id|_at)$/.test(name) && !HIDDEN.has(name),
  ({ name }) => name.endsWith('_id'),
  ({ name }) => name.endsWith('_at'),
]

/** The most telling columns of a list. Of totals it is the total that tells. */
export function defaultColumns(columns: readonly Column[]): string[] {
  const ranked = TELLING.flatMap((tells) => columns.filter(tells).map(({ name }) => (name === 'totals' ? 'totals.total' : name)))
  return [...new Set(ranked)].slice(0, COLUMNS_MAX)
}

/** A field of an item, or one of what is in it: `totals.total`. */
export const fieldOf = (item: Item, path: string): unknown => path.split('.').reduce<unknown>((at, name) => (at as Item | null | undefined)?.[name], item)

/** A value as a cell: money as an amount, lists joined, objects as JSON. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object') ? value.join(', ') : `${value.length} items`
  const { amount, currency } = value as { amount?: unknown; currency?: unknown }
  return typeof amount === 'number' && typeof currency === 'string' ? formatMoney(amount, currency) : JSON.stringify(value)
}

/** Minor units as people write them, with the currency's code behind. */
export const formatMoney = (amount: number, currency: string) => `${decimalOf({ amount, currency })} ${currency}`

/** A table on a terminal, tab-separated text in a pipe. */
export function table(items: readonly Item[], columns: readonly string[], terminal: boolean): string {
  const rows = items.map((item) => columns.map((column) => cell(fieldOf(item, column))))
  if (!terminal) return [columns.join('\t'), ...rows.map((row) => row.map(flat).join('\t'))].join('\n')
  const drawn = new Table({ head: [...columns], style: { head: ['bold'], border: [], compact: true }, chars: BORDERS })
  drawn.push(...rows.map((row) => row.map((text) => shorten(flat(text)))))
  return drawn.toString()
}

const BORDERS = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' }

/** One resource: a line per field, what is in an object under its path, and lists of things as tables below. */
export function card(item: Item, terminal = false): string {
  const lines = linesOf(item, '')
  const width = Math.max(0, ...lines.map(([path]) => path.length))
  const tables = Object.entries(item).flatMap(([name, value]) => (isListOfThings(value) ? [`\n${name}\n${table(value.slice(0, ROWS_MAX), columnsOf(value), terminal)}`] : []))
  return [...lines.map(([path, value]) => `${path.padEnd(width)}  ${flat(cell(value)).slice(0, 500)}`.trimEnd()), ...tables].join('\n')
}

/** What breaks invariants, below the table that counts it. */
export function reportCard(report: Item, terminal = false): string {
  const faults = (report.invariants as { name: string; faults: { subject: string; fault: string }[] }[]).flatMap(({ name, faults: shown }) => shown.map(({ subject, fault }) => flat(`${name}: ${subject}: ${fault}`)))
  return [card(report, terminal), ...(faults.length === 0 ? [] : ['\nfaults', ...faults])].join('\n')
}

const ROWS_MAX = 100
const DEPTH_MAX = 2

function linesOf(item: Item, prefix: string): [string, unknown][] {
  return Object.entries(item).flatMap(([name, value]): [string, unknown][] => {
    const path = `${prefix}${name}`
    if (isListOfThings(value) && prefix === '') return []
    const opens = typeof value === 'object' && value !== null && !Array.isArray(value) && !isMoney(value) && Object.keys(value).length > 0 && path.split('.').length <= DEPTH_MAX
    return opens ? linesOf(value as Item, `${path}.`) : [[path, value]]
  })
}

const isMoney = (value: object) => 'amount' in value && 'currency' in value && Object.keys(value).length === 2
const isListOfThings = (value: unknown): value is Item[] => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))

function columnsOf(items: readonly Item[]): string[] {
  const types = new Map<string, string>()
  for (const item of items) for (const [name, value] of Object.entries(item)) if (!types.has(name) || value !== null) types.set(name, Number.isInteger(value) ? 'integer' : Array.isArray(value) ? 'array' : value !== null && typeof value === 'object' ? 'object' : 'string')
  return defaultColumns([...types].map(([name, type]) => ({ name, type })))
}

// Control characters would move the cursor of whoever looks at a shop's data.
const flat = (text: string) => text.replaceAll(/\p{Cc}+/gu, ' ')
const shorten = (text: string) => (Array.from(text).length > CELL_MAX ? `${Array.from(text).slice(0, CELL_MAX - 1).join('')}…` : text)
