import type { Columns } from '../../columns.js'
import type { Placement, SourceRow } from '../../rowGroups.js'
import { Cells } from '../cells.js'
import type { AssembledProduct, ReaderContext, TableFormat, TableReader } from '../tableFormat.js'
import { BigCommerceAssembler, type Generation } from './assemble.js'
import { currentMeaning, legacyMeaning } from './columns.js'
import { bracketedOptions, piecedOptions } from './options.js'

export const bigcommerce: TableFormat = {
  id: 'bigcommerce',
  matches: (headers) => headers.has('item') && headers.has('name') && ['options', 'inventory tracking', 'image url (import)', 'is visible'].some((header) => headers.has(header)),
  describe: () => 'BigCommerce product CSV (current columns)',
  meaning: currentMeaning,
  reader: (columns, context) => new BigCommerceReader(columns, context, {
    variantItem: 'variant',
    optionsField: 'options',
    optionsOf: piecedOptions,
    imageColumns: [],
  }),
}

export const bigcommerceLegacy: TableFormat = {
  id: 'bigcommerce-legacy',
  matches: (headers) => headers.has('item type') && (headers.has('product name') || headers.has('product code/sku')),
  describe: () => 'BigCommerce product CSV (legacy "bulk edit" columns)',
  meaning: legacyMeaning,
  reader: (columns, context) => new BigCommerceReader(columns, context, {
    variantItem: 'sku',
    optionsField: 'name',
    optionsOf: bracketedOptions,
    imageColumns: columns.fields()
      .flatMap((field) => /^image_import:(\d+)$/.exec(field)?.[1] ?? [])
      .sort((left, right) => Number(left) - Number(right)),
  }),
}

/** Rows belong together by position: what stands below a product row is part of it. */
class BigCommerceReader implements TableReader {
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #assembler: BigCommerceAssembler
  readonly #generation: Generation
  #product: string | null = null

  constructor(columns: Columns, context: ReaderContext, generation: Generation) {
    this.#cells = new Cells(columns, context)
    this.#context = context
    this.#generation = generation
    this.#assembler = new BigCommerceAssembler(columns, this.#cells, context, generation)
  }

  place(row: SourceRow): Placement {
    const item = this.#cells.word(row, 'item').toLowerCase()
    if (item === 'product') {
      this.#product = String(row.line)
      return { kind: 'group', key: this.#product }
    }
    if (this.#product === null) return this.#refused(row, 'no product row stands above it')
    if (item === 'video') return this.#keptOut(row, 'videos', 'Video rows; the store has no videos')
    if (item === 'rule') return this.#refused(row, 'rule rows change prices and weights in ways the store does not know; give the variant its own price')
    if (item !== 'image' && item !== this.#generation.variantItem) return this.#refused(row, `"${this.#cells.word(row, 'item')}" is not a kind of row`)
    return { kind: 'group', key: this.#product }
  }

  assemble(rows: SourceRow[]): AssembledProduct | null {
    const [head, ...below] = rows
    if (head === undefined) return null
    this.#context.findings.handle = this.#assembler.handleOf(head)
    return this.#assembler.assemble(head, below)
  }

  #refused(row: SourceRow, reason: string): Placement {
    return { kind: 'reject', column: null, value: null, reason: row.problem ?? reason }
  }

  #keptOut(row: SourceRow, code: string, message: string): Placement {
    this.#context.findings.tally('info', code, row.line, message)
    return { kind: 'group', key: this.#product ?? '' }
  }
}
