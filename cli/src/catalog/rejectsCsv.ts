import { stringify } from 'csv-stringify/sync'
import type { CatalogItem } from './records.js'
import { guardFormula } from './values/text.js'

const HEADER = ['line', 'severity', 'handle', 'column', 'value', 'reason']

/**
 * What was not imported, or not as written, one row each, for a merchant who repairs the file with a spreadsheet.
 * Products and notices without a line are passed over, so the items of a catalog can be piped through as they come.
 */
export async function* writeRejectsCsv(items: AsyncIterable<CatalogItem> | Iterable<CatalogItem>): AsyncGenerator<string, void, undefined> {
  yield stringify([HEADER])
  for await (const item of items) {
    if (item.kind === 'product' || item.line === undefined) continue
    const [severity, reason] = item.kind === 'reject' ? ['reject', item.reason] : [item.level, item.message]
    const cells = [String(item.line), severity, item.handle ?? '', item.column ?? '', item.value ?? '', reason]
    yield stringify([cells.map(guardFormula)])
  }
}
