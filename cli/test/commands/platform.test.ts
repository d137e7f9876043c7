// The command line against a running platform, as a person and as a script would use it.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { t } from 'tap'
import { platform } from '../platform.js'

const p = await platform(t)
const CSV = `Handle,Title,Vendor,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src,Status
mint-tea,Mint tea,Bazaar,"tea,green",TRUE,Size,100 g,MT-100,shopify,12,4.50,https://images.example.com/mint.jpg,active
mint-tea,,,,,,250 g,MT-250,shopify,3,9.90,,
lamp,Brass lamp,Bazaar,light,TRUE,Title,Default Title,LAMP,shopify,2,59.00,,active
`
const catalog = join(p.folder, 'products.csv')
writeFileSync(catalog, CSV)

t.test('login takes the key on standard input, checks it and keeps it in a file only its owner can read', async (t) => {
  const wrong = await p.shop(['login', '--with-token', '--url', p.url, '--json'], { input: `souk_op_${'x'.repeat(40)}\n` })
  t.equal(wrong.code, 4)
  t.equal(wrong.json<{ error: { code: string } }>().error.code, 'auth.unauthenticated')
  const right = await p.shop(['login', '--with-token', '--url', p.url, '--profile', 'operator'], { input: `${p.operatorKey}\n` })
  t.equal(right.code, 0, right.stderr)
  const file = join(p.folder, 'config', 'shop', 'profiles.json')
  t.equal(statSync(file).mode & 0o777, 0o600)
  t.equal((await p.shop(['doctor', '--json'])).json<{ ok: boolean }>().ok, true)
})

t.test('stores create makes a store in one call and a profile for it', async (t) => {
  const created = await p.shop(['stores', 'create', '--name', 'Tea House', '--json'])
  t.equal(created.code, 0, created.stderr + created.stdout)
  t.match(created.json(), { store: { handle: 'tea-house', status: 'active' }, profile: 'tea-house', secret_key: /^souk_sk_/ })
  const shown = await p.shop(['profile', 'show', '--json'])
  t.match(shown.json(), { profile: 'tea-house' })
  t.notMatch(shown.stdout, /souk_sk_[a-z0-9]{20}/, 'keys are never shown whole')
})

t.test('an import says what it did, changes nothing the second time and writes rejected rows with their line', async (t) => {
  const dry = await p.shop(['catalog', 'import', catalog, '--dry-run', '--json'])
  t.match(dry.json(), { created: 2, rejected: 0, dry_run: true }, dry.stderr)
  t.same((await p.shop(['products', 'list', '--json'])).json<{ data: unknown[] }>().data, [], 'a dry run writes nothing')
  const first = await p.shop(['catalog', 'import', catalog, '--json'])
  t.equal(first.code, 0, first.stderr)
  t.match(first.json(), { products: 2, variants: 3, images: 1, created: 2, updated: 0, unchanged: 0, rejected: 0, status: 'completed' })
  t.match((await p.shop(['catalog', 'import', catalog, '--json'])).json(), { created: 0, updated: 0, unchanged: 2 })
  const gzipped = await p.shop(['catalog', 'import', '-', '--json'], { input: gzipSync(CSV.replace('4.50', '4.90')) })
  t.match(gzipped.json(), { updated: 1, unchanged: 1 }, gzipped.stderr)

  const broken = join(p.folder, 'broken.csv')
  writeFileSync(broken, `${CSV}drum,Drum,Bazaar,,TRUE,Title,Default Title,DRUM,shopify,1,not a price,,active\n`)
  const partial = await p.shop(['catalog', 'import', broken, '--json'])
  t.equal(partial.code, 3, 'exit code 3 for a partial import')
  t.match(readFileSync(`${broken}.rejects.csv`, 'utf8'), /^line,[^]*\n5,/)
})

t.test('a row that is rejected takes nothing from the product in the store', async (t) => {
  const file = join(p.folder, 'kept.csv')
  const rows = (price: string, more: string) => `Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Tracker,Variant Inventory Qty\nrug,Rug,Size,S,R-S,10,shopify,4\nrug,,,M,R-M,${price},shopify,5\n${more}`
  const variants = async () => (await p.shop(['products', 'list', '--handle', 'rug', '--json'])).json<{ data: { variants: { id: string; sku: string; price: { amount: number } }[] }[] }>().data[0]!.variants.map(({ id, sku, price }) => ({ id, sku, amount: price.amount })).sort((a, b) => a.sku.localeCompare(b.sku))
  writeFileSync(file, rows('20', ''))
  t.equal((await p.shop(['catalog', 'import', file])).code, 0)
  const before = await variants()
  writeFileSync(file, rows('twenty', 'rug,,,L,R-L,30,shopify,6\n'))
  const partial = await p.shop(['catalog', 'import', file, '--json'])
  t.match([partial.code, partial.json()], [3, { updated: 1, rejected: 1 }])
  const after = await variants()
  t.match(after, [{ sku: 'R-L', amount: 3000 }, { ...before[0], sku: 'R-M', amount: 2000 }, before[1]!])
  t.match((await p.shop(['catalog', 'import', file, '--json'])).json(), { updated: 0, unchanged: 1 })
  writeFileSync(file, rows('25', 'rug,,,L,R-L,30,shopify,6\n'))
  t.match((await p.shop(['catalog', 'import', file, '--json'])).json(), { updated: 1, rejected: 0 })
  t.same((await variants()).map(({ sku, amount }) => [sku, amount]), [['R-L', 3000], ['R-M', 2500], ['R-S', 1000]])
  t.match((await variants())[1], { id: before[0]!.id }, 'the corrected row finds the variant it is about')
})

