import type { Columns } from '../../columns.js'
import type { CollectionInput, ProductInput, VariantInput } from '../../productInput.js'
import type { SourceRow } from '../../rowGroups.js'
import { keyify, slugify } from '../../values/slug.js'
import { distinct, splitList } from '../../values/text.js'
import type { Cells } from '../cells.js'
import { ProductBuilder } from '../productBuilder.js'
import type { AssembledProduct, ReaderContext } from '../tableFormat.js'

interface CustomField {
  field: string
  key: string
}

export class VendureAssembler {
  readonly #columns: Columns
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #fieldOf: (base: string) => string
  readonly #productFields: CustomField[]
  readonly #variantFields: CustomField[]

  constructor(columns: Columns, cells: Cells, context: ReaderContext, fieldOf: (base: string) => string) {
    this.#columns = columns
    this.#cells = cells
    this.#context = context
    this.#fieldOf = fieldOf
    this.#productFields = this.#customFields('product:')
    this.#variantFields = this.#customFields('variant:')
  }

  assemble(handle: string, handleDerived: boolean, head: SourceRow, below: SourceRow[]): AssembledProduct | null {
    const builder = new ProductBuilder([head, ...below], this.#cells, this.#context.findings)
    const usable = builder.usableRows()
    if (!usable.includes(head) || handle === '') {
      if (usable.includes(head)) builder.reject(head, this.#fieldOf('name'), 'the name holds no letter or digit to make a handle from')
      for (const row of usable) if (row !== head) builder.reject(row, null, `the product above it, line ${head.line}, is rejected`)
      return null
    }
    for (const address of this.#list(head, 'assets')) builder.addPicture(this.#cells.address(head, this.#fieldOf('assets'), address), undefined)
    const groups = this.#list(head, 'optiongroups')
    for (const row of usable) {
      if (row === head && ['sku', 'price', 'optionvalues'].every((base) => this.#word(row, base) === '')) continue
      const values = this.#list(row, 'optionvalues')
      if (values.length === groups.length) this.#addVariant(builder, row, values)
      else builder.reject(row, this.#fieldOf('optionvalues'), `the row has ${values.length} option values, the product has ${groups.length} option groups`)
    }
    return builder.finish({
      ...this.#product(head, builder),
      handle,
      options: groups.map((name, index) => ({ name, values: distinct(builder.variants.map((variant) => variant.option_values[index] ?? '')) })),
      variants: builder.variants.length === 0 ? undefined : builder.variants,
    }, handleDerived)
  }

  #word(row: SourceRow, base: string): string {
    return this.#cells.word(row, this.#fieldOf(base))
  }

  #list(row: SourceRow, base: string): string[] {
    return splitList(this.#cells.text(row, this.#fieldOf(base)) ?? '', '|')
  }

  #addVariant(builder: ProductBuilder, row: SourceRow, optionValues: string[]): void {
    const cells = this.#cells
    const price = cells.price(row, 'price')
    if ('problem' in price) return builder.reject(row, 'price', price.problem)
    const stock = cells.stock(row, 'stockonhand')
    if ('problem' in stock) return builder.reject(row, 'stockonhand', stock.problem)
    if (price.value === undefined && this.#columns.has('price')) {
      this.#context.findings.warn('price_missing', cells.place(row, 'price'), 'The variant has no price; it can be updated but not created')
    }
    builder.addVariant(row, {
      sku: cells.sku(row, 'sku'),
      option_values: optionValues,
      price: price.value,
      tax_code: cells.text(row, 'taxcategory'),
      // Empty and "inherit" follow a setting of the other shop.
      track_inventory: cells.word(row, 'trackinventory').toLowerCase() === 'inherit' ? undefined : cells.flag(row, 'trackinventory'),
      image_url: this.#picture(row),
      metadata: builder.metadata(row, [
        ['facets', cells.text(row, this.#fieldOf('variantfacets'))],
        ...this.#variantFields.map(({ field, key }) => [key, cells.text(row, field)] as const),
      ]),
      stock: stock.value,
    })
  }

  #picture(row: SourceRow): VariantInput['image_url'] {
    if (!this.#columns.has('variantassets')) return undefined
    const [address] = splitList(this.#cells.word(row, 'variantassets'), '|')
    return address === undefined ? null : this.#cells.address(row, 'variantassets', address)
  }

  #product(row: SourceRow, builder: ProductBuilder): Omit<ProductInput, 'handle'> {
    const cells = this.#cells
    const hasFacets = this.#columns.has(this.#fieldOf('facets'))
    const facets = hasFacets ? distinct(this.#list(row, 'facets')) : undefined
    const collections = facetValues(facets, 'category').map((title): CollectionInput => ({ handle: slugify(title), title })).filter(({ handle }) => handle !== '')
    const custom = this.#productFields.flatMap(({ field, key }) => {
      const value = cells.verbatim(row, field)
      return typeof value === 'string' ? [{ namespace: 'vendure', key, value }] : []
    })
    return {
      title: cells.text(row, this.#fieldOf('name')) ?? undefined,
      description_html: cells.verbatim(row, this.#fieldOf('description')),
      vendor: facetValues(facets, 'brand')[0],
      tags: facets,
      media: builder.media(row, this.#columns.has('assets')),
      metafields: this.#productFields.length === 0 ? undefined : custom,
      collections: collections.length === 0 ? undefined : collections,
    }
  }

  #customFields(prefix: string): CustomField[] {
    return this.#columns.fields().flatMap((field) => {
      if (!field.startsWith(prefix)) return []
      const base = field.replace(/@.*$/, '')
      if (this.#fieldOf(base) !== field) return []
      // The header as written still has the case that separates the words of a camelCase name.
      const name = (this.#columns.nameOf(field) ?? field).slice(prefix.length).replace(/:.*$/, '')
      const key = keyify(name)
      return key.length < 2 ? [] : [{ field, key }]
    })
  }
}

function facetValues(facets: readonly string[] | undefined, name: string): string[] {
  return (facets ?? [])
    .map((facet) => facet.split(':'))
    .filter(([facet]) => facet?.trim().toLowerCase() === name)
    .map(([, ...value]) => value.join(':').trim())
    .filter((value) => value !== '')
}
