/**
 * Real exports of other shops, when the folder of shared data is there (SOUK_SHARED_DATA, or shared/data beside the
 * repository). Its manifest counts what is in each file; every difference between that and what is imported is listed
 * below with its reason, and nothing else may differ.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import t from 'tap'
import { openCatalog, UnsupportedCatalogError, writeShopifyCsv } from '../../src/catalog/index.js'
import { collect, failure, read, type Reading } from './reading.js'
import { DIFFERENCES, REFUSED } from './sharedDifferences.js'

const folder = process.env['SOUK_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data')
const skip = existsSync(join(folder, 'manifest.json')) ? false : `SKIPPED LOUDLY: no shared catalog data in ${folder}; set SOUK_SHARED_DATA`

export interface Counted {
  file: string
  format: string
  [fact: string]: unknown
}

const CURRENCIES: Record<string, string> = { 'google-feed.xml': 'EUR', 'google-feed-tabs.csv': 'EUR' }
const CATALOGS = /^(shopify|woo|bigcommerce|medusa|vendure|google|google-xml)$/

function manifest(): Counted[] {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Counted[]
}

async function readFile(file: string): Promise<Reading> {
  return collect(await openCatalog(createReadStream(join(folder, file)), { currency: CURRENCIES[file] ?? 'USD', now: new Date('2026-01-01T00:00:00Z') }))
}

function tally(values: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const cents = (decimal: unknown): number => Math.round(Number(decimal) * 100)
const rejected = ({ rejects }: Reading, reason: RegExp): number => rejects.filter((reject) => reason.test(reject.reason)).length
const noticed = ({ notices }: Reading, code: string): number => notices.filter((notice) => notice.code === code).length

/** Products whose rows have rows of other products between them. */
function scattered({ records }: Reading): number {
  return records.filter(({ lines }) => records.some(({ line }) => line > (lines[0] ?? 0) && line < (lines.at(-1) ?? 0))).length
}

/** The facts of the manifest, from what was imported. */
function facts(reading: Reading, format: string): Record<string, (expected: unknown) => [actual: unknown, expected: unknown]> {
  const { products, variants, catalog } = reading
  const media = products.flatMap((product) => product.media ?? [])
  const outside = products.flatMap((product) => {
    const gallery = new Set(product.media?.map(({ url }) => url))
    return [...new Set((product.variants ?? []).map(({ image_url }) => image_url).filter((url) => url != null && !gallery.has(url)))]
  })
  const same = (actual: unknown) => (expected: unknown): [unknown, unknown] => [actual, expected]
  const sum = variants.reduce((total, variant) => total + (format === 'shopify' ? variant.price?.amount ?? 0 : (variant.compare_at_price ?? variant.price)?.amount ?? 0), 0)
  const images = format === 'woo' ? media.length + variants.filter(({ image_url }) => image_url != null).length : media.length
  const most = (sizes: number[]) => Math.max(0, ...sizes)
  return {
    products: same(products.length),
    variants: same(variants.length),
    images: same(images),
    product_assets: same(media.length),
    distinct_images: same(new Set(media.map(({ url }) => url)).size),
    price_sum: (expected) => [sum, cents(expected)],
    inventory_sum: same(variants.reduce((total, { stock }) => total + (stock?.[0]?.on_hand ?? 0), 0)),
    distinct_skus: same(new Set(variants.map(({ sku }) => sku).filter((sku) => sku != null)).size),
    compare_at_prices: same(variants.filter(({ compare_at_price }) => compare_at_price != null).length),
    variant_images_not_in_gallery: same(outside.length),
    max_variants_per_product: same(most(products.map((product) => product.variants?.length ?? 0))),
    max_images_per_product: same(most(products.map((product) => product.media?.length ?? 0))),
    // The manifest counts the placeholder option of a product without options.
    options_per_product: same(tally(products.map(({ options, variants: list }) => (list === undefined ? '0' : String(options?.length || 1))))),
    status: (expected) => [tally(products.map(({ status }) => status)), Object.fromEntries(Object.entries(expected as object).map(([word, count]) => [word.toLowerCase(), count]))],
    repeated_skus: same(noticed(reading, 'sku_repeated')),
    variants_with_empty_price: same(noticed(reading, 'price_missing')),
    variants_with_bad_price: same(rejected(reading, /^the price /)),
    duplicate_option_tuples: same(rejected(reading, /^repeats the variant/)),
    rows_without_handle: same(rejected(reading, /^the row has no handle/)),
    handles_not_contiguous: same(scattered(reading)),
    metafield_columns: same(catalog.columns.filter(({ field }) => field?.startsWith('metafield:')).length),
    variation_rows: same(products.filter(({ options }) => (options?.length ?? 0) > 0).flatMap((product) => product.variants ?? []).length),
    category_paths: same(new Set(products.flatMap(({ collections }) => collections?.map(({ handle }) => handle) ?? [])).size),
    price_columns: (expected) => [catalog.columns.filter(({ header }) => /price/i.test(header)).map(({ header }) => header).sort(), [...(expected as string[])].sort()],
    encoding: (expected) => [catalog.dialect.encoding, String(expected).toLowerCase() === 'ascii' ? 'utf-8' : String(expected).toLowerCase()],
    bom: same(catalog.dialect.bom),
    delimiter: (expected) => [catalog.dialect.delimiter, { comma: ',', semicolon: ';', tab: '\t' }[String(expected)]],
  }
}