t.test('a variant that is new and has no price is rejected, not given away', async (t) => {
  const file = join(p.folder, 'priceless.csv')
  writeFileSync(file, 'Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty,Status\nvase,Vase,VASE,,5,active\n')
  const refused = await p.shop(['catalog', 'import', file, '--json'])
  t.match([refused.code, refused.json()], [3, { created: 0, rejected: 1 }])
  t.match(readFileSync(`${file}.rejects.csv`, 'utf8'), /2,.*vase.*price.*is required/)
})

t.test('what is no catalog is refused at once and nothing is written', async (t) => {
  const orders = join(p.folder, 'orders.csv')
  writeFileSync(orders, 'InvoiceNo,StockCode,Quantity\n1,2,3\n')
  const refused = await p.shop(['catalog', 'import', orders])
  t.equal(refused.code, 1)
  t.match(refused.stderr, /Shopify[^]*WooCommerce/i, 'it says what is accepted')
  t.equal((await p.shop(['catalog', 'validate', catalog, '--json'], { env: { SHOP_URL: 'http://127.0.0.1:1' } })).code, 0, 'validate needs no platform')
})

t.test('an export imports into an empty store and exports again the same', async (t) => {
  const [one, two, again] = ['one.ndjson', 'two.ndjson', 'one.csv'].map((name) => join(p.folder, name)) as [string, string, string]
  t.equal((await p.shop(['catalog', 'export', '--out', one])).code, 0)
  const created = await p.shop(['stores', 'create', '--name', 'Copy', '--profile', 'operator', '--save-as', 'copy', '--json'])
  t.equal(created.code, 0, created.stderr + created.stdout)
  t.equal((await p.shop(['catalog', 'import', one, '--profile', 'copy'])).code, 0)
  t.equal((await p.shop(['catalog', 'export', '--out', two, '--profile', 'copy'])).code, 0)
  const lines = (file: string) => readFileSync(file, 'utf8').trim().split('\n').sort()
  t.same(lines(two), lines(one))
  t.equal((await p.shop(['catalog', 'export', '--format', 'shopify', '--out', again, '--profile', 'copy'])).code, 0)
  t.match((await p.shop(['catalog', 'import', again, '--profile', 'copy', '--json'])).json(), { created: 0, updated: 0, unchanged: lines(one).length }, 'a Shopify CSV of ours changes nothing when it comes back')
})

t.test('operations are commands with flags of the contract, bodies from files and stable exit codes', async (t) => {
  const created = await p.shop(['products', 'create', '--profile', 'tea-house', '--title', 'Cup', '--tags', 'a', '--tags', 'b', '--variants', '[{"option_values":[],"price":{"amount":250,"currency":"USD"}}]', '--json'])
  t.equal(created.code, 0, created.stderr + created.stdout)
  const { id } = created.json<{ id: string }>()
  t.match((await p.shop(['products', 'update', id, '--profile', 'tea-house', '--body', '-', '--json'], { input: '{"vendor":"Potter"}' })).json(), { vendor: 'Potter', version: 2, tags: ['a', 'b'] })
  t.equal((await p.shop(['products', 'update', id, '--profile', 'tea-house', '--title', 'Mug', '--if-match', '"1"'])).code, 6)
  t.equal((await p.shop(['products', 'get', 'prod_01jd9g3v8n4r6t2w5x7y9z0a1b', '--profile', 'tea-house'])).code, 5)
  t.equal((await p.shop(['products', 'get', id, '--api-key', p.operatorKey, '--url', p.url])).code, 1, 'a key that spans stores needs one')
  t.equal((await p.shop(['products', 'list', '--limit', 'many'])).code, 2)
  t.equal((await p.shop(['products', 'list', '--url', 'http://127.0.0.1:1', '--json'])).code, 7)
  const piped = await p.shop(['products', 'list', '--profile', 'tea-house', '--columns', 'handle,vendor'])
  t.match(piped.stdout, /^handle\tvendor\n/, 'tab-separated in a pipe')
  t.match((await p.shop(['products', 'list', '--profile', 'tea-house', '--csv', '--columns', 'handle,title'])).stdout, /^handle,title\n/)
  t.match((await p.shop(['api', 'GET', '/v1/products', '-q', 'limit=1', '--profile', 'tea-house', '--json'])).json(), { has_more: true })
})

t.test('a load test draws from the catalog, writes result and report, and leaves with 99 when a threshold is crossed', async (t) => {
  const [out, html] = [join(p.folder, 'result.json'), join(p.folder, 'report.html')]
  const run = await p.shop(['loadtest', 'run', 'browse', '--profile', 'tea-house', '--users', '2', '--duration', '2s', '--out', out, '--html', html, '--json'])
  t.equal(run.code, 0, run.stderr + run.stdout)
  t.ok(run.json<{ totals: { requests: number; errors: number } }>().totals.requests > 0)
  t.equal(run.json<{ totals: { errors: number } }>().totals.errors, 0)
  t.ok(existsSync(html))
  t.equal((await p.shop(['loadtest', 'compare', out, out])).code, 0)
  t.equal((await p.shop(['loadtest', 'run', 'browse', '--profile', 'tea-house', '--users', '1', '--duration', '1s', '--threshold', 'p50<0.001ms'])).code, 99)
  t.not((await p.shop(['loadtest', 'run', 'browse', '--url', 'http://192.0.2.1', '--users', '1', '--duration', '1s'])).code, 0, 'other hosts are refused')
})
