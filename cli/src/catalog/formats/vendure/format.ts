import type { Columns } from '../../columns.js'
import type { Placement, SourceRow } from '../../rowGroups.js'
import { slugify } from '../../values/slug.js'
import { Cells } from '../cells.js'
import type { AssembledProduct, ReaderContext, TableFormat, TableReader } from '../tableFormat.js'
import { VendureAssembler } from './assemble.js'
import { isVendure, languageOf, vendureMeaning } from './columns.js'

export const vendure: TableFormat = {
  id: 'vendure',
  defaultStatus: 'active',
  exactWidth: true,
  matches: isVendure,
  describe: () => 'Vendure product CSV',
  meaning: vendureMeaning,
  reader: (columns, context) => new VendureReader(columns, context),
}

/** A row with a name starts a product; rows without are its further variants. */
class VendureReader implements TableReader {
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #assembler: VendureAssembler
  readonly #fieldOf: (base: string) => string
  #product: string | null = null

  constructor(columns: Columns, context: ReaderContext) {
    this.#cells = new Cells(columns, context)
    this.#context = context
    this.#fieldOf = chooseLanguage(columns, context)
    this.#assembler = new VendureAssembler(columns, this.#cells, context, this.#fieldOf)
  }

  place(row: SourceRow): Placement {
    if (this.#cells.word(row, this.#fieldOf('name')) !== '') this.#product = String(row.line)
    if (this.#product !== null) return { kind: 'group', key: this.#product }
    return { kind: 'reject', column: this.#fieldOf('name'), value: null, reason: row.problem ?? 'the row has no name, and no product stands above it' }
  }

  assemble(rows: SourceRow[]): AssembledProduct | null {
    const [head] = rows
    if (head === undefined) return null
    const slug = slugify(this.#cells.word(head, this.#fieldOf('slug')))
    const handle = slug === '' ? slugify(this.#cells.word(head, this.#fieldOf('name'))) : slug
    this.#context.findings.handle = handle === '' ? null : handle
    return this.#assembler.assemble(handle, slug === '', head, rows.slice(1))
  }
}

/** Columns of one language are read; a column without a language holds for all. */
function chooseLanguage(columns: Columns, context: ReaderContext): (base: string) => string {
  const languages = [...new Set(columns.fields().map(languageOf).filter((language) => language !== null))]
  const wanted = context.options.language?.toLowerCase()
  const chosen = wanted !== undefined && languages.includes(wanted) ? wanted : languages[0]
  const others = languages.filter((language) => language !== chosen)
  if (others.length > 0) {
    context.findings.note('info', 'languages_kept_out', `The file is read in ${chosen ?? ''}; kept out: ${others.join(', ')}. The language option chooses another`)
  }
  return (base) => (columns.has(base) || chosen === undefined ? base : `${base}@${chosen}`)
}
