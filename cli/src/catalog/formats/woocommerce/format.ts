import type { Columns } from '../../columns.js'
import { Fingerprints } from '../../fingerprints.js'
import type { Placement, SourceRow } from '../../rowGroups.js'
import { slugify } from '../../values/slug.js'
import { Cells } from '../cells.js'
import type { AssembledProduct, ReaderContext, TableFormat, TableReader } from '../tableFormat.js'
import { WooAssembler } from './assemble.js'
import { DISTINCTIVE, wooMeaning } from './columns.js'

export const woocommerce: TableFormat = {
  id: 'woocommerce',
  defaultStatus: 'active',
  matches(headers) {
    return ['sku', 'id', 'name'].some((header) => headers.has(header)) && DISTINCTIVE.filter((header) => headers.has(header)).length >= 2
  },
  describe: () => 'WooCommerce product CSV',
  meaning: wooMeaning,
  reader: (columns, context) => new WooReader(columns, context),
}

export type WooType = 'simple' | 'variable' | 'variation' | 'grouped' | 'external'

class WooReader implements TableReader {
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #assembler: WooAssembler
  readonly #owners = new Fingerprints()

  constructor(columns: Columns, context: ReaderContext) {
    this.#cells = new Cells(columns, context)
    this.#context = context
    this.#assembler = new WooAssembler(columns, this.#cells, context)
  }

  place(row: SourceRow): Placement {
    const parent = this.#cells.identifier(row, 'parent') ?? ''
    if (this.#typeOf(row) === 'variation') {
      if (parent === '') return { kind: 'reject', column: null, value: null, reason: row.problem ?? 'the variation names no parent' }
      return { kind: 'child', parent: parentKey(parent) }
    }
    const sku = this.#cells.identifier(row, 'sku') ?? ''
    const id = this.#cells.word(row, 'id')
    if (this.#handleOf(row) === '') return { kind: 'reject', column: null, value: null, reason: row.problem ?? 'the row has neither a SKU nor a name' }
    const keys = [sku === '' ? '' : `sku:${sku.toLowerCase()}`, id === '' ? '' : `id:${id}`].filter((key) => key !== '')
    for (const key of keys) {
      const earlier = this.#owners.claim(key, row.line)
      const { column, value } = this.#cells.place(row, key.startsWith('sku:') ? 'sku' : 'id')
      if (earlier !== 0) return { kind: 'reject', column, value, reason: `the product of line ${earlier} has the same ${column ?? 'key'}` }
    }
    return { kind: 'owner', adopts: keys }
  }

  assemble(rows: SourceRow[]): AssembledProduct | null {
    const [head, ...variations] = rows
    if (head === undefined) return null
    const handle = this.#handleOf(head)
    this.#context.findings.handle = handle
    return this.#assembler.assemble(handle, this.#typeOf(head), head, variations)
  }

  orphan(row: SourceRow): void {
    this.#context.findings.reject(this.#cells.place(row, 'parent'), 'the parent of the variation is not in the file')
  }

  /** The SKU is what WooCommerce matches products by, so a second import with a changed name must come to the same handle. */
  #handleOf(row: SourceRow): string {
    return slugify(this.#cells.identifier(row, 'sku') ?? '') || slugify(this.#cells.text(row, 'name') ?? '')
  }

  #typeOf(row: SourceRow): WooType {
    const words = this.#cells.word(row, 'type').toLowerCase().split(',').map((word) => word.trim())
    if (words.some((word) => word === 'variation' || word.endsWith('_variation'))) return 'variation'
    if (words.some((word) => word === 'variable' || word.startsWith('variable-'))) return 'variable'
    if (words.includes('grouped')) return 'grouped'
    if (words.includes('external')) return 'external'
    return words[0] === '' && this.#cells.word(row, 'parent') !== '' ? 'variation' : 'simple'
  }
}

function parentKey(parent: string): string {
  const id = /^id:\s*(\d+)$/i.exec(parent)?.[1]
  return id === undefined ? `sku:${parent.toLowerCase()}` : `id:${id}`
}