t.test('every catalog gives the counts of its manifest, but for the listed differences', { skip }, async (t) => {
  for (const counted of manifest().filter(({ format }) => CATALOGS.test(format))) {
    const reading = await readFile(counted.file)
    const differences: Record<string, { value: unknown, because: string }> = DIFFERENCES[counted.file] ?? {}
    const known = facts(reading, counted.format)
    for (const [fact, expectedRaw] of Object.entries(counted)) {
      const compare = known[fact]
      if (compare === undefined) continue
      const [actual, expected] = compare(expectedRaw)
      const difference = differences[fact]
      if (difference === undefined) t.same(actual, expected, `${counted.file}: ${fact}`)
      else t.same(actual, difference.value, `${counted.file}: ${fact} is not ${JSON.stringify(expectedRaw)}, because ${difference.because}`)
    }
    const unused = Object.keys(differences).filter((fact) => !(fact in counted) || !(fact in known))
    t.same(unused, [], `${counted.file}: every listed difference is about a fact that is compared`)
  }
})

t.test('every other file is refused, with what was seen', { skip }, async (t) => {
  const others = manifest().filter(({ format }) => !CATALOGS.test(format)).map(({ file }) => file)
  t.same(Object.keys(REFUSED).sort(), others.sort())
  for (const [file, seen] of Object.entries(REFUSED)) {
    const error = await failure(openCatalog(createReadStream(join(folder, file)), { currency: 'USD' }))
    t.ok(error instanceof UnsupportedCatalogError, file)
    t.match(error, { seen }, file)
  }
})

t.test('the second WooCommerce sample updates the products of the first', { skip }, async (t) => {
  const [first, second] = [await readFile('woo-sample-products.csv'), await readFile('woo-sample-products-override.csv')]
  const handles = ({ products }: Reading): string[] => products.map(({ handle }) => handle).sort()
  const tuples = ({ products }: Reading): string[] => products.map(({ handle, variants }) => JSON.stringify([handle, variants?.map(({ option_values }) => option_values)])).sort()
  t.same(handles(second), handles(first))
  t.same(tuples(second), tuples(first))
  t.not(second.products[0]?.title, first.products[0]?.title)
})

t.test('semicolons and commas give the same Medusa products', { skip }, async (t) => {
  t.same((await readFile('medusa-products-semicolon.csv')).products, (await readFile('medusa-products-comma.csv')).products)
})

t.test('the Chinese columns of the Vendure sample are read when asked for', { skip }, async (t) => {
  const { products } = await collect(await openCatalog(createReadStream(join(folder, 'vendure-multi-language.csv')), { currency: 'USD', language: 'zh_Hans' }))
  t.match(products, [{ title: '完美的纸张拉伸器', variants: [{ option_values: ['半英制'] }, {}, {}] }])
})

t.test('each Shopify catalog exported and read again is the same, and exported again the same file', { skip }, async (t) => {
  for (const { file, format } of manifest()) {
    if (format !== 'shopify') continue
    const { products } = await readFile(file)
    let written = ''
    for await (const chunk of writeShopifyCsv(products, { currency: 'USD' })) written += chunk
    const again = await read(written, {}, 60_000)
    t.same(again.rejects, [], `${file}: nothing is rejected`)
    t.same(again.products.map(({ handle, variants }) => [handle, variants?.map(({ sku, price, option_values }) => [sku, price, option_values])]), products.map(({ handle, variants }) => [handle, variants?.map(({ sku, price, option_values }) => [sku ?? null, price, option_values])]), file)
    let twice = ''
    for await (const chunk of writeShopifyCsv(again.products, { currency: 'USD' })) twice += chunk
    t.ok(twice === written, `${file}: the second export is the same file`)
  }
})
