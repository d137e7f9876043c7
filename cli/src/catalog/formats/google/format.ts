import type { Columns } from '../../columns.js'
import type { Placement, SourceRow } from '../../rowGroups.js'
import { slugify } from '../../values/slug.js'
import { Cells } from '../cells.js'
import type { AssembledProduct, ReaderContext, TableFormat, TableReader } from '../tableFormat.js'
import { GoogleAssembler } from './assemble.js'
import { googleMeaning, isGoogleFeed } from './columns.js'

export const googleText: TableFormat = {
  id: 'google-text',
  defaultStatus: 'active',
  matches: isGoogleFeed,
  describe: () => 'Google Merchant Center product feed (text)',
  meaning: googleMeaning,
  reader: (columns, context) => new GoogleReader(columns, context, ','),
}

/** An item is a variant; items of the same group are one product. Serves text and XML alike. */
export class GoogleReader implements TableReader {
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #assembler: GoogleAssembler

  constructor(columns: Columns, context: ReaderContext, listSeparator: string) {
    this.#cells = new Cells(columns, context)
    this.#context = context
    this.#assembler = new GoogleAssembler(columns, this.#cells, context, listSeparator)
  }

  place(row: SourceRow): Placement {
    const id = this.#cells.word(row, 'id')
    const group = this.#cells.word(row, 'item_group_id')
    if (id === '') return { kind: 'reject', column: 'id', value: null, reason: row.problem ?? 'the item has no id' }
    if (slugify(group === '' ? id : group) === '') return { kind: 'reject', column: 'id', value: id, reason: 'the id holds no letter or digit to make a handle from' }
    // A group and an item may have the same id and are still two products.
    return { kind: 'group', key: group === '' ? `id:${id}` : `group:${group}` }
  }

  assemble(rows: SourceRow[]): AssembledProduct | null {
    const [head] = rows
    if (head === undefined) return null
    const group = this.#cells.word(head, 'item_group_id')
    const handle = slugify(group === '' ? this.#cells.word(head, 'id') : group)
    this.#context.findings.handle = handle
    return this.#assembler.assemble(handle, group, rows)
  }
}
