import { stringify } from 'csv-stringify/sync'
import type { CatalogItem } from './records.js'
import { guardFormula } from './values/text.js'

export const REJECTS_HEADER = stringify([['line', 'severity', 'handle', 'column', 'value', 'reason']])

/** The line of one item; null for products and notices without a line. */
export function rejectsRow(item: CatalogItem): string | null {
  if (item.kind === 'product' || item.line === undefined) return null
  const [severity, reason] = item.kind === 'reject' ? ['reject', item.reason] : [item.level, item.message]
  return stringify([[String(item.line), severity, item.handle ?? '', item.column ?? '', item.value ?? '', reason].map(guardFormula)])
}

/**
 * What was not imported, or not as written, one row each, for a merchant who repairs the file with a spreadsheet.
 * Products and notices without a line are passed over, so the items of a catalog can be piped through as they come.
 */
export async function* writeRejectsCsv(items: AsyncIterable<CatalogItem> | Iterable<CatalogItem>): AsyncGenerator<string, void, undefined> {
  yield REJECTS_HEADER
  for await (const item of items) {
    const row = rejectsRow(item)
    if (row !== null) yield row
  }
}
