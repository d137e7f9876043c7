/** Writing: Shopify CSV that comes back as the same products, and the CSV of rejects. */
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import t from 'tap'
import {
  writeRejectsCsv, writeShopifyCsv, type CatalogItem, type MetafieldInput, type Money, type Notice, type ProductInput, type VariantInput,
} from '../../src/catalog/index.js'
import { read } from './reading.js'

async function text(chunks: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const chunk of chunks) whole += chunk
  return whole
}

const shopifyCsv = (products: ProductInput[], onNotice?: (notice: Notice) => void): Promise<string> =>
  text(writeShopifyCsv(products, { currency: 'USD', ...(onNotice === undefined ? {} : { onNotice }) }))

/** Pieces that break naive writers and readers. */
const pieces = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', "'", '"', '""', ',', ';', '\t', '\n', '\r\n', '\r', ' ', '5', '-5', '.', '|', '\\', '<p>', '&amp;', 'Title', 'Default Title', 'TRUE', '\ufeff', '\u00a0', '😀', 'é', '纸', 'N/A'),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((piece) => piece.replaceAll('\u0000', '')),
)
const anyText = (maxLength: number) => fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('').slice(0, maxLength)).filter((value) => value.isWellFormed())
const verbatim = (maxLength: number) => anyText(maxLength).filter((value) => value.trim() !== '')
const trimmed = (maxLength: number) => anyText(maxLength).map((value) => value.trim()).filter((value) => value !== '')
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const money = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })).map((amount): Money => ({ amount, currency: 'USD' }))
const address = fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true }).filter((url) => url.length <= 2048)
const name = fc.stringMatching(/^[a-z0-9_-]{2,12}$/)
const isDamaged = (code: string): boolean => /^'*\d(?:[.,]\d+)?e\+?\d+$/i.test(code) || /^\d{5,}\.0+$/.test(code)

const metafields = fc.uniqueArray(fc.record({ namespace: name, key: name, value: verbatim(60) }), { maxLength: 2, selector: ({ namespace, key }) => `${namespace}.${key}` })
  .map((fields): MetafieldInput[] => fields.sort((left, right) => (`${left.namespace}.${left.key}` < `${right.namespace}.${right.key}` ? -1 : 1)))

const facts = <K extends string>(...keys: K[]) => fc.dictionary(fc.constantFrom(...keys), trimmed(40), { maxKeys: 3 })
const without = (values: Record<string, string>, silent: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([key, value]) => value.toLowerCase() !== silent[key]))

const variant = fc.record({
  sku: nullable(trimmed(60)), barcode: nullable(trimmed(30).filter((code) => !isDamaged(code))), price: money, compare_at_price: nullable(money), cost: nullable(money),
  weight_grams: nullable(fc.integer({ min: 0, max: 1_000_000_000 })), requires_shipping: fc.boolean(), taxable: fc.boolean(), tax_code: nullable(trimmed(20)), track_inventory: fc.boolean(),
  inventory_policy: fc.constantFrom('deny' as const, 'backorder' as const), image_url: nullable(address), metafields,
  metadata: facts('mpn', 'weight_unit', 'fulfillment_service', 'unit_price_base_measure').map((values) => without(values, { weight_unit: 'g', fulfillment_service: 'manual' })),
  stock: fc.option(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((on_hand) => [{ on_hand }]), { nil: undefined }),
})

const optionNames = fc.uniqueArray(trimmed(20).filter((option) => option.toLowerCase() !== 'title'), { maxLength: 3, selector: (option) => option.toLowerCase() })
const variants = optionNames.chain((names) => fc.tuple(
  fc.constant(names),
  fc.uniqueArray(fc.tuple(fc.array(trimmed(12), { minLength: names.length, maxLength: names.length }), variant), { minLength: names.length === 0 ? 0 : 1, maxLength: names.length === 0 ? 1 : 5, selector: ([values]) => JSON.stringify(values) }),
))

