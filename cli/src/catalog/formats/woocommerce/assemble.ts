import type { Columns } from '../../columns.js'
import type { CollectionInput, MetafieldInput, ProductInput, ProductStatus } from '../../productInput.js'
import type { SourceRow } from '../../rowGroups.js'
import { keyify, slugify } from '../../values/slug.js'
import { parseBoolean, splitEscaped } from '../../values/text.js'
import type { Cells } from '../cells.js'
import { ProductBuilder, seoOf, tagList } from '../productBuilder.js'
import { statusOf } from '../status.js'
import type { AssembledProduct, ReaderContext } from '../tableFormat.js'
import { WooAttributes, type Attribute } from './attributes.js'
import type { WooType } from './format.js'
import { WooVariants } from './variants.js'

export class WooAssembler {
  readonly #columns: Columns
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #attributes: WooAttributes
  readonly #variants: WooVariants
  readonly #metaFields: readonly string[]

  constructor(columns: Columns, cells: Cells, context: ReaderContext) {
    this.#columns = columns
    this.#cells = cells
    this.#context = context
    this.#attributes = new WooAttributes(columns, cells)
    this.#variants = new WooVariants(columns, cells, context)
    this.#metaFields = columns.fields().filter((field) => field.startsWith('meta:'))
  }

  assemble(handle: string, type: WooType, head: SourceRow, variations: SourceRow[]): AssembledProduct | null {
    const builder = new ProductBuilder([head, ...variations], this.#cells, this.#context.findings)
    const usable = builder.usableRows()
    if (!usable.includes(head)) {
      for (const row of usable) builder.reject(row, null, `the parent of the variation, line ${head.line}, is rejected`)
      return null
    }
    const attributes = this.#attributes.of(head)
    for (const address of splitEscaped(this.#cells.word(head, 'images'), ',')) {
      builder.addPicture(this.#cells.address(head, 'images', address), undefined)
    }
    const children = usable.filter((row) => row !== head)
    const options = type === 'variable' || children.length > 0
      ? this.#addVariations(builder, head, children, attributes)
      : this.#addSingle(builder, type, head)
    if (options === null) return null
    const described = attributes.filter(({ name }) => options?.every((option) => option.name !== name) ?? true)
    return builder.finish({
      ...this.#productFields(head, type, builder),
      handle,
      options,
      metafields: this.#metafieldsOf(head, described),
      variants: builder.variants.length === 0 ? undefined : builder.variants,
    }, true)
  }

  #addVariations(builder: ProductBuilder, head: SourceRow, children: SourceRow[], attributes: Attribute[]): ProductInput['options'] {
    if (children.length === 0) return undefined
    if (this.#cells.word(head, 'stock') !== '') {
      this.#context.findings.tally('warning', 'shared_stock', head.line, 'Stock that a variable product counts for all its variations together; it is kept out')
    }
    const options = this.#attributes.options(attributes, children)
    for (const name of options.anyOnly) {
      this.#context.findings.warn('option_any', { line: head.line, column: name }, `No variation has a value for "${name}" (any); it is kept as a description, not as an option`)
    }
    for (const row of children) {
      if (!this.#isDisabled(row)) this.#variants.add(builder, row, head, options.valuesOf(row))
    }
    return options.named(builder.variants)
  }

  /** WooCommerce does not sell a variation that is not published. */
  #isDisabled(row: SourceRow): boolean {
    const word = this.#cells.word(row, 'published')
    if (word !== '-1' && parseBoolean(word) !== false) return false
    this.#context.findings.warn('variation_disabled', this.#cells.place(row, 'published'), 'The variation is disabled in WooCommerce; it is left out')
    return true
  }

  /** Null when the one row that is the product had to be rejected. */
  #addSingle(builder: ProductBuilder, type: WooType, head: SourceRow): ProductInput['options'] | null {
    if (type === 'grouped') {
      this.#context.findings.tally('info', 'grouped_products', head.line, 'Grouped products have nothing of their own to sell; their members are kept in metadata')
      return undefined
    }
    return this.#variants.add(builder, head, head, []) ? [] : null
  }

  #productFields(row: SourceRow, type: WooType, builder: ProductBuilder): Omit<ProductInput, 'handle'> {
    const cells = this.#cells
    const categories = this.#categoryPaths(row)
    return {
      external_id: cells.text(row, 'id') ?? undefined,
      title: cells.text(row, 'name') ?? undefined,
      description_html: withLineBreaks(cells.verbatim(row, 'description')),
      vendor: cells.text(row, 'brands'),
      category: categories === undefined ? undefined : categories[0] ?? null,
      tags: this.#columns.has('tags') ? tagList(splitEscaped(cells.word(row, 'tags'), ',').join('\n'), '\n') : undefined,
      status: this.#status(row, type),
      seo: seoOf(cells.text(row, 'seo_title'), cells.text(row, 'seo_description')),
      media: builder.media(row, this.#columns.has('images')),
      collections: categories?.map(collectionOf),
      metadata: builder.metadata(row, this.#metadataOf(row, type)),
    }
  }

  /** External products are sold elsewhere; on sale here they would be a promise nobody keeps. */
  #status(row: SourceRow, type: WooType): ProductStatus | undefined {
    if (type === 'external') {
      this.#context.findings.tally('warning', 'external_products', row.line, 'Products that are sold on another site; they are imported as drafts')
      return 'draft'
    }
    if (!this.#columns.has('published')) return undefined
    const word = this.#cells.word(row, 'published')
    if (word === '' || parseBoolean(word) === true) return 'active'
    if (word === '-1' || parseBoolean(word) === false) return 'draft'
    return statusOf(word, this.#cells.place(row, 'published'), this.#context.findings)
  }

  #metadataOf(row: SourceRow, type: WooType): (readonly [string, string | null | undefined])[] {
    const visibility = this.#cells.word(row, 'visibility').toLowerCase()
    const restricted = visibility !== '' && visibility !== 'visible'
    if (restricted) {
      this.#context.findings.tally('warning', 'visibility', row.line, 'Products that are hidden from the catalog or the search; the store has no such setting, it is kept in metadata')
    }
    return [
      ['woocommerce_type', type === 'grouped' || type === 'external' ? type : undefined],
      ['visibility', restricted ? visibility : undefined],
      ['grouped_products', this.#cells.text(row, 'grouped_products')],
      ['external_url', this.#cells.text(row, 'external_url')],
      ['button_text', this.#cells.text(row, 'button_text')],
    ]
  }

  #categoryPaths(row: SourceRow): string[] | undefined {
    if (!this.#columns.has('categories')) return undefined
    const paths = splitEscaped(this.#cells.text(row, 'categories') ?? '', ',')
      .map((path) => path.split('>').map((level) => level.trim()).filter((level) => level !== '').join(' > '))
    return [...new Set(paths)].filter((path) => slugify(path) !== '')
  }

  #metafieldsOf(row: SourceRow, attributes: Attribute[]): MetafieldInput[] | undefined {
    if (!this.#columns.has('short_description') && this.#metaFields.length === 0 && !this.#attributes.present) return undefined
    const fields: MetafieldInput[] = []
    const short = withLineBreaks(this.#cells.verbatim(row, 'short_description'))
    if (typeof short === 'string') fields.push({ namespace: 'woocommerce', key: 'short_description', value: short })
    for (const field of this.#metaFields) {
      const value = this.#cells.verbatim(row, field)
      if (typeof value === 'string') fields.push({ namespace: 'woocommerce', key: field.slice('meta:'.length), value })
    }
    for (const { number, name, values } of attributes) {
      if (values.length === 0) continue
      const key = keyify(name)
      fields.push({ namespace: 'attributes', key: key.length < 2 ? `attribute_${number}` : key, value: values.join('; ') })
    }
    return fields
  }
}

/** The handle comes from the whole path, so that Men > Shirts and Women > Shirts stay two collections. */
function collectionOf(path: string): CollectionInput {
  return { handle: slugify(path), title: path.split(' > ').at(-1) ?? path }
}

/** In WooCommerce text the two characters \n mean a line break; a backslash of its own is doubled before them. */
function withLineBreaks(text: string | null | undefined): string | null | undefined {
  return text?.replace(/\\\\n|\\n/g, (match) => (match.length === 3 ? '\\n' : '\n')) ?? text
}
