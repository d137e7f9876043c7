import type { Columns } from './columns.js'
import { Finisher } from './finisher.js'
import type { Findings } from './formats/findings.js'
import type { TableReader } from './formats/tableFormat.js'
import type { RawRow } from './input/csvRows.js'
import type { CatalogItem } from './records.js'
import { RowGroups, type RowGroup, type SourceRow } from './rowGroups.js'
import { Spool } from './spool.js'

/** The records of a file made of rows: place every row, then assemble every product. They come some at a time. */
export async function* tableRecords(
  batches: AsyncIterable<SourceRow[]>,
  reader: TableReader,
  findings: Findings,
  temporaryFolder: string | undefined,
): AsyncGenerator<CatalogItem[], void, undefined> {
  const spool = new Spool(temporaryFolder)
  try {
    const groups = new RowGroups(spool)
    for await (const batch of batches) {
      for (const row of batch) placeRow(row, reader, groups, findings)
      yield findings.take()
    }
    const finisher = new Finisher()
    for (const some of groups.groups()) {
      const items: CatalogItem[] = []
      for (const group of some) {
        const finished = finishGroup(group, reader, findings, finisher)
        items.push(...findings.take(), ...finished)
      }
      yield items
    }
    yield findings.tallies()
  } finally {
    spool.close()
  }
}

function placeRow(row: SourceRow, reader: TableReader, groups: RowGroups, findings: Findings): void {
  const placement = reader.place(row)
  if (placement.kind === 'reject') findings.reject({ line: row.line, column: placement.column, value: placement.value }, placement.reason)
  else groups.add(row, placement)
}

function finishGroup(group: RowGroup, reader: TableReader, findings: Findings, finisher: Finisher): CatalogItem[] {
  findings.handle = null
  if (group.kind === 'orphans') {
    for (const row of group.rows) reader.orphan?.(row)
    return []
  }
  const assembled = reader.assemble(group.rows)
  if (assembled === null) return []
  if (group.tooMany) {
    findings.reject({ line: assembled.line }, `more than ${group.rows.length - 1} rows belong to one product; it is not imported`)
    return []
  }
  return finisher.finish(assembled)
}

/** Rows of a CSV file in the shape formats read: without header and blank rows, cut down to the known columns. */
export async function* csvSourceRows(batches: AsyncIterable<RawRow[]>, columns: Columns, exactWidth: number | null): AsyncGenerator<SourceRow[], void, undefined> {
  let headerSeen = false
  for await (const batch of batches) {
    const rows: SourceRow[] = []
    for (const { line, cells } of batch) {
      if (cells.every((cell) => cell.trim() === '')) continue
      if (headerSeen) rows.push({ line, problem: widthProblem(cells, columns.width, exactWidth), cells: columns.pick(cells), missing: Math.max(0, columns.width - cells.length) })
      headerSeen = true
    }
    yield rows
  }
}

/** Missing cells at the end are empty ones; extra cells are harmless only when they are empty. */
function widthProblem(cells: readonly string[], width: number, exactWidth: number | null): string | null {
  if (exactWidth !== null && cells.length !== exactWidth) return `the row has ${cells.length} cells, the header has ${exactWidth}`
  if (cells.length <= width || cells.slice(width).every((cell) => cell.trim() === '')) return null
  return `the row has ${cells.length} cells, the header has ${width}; an unquoted delimiter in a cell moves the others`
}