/** Everything the format can say, in full: what a product leaves out, an export cannot tell from what is empty. */
const product = fc.record({
  handle: fc.stringMatching(/^[a-zà-ö0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/), title: trimmed(255), description_html: nullable(verbatim(400)), vendor: nullable(trimmed(60)), product_type: nullable(trimmed(60)), category: nullable(trimmed(60)),
  tags: fc.uniqueArray(trimmed(20).map((tag) => tag.replaceAll(',', '').trim()).filter((tag) => tag !== '')), status: fc.constantFrom('draft' as const, 'active' as const, 'archived' as const),
  seo: fc.record({ title: nullable(trimmed(60)), description: nullable(trimmed(60)) }), media: fc.uniqueArray(fc.record({ url: address, alt: nullable(trimmed(40)) }), { maxLength: 4, selector: ({ url }) => url }), metafields,
  metadata: facts('google_gender', 'google_custom_label_0', 'option1_linked_to'), parts: variants,
}).map(({ parts: [names, rows], metadata, ...fields }): ProductInput => {
  const list = rows.map(([option_values, { stock, metadata: more, ...rest }]): VariantInput => ({ ...rest, option_values, ...(stock === undefined ? {} : { stock }), ...(Object.keys(more).length === 0 ? {} : { metadata: more }) }))
  const options = names.map((option, index) => ({ name: option, values: [...new Set(list.map(({ option_values }) => option_values?.[index] ?? ''))] }))
  return { ...fields, options, ...(Object.keys(metadata).length === 0 ? {} : { metadata }), ...(list.length === 0 ? {} : { variants: list }) }
})

/** A file has a metafield column only when some product has the metafield. */
function asCarried(products: ProductInput[]): ProductInput[] {
  const ofProducts = products.some((item) => (item.metafields ?? []).length > 0)
  const ofVariants = products.some((item) => (item.variants ?? []).some((entry) => (entry.metafields ?? []).length > 0))
  return products.map(({ metafields: fields, variants: list, ...rest }) => ({
    ...rest,
    ...(ofProducts ? { metafields: fields ?? [] } : {}),
    ...(list === undefined ? {} : { variants: list.map(({ metafields: inner, ...entry }) => (ofVariants ? { ...entry, metafields: inner ?? [] } : entry)) }),
  }))
}

t.test('any products come back equal from a Shopify CSV, and a second export is the same file', async (t) => {
  await fc.assert(fc.asyncProperty(fc.uniqueArray(product, { maxLength: 4, selector: ({ handle }) => handle.normalize('NFC') }), async (products) => {
    const written = await shopifyCsv(products)
    const { products: back, rejects } = await read(written, {}, 500)
    t.same(rejects, [])
    if (!t.same(back, asCarried(products))) throw new Error('the products differ')
    if (await shopifyCsv(back) !== written) throw new Error('the second export differs')
  }), { numRuns: 80 })
})

t.test('no cell of an export starts a formula, and negative stock stays a number', async (t) => {
  const [header = [], row = []] = parse(await shopifyCsv([{ handle: 'a', title: '=HYPERLINK("x")', vendor: '@x', tags: ['+1'], variants: [{ option_values: [], sku: '-x', stock: [{ on_hand: -3 }] }] }]))
  const cell = (column: string): string => row[header.indexOf(column)] ?? ''
  t.same(['Title', 'Vendor', 'Tags', 'Variant SKU', 'Variant Inventory Qty'].map(cell), ['\'=HYPERLINK("x")', "'@x", "'+1", "'-x", '-3'])
})

t.test('line breaks of every kind and outer blanks stand in quotes, so that any reader keeps them', async (t) => {
  const written = await shopifyCsv([{ handle: 'a', title: 'T', description_html: 'one\rtwo', vendor: 'x\ny', seo: { title: '\u00a0z' } }])
  for (const cell of ['"one\rtwo"', '"x\ny"', '"\u00a0z"']) t.ok(written.includes(cell), JSON.stringify(cell))
})

t.test('what the format cannot carry is named once, with how often', async (t) => {
  const notices: Notice[] = []
  const item = (handle: string): ProductInput => ({
    handle, title: 'T', external_id: 'x', tags: ['a,b'], collections: [{ handle: 'c', title: 'C' }], metadata: { erp: '1' },
    variants: [{ option_values: [], hs_code: '6109', components: [{ variant_id: 'var_01jd9g3v8n4r6t2w5x7y9z0a1b', quantity: 2 }], price: { amount: 1, currency: 'EUR' }, stock: [{ on_hand: 1, location: 'A' }, { on_hand: 2, location: 'B' }] }],
  })
  const many: ProductInput = { handle: 'many', title: 'M', options: ['a', 'b', 'c', 'd'].map((option) => ({ name: option })) }
  const { products } = await read(await shopifyCsv([item('a'), many, item('b')], (notice) => notices.push(notice)))
  t.same(products.map(({ handle }) => handle), ['a', 'b'])
  t.match(notices[0], { code: 'product_not_exported', handle: 'many' })
  t.same(notices.slice(1).map(({ message, count }) => [/for (.*);/.exec(message)?.[1], count]), [['external_id', 2], ['collections', 2], ['metadata "erp"', 2], ['tags with a comma', 2], ['hs_code of variants', 2], ['what bundles are made of', 2], ['stock of several locations', 2], ['prices in EUR', 2]])
})

t.test('an empty catalog is a header, and that header is recognised', async (t) => {
  const { products, catalog } = await read(await shopifyCsv([]))
  t.same([products, catalog.format], [[], 'shopify'])
})

t.test('rejects and row warnings become a CSV that a spreadsheet can open without harm', async (t) => {
  const items: CatalogItem[] = [
    { kind: 'reject', line: 3, column: 'Variant Price', value: '=cmd', reason: 'the price is not a number', handle: 'shirt' },
    { kind: 'notice', level: 'warning', code: 'image_dropped', message: 'no, really', line: 4, column: 'Image Src', value: 'x y', handle: 'shirt' },
    { kind: 'notice', level: 'info', code: 'columns_kept_out', message: 'about the file' },
    { kind: 'product', product: { handle: 'shirt' }, line: 2, lines: [2], variantLines: [2], rejectedLines: [] },
  ]
  t.same(parse(await text(writeRejectsCsv(items))), [
    ['line', 'severity', 'handle', 'column', 'value', 'reason'], ['3', 'reject', 'shirt', 'Variant Price', "'=cmd", 'the price is not a number'], ['4', 'warning', 'shirt', 'Image Src', 'x y', 'no, really'],
  ])
})
