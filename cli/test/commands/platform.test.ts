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
  t.match([refused.code, refused.json()], [3, { created: 0, rejected: 1, notices_total: 1 }])
  t.match(readFileSync(`${file}.rejects.csv`, 'utf8'), /2,reject,vase,Variant Price,,is required/)
  writeFileSync(file, 'Handle,Title,Variant SKU,Variant Price,Status\nvase,Vase,,,active\n')
  const bare = await p.shop(['catalog', 'import', file, '--json'])
  t.match([bare.code, bare.json()], [3, { products: 0, created: 0, rejected: 1, notices: [{ code: 'no_variants' }] }], 'nor a product without any variant')
})

t.test('new products of a file without a status are what its format means by that, or what the flag says, and the import tells it', async (t) => {
  const statusOf = async (handle: string) => (await p.shop(['products', 'list', '--handle', handle, '--json'])).json<{ data: { status: string }[] }>().data[0]!.status
  const file = join(p.folder, 'no-status.csv')
  const write = (handle: string) => writeFileSync(file, `Handle,Title,Variant SKU,Variant Price\n${handle},${handle},,5\n`)
  write('jug')
  const shown = await p.shop(['catalog', 'import', file, '--json'])
  t.match(shown.json(), { created: 1, notices: [{ code: 'no_status', message: /active; --default-status draft/ }] })
  t.equal(await statusOf('jug'), 'active')
  write('jar')
  t.match((await p.shop(['catalog', 'import', file, '--default-status', 'draft', '--json'])).json(), { created: 1, notices: [{ message: /drafts; --default-status active/ }] })
  t.equal(await statusOf('jar'), 'draft')
  t.match((await p.shop(['catalog', 'import', file, '--json'])).json(), { unchanged: 1, notices_total: 0 }, 'one that is there keeps its status')
})

t.test('the list of rejected rows of an earlier import goes with an import that rejects none; a file that is no such list stays', async (t) => {
  const file = join(p.folder, 'mended.csv')
  const rejects = `${file}.rejects.csv`
  const write = (price: string) => writeFileSync(file, `Handle,Title,Variant SKU,Variant Price\npan,Pan,PAN,${price}\n`)
  write('five')
  t.equal((await p.shop(['catalog', 'import', file])).code, 3)
  t.ok(existsSync(rejects))
  write('5')
  t.match((await p.shop(['catalog', 'import', file, '--json'])).json(), { rejected: 0, rejects_file: null })
  t.notOk(existsSync(rejects))
  writeFileSync(rejects, 'my own notes')
  t.equal((await p.shop(['catalog', 'import', file])).code, 0)
  t.equal(readFileSync(rejects, 'utf8'), 'my own notes')
})

t.test('what is no catalog is refused at once and nothing is written', async (t) => {
  const orders = join(p.folder, 'orders.csv')
  writeFileSync(orders, 'InvoiceNo,StockCode,Quantity\n1,2,3\n')
  const refused = await p.shop(['catalog', 'import', orders])
  t.equal(refused.code, 1)
  t.match(refused.stderr, /Shopify[^]*WooCommerce/i, 'it says what is accepted')
  t.equal((await p.shop(['catalog', 'validate', catalog, '--json'], { env: { SHOP_URL: 'http://127.0.0.1:1' } })).code, 0, 'validate needs no platform')
})

/** Files of other shops and one of ours that says everything a product can say. */
const FOREIGN = {
  'woo.csv': `ID,Type,SKU,Name,Published,Short description,Description,Tax status,In stock?,Stock,Weight (kg),Sale price,Regular price,Categories,Tags,Images,Parent,Attribute 1 name,Attribute 1 value(s)
7,variable,HAT,Sun hat,1,Light,"Straw,\nwoven",taxable,1,,0.2,,,"Hats, Hats > Summer",sun,"https://images.example.com/hat.jpg, https://images.example.com/back.jpg",,Size,"S, M"
8,variation,HAT-S,Sun hat - S,1,,,taxable,1,3,0.15,12,15,,,https://images.example.com/hat-s.jpg,HAT,Size,S
9,variation,HAT-M,Sun hat - M,1,,,taxable,0,0,,,15,,,,HAT,Size,M
10,simple,PIN,Hat pin,-1,,,none,1,,,,2.5,Pins,,,,,
`,
  'feed.tsv': `id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tbrand\titem_group_id\tcolor\tcondition\nC-1\tCup\tA cup\thttps://shop.example.com/cup\thttps://images.example.com/cup red.jpg\tin_stock\t9.50 USD\tPotter\tcup\tRed\tnew\nC-2\tCup\tA cup\thttps://shop.example.com/cup\thttps://images.example.com/cup-blue.jpg\tbackorder\t9.90 USD\tPotter\tcup\tBlue\tnew\n`,
  'ours.ndjson': `${JSON.stringify({
    handle: 'rich', external_id: 'erp-1', title: '=Rich "quoted", “ü” 雨', description_html: '<p>two\nlines</p>', vendor: "+O'Hara", product_type: 'Chairs', category: 'Home > Chairs', tags: ['a b', 'ü'], status: 'archived',
    publish_at: '2026-01-01T00:00:00.000Z', unpublish_at: '2030-01-01T00:00:00.000Z', seo: { title: 'Seo', description: 'Words' }, options: [{ name: 'Colour', values: ['Red', 'Blue'] }, { name: 'Size' }],
    media: [{ url: 'https://images.example.com/1.jpg', alt: 'One' }, { url: 'https://images.example.com/2.jpg' }], metafields: [{ namespace: 'care', key: 'washing', value: 'cold\nonly' }], collections: [{ handle: 'home', title: 'Home' }, { handle: 'sale', title: 'Sale' }], metadata: { origin: 'north' },
    variants: [
      { external_id: 'v-1', sku: 'R-1', barcode: '4006381333931', option_values: ['Red', 'S'], price: { amount: 1999, currency: 'USD' }, compare_at_price: { amount: 2999, currency: 'USD' }, cost: { amount: 700, currency: 'USD' }, weight_grams: 1250, requires_shipping: false, taxable: false, tax_code: 'P1', hs_code: '9401', origin_country: 'DE', image_url: 'https://images.example.com/2.jpg', metafields: [{ namespace: 'care', key: 'heat', value: 'low' }], metadata: { bin: '7' }, stock: [{ on_hand: -2 }] },
      { option_values: ['Blue', 'M'], price: { amount: 0, currency: 'USD' }, track_inventory: false, inventory_policy: 'backorder' },
    ],
  })}\n`,
}

