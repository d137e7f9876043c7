import type { Columns } from '../../columns.js'
import { UnsupportedCatalogError } from '../../errors.js'
import type { Placement, SourceRow } from '../../rowGroups.js'
import { isHandle, slugify } from '../../values/slug.js'
import { Cells } from '../cells.js'
import type { AssembledProduct, ReaderContext, TableFormat, TableReader } from '../tableFormat.js'
import { MedusaAssembler } from './assemble.js'
import { isMedusa, isVersionOne, medusaMeaning } from './columns.js'

export const medusa: TableFormat = {
  id: 'medusa',
  matches: (headers) => isMedusa(headers) && !isVersionOne(headers),
  describe: () => 'Medusa product CSV (version 2)',
  meaning: medusaMeaning,
  reader: (columns, context) => new MedusaReader(columns, context),
}

export const medusaV1: TableFormat = {
  id: 'medusa-v1',
  matches: (headers) => isMedusa(headers) && isVersionOne(headers),
  describe: () => 'Medusa product CSV (version 1)',
  meaning: medusaMeaning,
  reader: (columns, context) => new MedusaReader(columns, context),
}

/** Every row is a variant and repeats the columns of its product. */
class MedusaReader implements TableReader {
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #assembler: MedusaAssembler

  constructor(columns: Columns, context: ReaderContext) {
    refuseOtherCurrencies(columns, context.prices.currency)
    this.#cells = new Cells(columns, context)
    this.#context = context
    this.#assembler = new MedusaAssembler(columns, this.#cells, context)
  }

  place(row: SourceRow): Placement {
    const handle = this.#cells.word(row, 'handle')
    const id = this.#cells.word(row, 'product_id')
    if (this.#handleOf(row) === '') return { kind: 'reject', column: null, value: null, reason: row.problem ?? 'the row has neither a handle nor a title' }
    const key = handle !== '' ? `handle:${this.#handleOf(row)}` : id !== '' ? `id:${id}` : `title:${this.#handleOf(row)}`
    return { kind: 'group', key }
  }

  assemble(rows: SourceRow[]): AssembledProduct | null {
    const [head] = rows
    if (head === undefined) return null
    const handle = this.#handleOf(head)
    this.#context.findings.handle = handle
    return this.#assembler.assemble(handle, this.#cells.word(head, 'handle') === '', rows)
  }

  #handleOf(row: SourceRow): string {
    const handle = this.#cells.text(row, 'handle')
    if (typeof handle === 'string') return isHandle(handle) ? handle : slugify(handle)
    return slugify(this.#cells.text(row, 'title') ?? '')
  }
}

/** A file with prices, none of them in the store's currency, would import every product without a price. */
function refuseOtherCurrencies(columns: Columns, currency: string): void {
  const currencies = columns.fields().filter((field) => field.startsWith('price:')).map((field) => field.slice('price:'.length))
  const regional = columns.report.filter(({ status, header }) => status === 'kept_out' && /\[[a-z]{3}\]\s*$/i.test(header))
  if (currencies.includes(currency) || currencies.length + regional.length === 0) return
  const seen = currencies.length > 0 ? `prices in ${currencies.join(', ')}` : 'prices of regions only'
  throw new UnsupportedCatalogError(`a Medusa product CSV with ${seen}`, [`a column "Variant Price ${currency}" (the currency of the store)`])
}