t.test('exports are byte for byte the same after import into an empty store, and change nothing in their own', async (t) => {
  for (const [name, text] of Object.entries(FOREIGN)) {
    writeFileSync(join(p.folder, name), text)
    const imported = await p.shop(['catalog', 'import', join(p.folder, name), '--json'])
    t.match([imported.code, imported.json()], [0, { rejected: 0 }], imported.stderr)
  }
  for (const format of ['ndjson', 'shopify']) {
    const [first, second] = [join(p.folder, `first.${format}`), join(p.folder, `second.${format}`)]
    t.equal((await p.shop(['catalog', 'export', '--format', format, '--out', first, '--profile', 'tea-house'])).code, 0)
    const created = await p.shop(['stores', 'create', '--name', `Copy ${format}`, '--profile', 'operator', '--save-as', format, '--json'])
    t.equal(created.code, 0, created.stderr + created.stdout)
    const copied = await p.shop(['catalog', 'import', first, '--profile', format, '--json'])
    t.match([copied.code, copied.json()], [0, { rejected: 0, updated: 0 }], copied.stderr)
    t.equal((await p.shop(['catalog', 'export', '--format', format, '--out', second, '--profile', format])).code, 0)
    t.equal(readFileSync(second, 'utf8'), readFileSync(first, 'utf8'), format)
    t.match((await p.shop(['catalog', 'import', first, '--profile', 'tea-house', '--json'])).json(), { created: 0, updated: 0, unchanged: copied.json<{ products: number }>().products }, `${format} of the store itself`)
  }
})

t.test('an import that was killed goes on with --resume, and every product is there once', async (t) => {
  const file = join(p.folder, 'many.ndjson')
  const count = 6000
  writeFileSync(file, Array.from({ length: count }, (_, nth) => `${JSON.stringify({ handle: `nr-${nth}`, title: `Nr ${nth}`, variants: [{ option_values: [], price: { amount: nth, currency: 'USD' }, stock: [{ on_hand: 1 }] }] })}\n`).join(''))
  const created = (await p.shop(['stores', 'create', '--name', 'Killed', '--profile', 'operator', '--save-as', 'killed', '--json'])).json<{ secret_key: string }>()
  t.equal((await p.shop(['catalog', 'import', file, '--resume', '--profile', 'killed'])).code, 5, 'nothing to go on with')
  const power = new AbortController()
  const killed = p.shop(['catalog', 'import', file, '--profile', 'killed'], { kill: power.signal })
  const job = async () => ((await (await fetch(`${p.url}/v1/jobs`, { headers: { authorization: `Bearer ${created.secret_key}` } })).json()) as { data: { id: string; next_sequence: number }[] }).data[0]
  while (((await job())?.next_sequence ?? 0) < 3);
  power.abort()
  await t.rejects(killed, { name: 'AbortError' })
  const interrupted = await job()
  const resumed = await p.shop(['catalog', 'import', file, '--resume', '--profile', 'killed', '--json'])
  t.match(resumed.json(), { job_id: interrupted!.id, status: 'completed', products: count, created: count, updated: 0, unchanged: 0, rejected: 0 }, resumed.stderr)
  t.match((await p.shop(['catalog', 'import', file, '--profile', 'killed', '--json'])).json(), { created: 0, updated: 0, unchanged: count })
  const out = join(p.folder, 'killed.ndjson')
  t.equal((await p.shop(['catalog', 'export', '--out', out, '--profile', 'killed'])).code, 0)
  t.equal(readFileSync(out, 'utf8').split('\n').length - 1, count)
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
  t.equal((await p.shop(['products', 'list', '--url', 'http://127.0.0.1:1', '--api-key', p.operatorKey, '--json'])).code, 7)
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
  const staged = await p.shop(['loadtest', 'run', 'browse', '--profile', 'tea-house', '--users', '1', '--stages', '1s:2', '--json'])
  t.match([staged.code, staged.json()], [0, { config: { model: 'closed', start_level: 1, stages: [{ target: 2 }] } }], staged.stderr)
  t.equal((await p.shop(['loadtest', 'run', 'browse', '--profile', 'tea-house', '--rate', '5', '--stages', '1s:5', '--duration', '1s'])).code, 2, 'stages bring their own duration')
  t.not((await p.shop(['loadtest', 'run', 'browse', '--url', 'http://192.0.2.1', '--users', '1', '--duration', '1s'])).code, 0, 'other hosts are refused')
})
