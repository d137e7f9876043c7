import { ndjsonBatches, type ImportBatchResult, type Job, type ProductInput } from '@souk/sdk'
import t, { type Test } from 'tap'
import { applied, newJob, type JobState } from '../../src/modules/jobs/job.js'
import { harness, refusal, until, type TestStore } from '../harness.js'

const h = await harness(t)
const DAY_MS = 86_400_000
const MISSING_JOB = 'job_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** Products with three variants each, as another shop would export them. */
const products = (count: number, change: (nth: number) => Partial<ProductInput> = () => ({})): ProductInput[] => Array.from({ length: count }, (_, nth) => ({
  handle: `jacket-${nth}`, title: `Jacket ${nth}`, vendor: 'Northwind', status: 'active', tags: ['outerwear'], options: [{ name: 'Size' }],
  variants: ['S', 'M', 'L'].map((size, index) => ({ sku: `J${nth}-${size}`, option_values: [size], price: usd(1999 + nth), stock: [{ on_hand: 10 * nth + index }] })),
  collections: [{ handle: 'outerwear', title: 'Outerwear' }], ...change(nth),
}))
const lines = (inputs: readonly unknown[]) => inputs.map((input) => `${typeof input === 'string' ? input : JSON.stringify(input)}\n`).join('')

async function importAll(store: TestStore, inputs: readonly unknown[], options: { dry_run?: boolean; on_error?: 'skip' | 'stop'; default_status?: 'active' } = {}): Promise<{ job: Job; results: ImportBatchResult[] }> {
  const { id } = await store.souk.imports.create(options)
  const results: ImportBatchResult[] = []
  for await (const body of ndjsonBatches(inputs)) results.push(await store.souk.imports.append({ job_id: id, sequence: results.length + 1, body }))
  return { job: await store.souk.imports.finish({ job_id: id }), results }
}

async function handlesOf(store: TestStore): Promise<string[]> {
  const handles: string[] = []
  for await (const product of store.souk.products.list({ limit: 250 })) handles.push(product.handle)
  return handles.sort()
}

/** Every fold of the ledger is its level. */
async function ledgerAgrees(t: Test, store: TestStore): Promise<void> {
  const faults = await h.sql(store.store.shard_id, `
    SELECT item_id FROM (
      SELECT item_id, location_id, on_hand FROM inventory_levels WHERE store_id = $1
      UNION ALL SELECT item_id, location_id, -delta FROM inventory_entries WHERE store_id = $1 AND state = 'on_hand') both_sides
     GROUP BY item_id, location_id HAVING sum(on_hand) <> 0`, [store.store.id])
  t.strictSame(faults, [], 'every level is the sum of its ledger')
}

t.test('imports.create: opens an import that waits for its first batch', async (t) => {
  const store = await h.createStore()
  const job = await store.souk.imports.create({ source: { name: 'products.csv', size_bytes: 7500 } }, { idempotencyKey: 'open' })
  t.match(job, { kind: 'import', status: 'running', version: 1, next_sequence: 1, params: { format: 'ndjson', dry_run: false, on_error: 'skip', source: { name: 'products.csv' } }, progress: { total: null, done: 0, failed: 0 }, file: null, error: null })
  t.strictSame(await store.souk.imports.create({ source: { name: 'products.csv', size_bytes: 7500 } }, { idempotencyKey: 'open' }), job, 'a repeated key opens one import')
  await t.rejects(store.souk.imports.create({ on_error: 'explode' as never }), { status: 400, code: 'request.validation_failed' })
  for (let opened = 1; opened < 5; opened++) await store.souk.imports.create()
  await t.rejects(store.souk.imports.create(), { status: 409, code: 'jobs.too_many_running' })
})

t.test('imports.append: makes products with variants, stock and collections, and says so in one event', async (t) => {
  const store = await h.createStore()
  const { job, results } = await importAll(store, products(40))
  t.match(results, [{ sequence: 1, created: 40, updated: 0, unchanged: 0, rejected: 0, rejects: [], changes: null }])
  t.match(job, { status: 'completed', next_sequence: 2, progress: { total: 40, done: 40, failed: 0 }, counts: { created: 40, products: 40, variants: 120, locations: 1 } })
  const product = (await store.souk.products.list({ handle: 'jacket-7' })).data[0]!
  t.match(product, { title: 'Jacket 7', status: 'active', variants: [{ sku: 'J7-S', price: usd(2006) }, { sku: 'J7-M' }, { sku: 'J7-L' }] })
  t.match((await store.souk.inventoryLevels.list({ product_id: product.id })).data.map((level) => level.on_hand).sort(), [70, 71, 72])
  t.equal((await store.souk.collections.list({})).data.find((collection) => collection.handle === 'outerwear')?.title, 'Outerwear')
  const events = await h.events(store)
  const [imported] = events.filter((event) => event.type === 'catalog.imported')
  t.match(imported, { resource_id: job.id, data: { job_id: job.id, sequence: 1, updated_product_ids: [] } })
  t.equal((imported!.data as { created_product_ids: string[] }).created_product_ids.length, 40)
  t.equal(events.filter((event) => event.type === 'product.created').length, 0)
  await ledgerAgrees(t, store)

  const again = await importAll(store, products(40, (nth) => (nth === 3 ? { title: 'Renamed', tags: [] } : {})))
  t.match(again.results, [{ created: 0, updated: 1, unchanged: 39 }], 'only what differs is written')
  await ledgerAgrees(t, store)
})

t.test('imports.append: a batch sent again is answered, not applied; other content under its number is refused', async (t) => {
  const store = await h.createStore()
  const { id } = await store.souk.imports.create()
  const append = (sequence: number, inputs: readonly unknown[]) => store.souk.imports.append({ job_id: id, sequence, body: lines(inputs) })
  const [one, two] = [products(5), products(9).slice(5)]
  const later = await append(2, two)
  t.equal((await store.souk.jobs.get({ job_id: id })).next_sequence, 1, 'batch 2 came first')
  await t.rejects(store.souk.imports.finish({ job_id: id }), { status: 409, code: 'jobs.batch_missing' })
  const [first, twin] = await Promise.all([append(1, one), append(1, one)])
  t.strictSame(twin, first, 'twins in flight are one')
  t.strictSame(await append(2, two), later)
  await t.rejects(append(1, two), { status: 409, code: 'jobs.batch_conflict' })
  await t.rejects(append(70, one), { status: 409, code: 'jobs.batch_missing' })
  const job = await store.souk.jobs.get({ job_id: id })
  t.match(job, { next_sequence: 3, progress: { done: 9 }, counts: { created: 9 } })
  t.equal((await handlesOf(store)).length, 9)
  const finished = await store.souk.imports.finish({ job_id: id })
  t.strictSame(await store.souk.imports.finish({ job_id: id }), finished, 'finishing twice changes nothing')
  await t.rejects(append(3, one), { status: 409, code: 'jobs.import_closed' })
  t.strictSame(await append(2, two), later, 'and an applied batch is still answered')
})

t.test('imports.append: lines that cannot be applied are rejected with line, pointer and reason; the others are applied', async (t) => {
  const store = await h.createStore()
  const good = products(3)
  const inputs = [
    good[0], '{"handle": "broken"', { title: 'No handle' }, { ...good[1], handle: 'Nicht Gut' }, { ...good[1], variants: [{ option_values: ['S'], price: { amount: -1, currency: 'USD' } }] },
    { ...good[1], variants: [{ option_values: ['S'], price: { amount: 1, currency: 'EUR' } }] }, good[2], { ...good[2], title: 'Twice' }, '{"handle":"proto","title":"x","metadata":{"__proto__":"y"}}',
    { ...good[1], handle: 'nowhere', variants: [{ option_values: ['S'], price: usd(1), stock: [{ location: 'moon', on_hand: 1 }] }] },
  ]
  const { id } = await store.souk.imports.create()
  const result = await store.souk.imports.append({ job_id: id, sequence: 1, body: lines(inputs) })
  const job = await store.souk.imports.finish({ job_id: id })
  t.match(result, { created: 2, rejected: 8 })
  t.strictSame(result.rejects.map(({ line, handle, pointer, code }) => [line, handle, pointer, code]), [
    [2, null, '', 'request.invalid_json'], [3, null, '/handle', 'required'], [4, 'Nicht Gut', '/handle', 'pattern'], [5, 'jacket-1', '/variants/0/price/amount', 'minimum'],
    [6, 'jacket-1', '/variants/0/price/currency', 'currency'], [8, 'jacket-2', '/handle', 'duplicate'], [9, null, '', 'request.invalid_json'], [10, 'nowhere', '/variants/0/stock/0/location', 'unknown'],
  ])
  t.match(result.rejects[5]!.detail, /line 7/)
  t.match(job, { status: 'completed_with_errors', progress: { total: 10, done: 10, failed: 8 }, counts: { created: 2, rejected: 8 } })
  t.strictSame(await handlesOf(store), ['jacket-0', 'jacket-2'])
  const open = await store.souk.imports.create()
  for (const body of [lines(products(1001)), '\n\n']) t.match(await refusal(store.souk.imports.append({ job_id: open.id, sequence: 1, body })), { status: 422, code: 'jobs.batch_invalid' }, `${body.length} bytes`)
})

t.test('imports.append: lines that match one product by handle and by external id are one product', async (t) => {
  const store = await h.createStore()
  await importAll(store, [{ handle: 'old', external_id: 'erp-1', title: 'Old', variants: [{ option_values: [], price: usd(100) }] }])
  const { results: [renamed] } = await importAll(store, [{ handle: 'new', external_id: 'erp-1', title: 'New' }])
  t.match(renamed, { updated: 1 })
  t.strictSame(await handlesOf(store), ['new'])
  const { results: [both] } = await importAll(store, [{ handle: 'new', title: 'By handle' }, { handle: 'newer', external_id: 'erp-1' }])
  t.match(both, { updated: 1, rejected: 1, rejects: [{ line: 2, code: 'duplicate' }] })
})

t.test('imports.append: an import that stops at errors leaves the batch unapplied, and goes on with it after a retry', async (t) => {
  const store = await h.createStore()
  const { id } = await store.souk.imports.create({ on_error: 'stop' })
  const append = (sequence: number, inputs: readonly unknown[]) => store.souk.imports.append({ job_id: id, sequence, body: lines(inputs) })
  await append(1, products(2))
  t.match(await append(2, [...products(5).slice(2), { title: 'bad' }]), { created: 0, rejected: 1 })
  const failed = await store.souk.jobs.get({ job_id: id })
  t.match(failed, { status: 'failed', error: { code: 'catalog.product_invalid' }, next_sequence: 2, counts: { created: 2, rejected: 1 } })
  t.equal((await handlesOf(store)).length, 2)
  t.match((await h.events(store, 'job.failed'))[0], { resource_id: id, data: { status: 'failed' } })
  await t.rejects(append(2, products(5).slice(2)), { status: 409, code: 'jobs.import_closed' })
  t.match(await store.souk.jobs.retry({ job_id: id }), { status: 'running', next_sequence: 2, error: null, progress: { done: 2, failed: 0 }, counts: { rejected: 0 } })
  t.match(await append(2, products(5).slice(2)), { created: 3 })
  t.match(await store.souk.imports.finish({ job_id: id }), { status: 'completed', counts: { created: 5, rejected: 0 } })
})

t.test('imports.append: a product that is new and says no price is rejected; one that is there is updated', async (t) => {
  const store = await h.createStore()
  await importAll(store, products(1))
  const { results: [result] } = await importAll(store, [{ handle: 'jacket-0', title: 'Renamed', status: 'active' }, { handle: 'priceless', title: 'Priceless', status: 'active' }, { ...products(2)[1], variants: [{ option_values: ['S'] }] }])
  t.match(result, { created: 0, updated: 1, rejected: 2 })
  t.strictSame(result!.rejects.map(({ line, handle, pointer, code }) => [line, handle, pointer, code]), [[2, 'priceless', '/variants', 'required'], [3, 'jacket-1', '/variants/0/price', 'required']])
  t.match((await store.souk.products.list({})).data, [{ handle: 'jacket-0', title: 'Renamed', variants: [{ price: usd(1999) }, {}, {}] }])
})

t.test('imports.append: new products without a status take that of the import; those that are there keep theirs', async (t) => {
  const store = await h.createStore()
  const plain = products(2).map((product) => ({ ...product, status: undefined }))
  await importAll(store, plain.slice(0, 1))
  const { job } = await importAll(store, [...plain, ...products(3, () => ({ status: 'archived' })).slice(2)], { default_status: 'active' })
  t.match(job, { params: { default_status: 'active' }, counts: { created: 2, unchanged: 1 } })
  const { data } = await store.souk.products.list({})
  t.strictSame(data.map(({ handle, status }) => [handle, status]).sort(), [['jacket-0', 'draft'], ['jacket-1', 'active'], ['jacket-2', 'archived']])
})

t.test('imports.append: a dry run says what each line would change and writes nothing', async (t) => {
  const store = await h.createStore()
  await importAll(store, products(2))
  const before = (await h.events(store)).length
  const { job, results: [result] } = await importAll(store, [...products(3, (nth) => (nth === 1 ? { vendor: 'Contoso', tags: ['sale'] } : {})), { title: 'bad' }], { dry_run: true })
  t.match(result, { created: 1, updated: 1, unchanged: 1, rejected: 1 })
  t.strictSame(result!.changes!.map(({ handle, action, fields }) => [handle, action, [...fields].sort()]), [['jacket-0', 'unchanged', []], ['jacket-1', 'update', ['tags', 'vendor']], ['jacket-2', 'create', []]])
  t.match(job, { status: 'completed_with_errors', params: { dry_run: true } })
  t.equal((await handlesOf(store)).length, 2)
  t.strictSame((await h.events(store)).slice(before).map((event) => event.type), ['job.completed'])
})

t.test('imports.append: first stock is told with the batch, a later change once for each item, with what came of it', async (t) => {
  const store = await h.createStore()
  await store.souk.locations.create({ code: 'east', name: 'East' })
  const stocked = (units: number) => products(20).map((product) => ({ ...product, variants: product.variants!.map((variant) => ({ ...variant, stock: [{ on_hand: units }, { location: 'east', on_hand: units + 1 }] })) }))
  const told = async () => (await h.events(store, 'inventory.adjusted')).map(({ resource_id, data }) => ({ item: resource_id, ...(data as { available: number; entries: { reason: string; delta: number }[] }) }))
  await importAll(store, stocked(4))
  t.strictSame(await told(), [], 'the batch names its products, and no item has news of its own')
  const [batch] = await h.events(store, 'catalog.imported')
  t.equal((batch!.data as { created_product_ids: string[] }).created_product_ids.length, 20)
  await importAll(store, stocked(4))
  t.strictSame(await told(), [], 'what is there already is no news')
  await importAll(store, stocked(1))
  const changed = await told()
  t.equal(new Set(changed.map(({ item }) => item)).size, 60)
  t.strictSame(changed.map(({ available, entries }) => [available, entries.map(({ reason, delta }) => [reason, delta])]), Array.from({ length: 60 }, () => [3, [['import', -3], ['import', -3]]]))
  await ledgerAgrees(t, store)
})

t.test('imports.append: products above the quota of the plan are rejected with the reason, the others are written', async (t) => {
  await h.sql('directory', `UPDATE plans SET quotas = quotas || '{"products":5}' WHERE code = 'starter'`)
  const store = await h.createStore({ plan: 'starter' })
  const { results: [first] } = await importAll(store, products(3))
  t.equal(first!.created, 3)
  const { results: [second] } = await importAll(store, products(7))
  t.match(second, { created: 2, unchanged: 3, rejected: 2 })
  t.match(second!.rejects, [{ line: 6, handle: 'jacket-5', code: 'quota.exceeded', detail: 'The plan starter allows 5 products.' }, { line: 7 }])
  t.equal((await handlesOf(store)).length, 5)
})

t.test('imports.finish: completes the import with its event; an import without batches is complete too', async (t) => {
  const store = await h.createStore()
  const { id } = await store.souk.imports.create()
  const done = await store.souk.imports.finish({ job_id: id }, { idempotencyKey: 'finish' })
  t.match(done, { status: 'completed', progress: { total: 0 } })
  t.ok(done.finished_at)
  t.match(await h.events(store, 'job.completed'), [{ resource_id: id, data: { status: 'completed' } }])
  t.strictSame(await store.souk.imports.finish({ job_id: id }, { idempotencyKey: 'finish' }), done)
})

t.test('jobs.rejects: the rejected lines as a CSV file that no spreadsheet runs as formulas', async (t) => {
  const store = await h.createStore()
  const { job } = await importAll(store, [{ handle: '=cmd("x")', title: 'x' }, { title: 'y' }])
  const reply = await h.raw('GET', `/v1/jobs/${job.id}/rejects`, { headers: { authorization: `Bearer ${store.secret_key}` } })
  t.equal(reply.headers['content-type'], 'text/csv; charset=utf-8')
  t.equal(reply.headers['content-disposition'], `attachment; filename="${job.id}-rejects.csv"`)
  const rows = reply.text.split('\r\n')
  t.equal(rows[0], 'sequence,line,handle,pointer,code,detail')
  t.match(rows[1], /^1,1,"'=cmd\(""x""\)",\/handle,pattern,/)
  t.equal(rows[2], '1,2,,/handle,required,is required in an import')
  t.equal(await store.souk.jobs.rejects({ job_id: job.id }), reply.text)
})

t.test('exports.create, exports.download: the file imports back into exactly the same catalog', async (t) => {
  const [store, twin] = [await h.createStore(), await h.createStore()]
  await importAll(store, products(300, (nth) => ({ external_id: `erp-${nth}`, description_html: `<p>Nr ${nth} “ü”</p>`, status: nth % 2 === 0 ? 'active' : 'draft', metadata: { nth: String(nth) } })))
  const job = await store.souk.exports.create({}, { idempotencyKey: 'export' })
  t.match(job, { kind: 'export', status: 'queued', file: null })
  t.equal((await store.souk.exports.create({}, { idempotencyKey: 'export' })).id, job.id)
  const done = await store.souk.jobs.wait(job.id)
  t.match(done, { status: 'completed', progress: { total: 300, done: 300 }, counts: { products: 300, variants: 900 }, file: { content_type: 'application/x-ndjson' } })
  t.match(await h.events(store, 'job.completed'), [{}, { resource_id: job.id }])
  const reply = await h.raw('GET', `/v1/exports/${job.id}/file`, { headers: { authorization: `Bearer ${store.secret_key}` } })
  t.equal(Buffer.byteLength(reply.text), done.file!.size_bytes)
  t.match(reply.headers['content-disposition'], /^attachment; filename="northwind-\d+-\d{4}-\d\d-\d\d\.ndjson"$/)
  const file: unknown[] = []
  for await (const line of store.souk.exports.download({ job_id: job.id })) file.push(line)
  t.equal(file.length, 300)

  const { results } = await importAll(store, file)
  t.match(results, [{ unchanged: 300, updated: 0, created: 0, rejected: 0 }], 'into the same store it changes nothing')
  t.match((await importAll(twin, file)).results, [{ created: 300, rejected: 0 }])
  const copy = await twin.souk.jobs.wait((await twin.souk.exports.create()).id)
  const copied: unknown[] = []
  for await (const line of twin.souk.exports.download({ job_id: copy.id })) copied.push(line)
  t.strictSame(copied, file, 'into another store it makes the same catalog in the same order, stock included')

  const some = await store.souk.jobs.wait((await store.souk.exports.create({ filter: { status: 'draft' } })).id)
  t.equal(some.counts.products, 150)
  await t.rejects(store.souk.exports.create({ filter: { collection: 'no-such' } }), { status: 404, code: 'catalog.collection_not_found' })
  await t.rejects(store.souk.exports.create({ filter: { vendor: '' } }), { status: 400, code: 'request.validation_failed' })
  h.clock.advance(7 * DAY_MS)
  await t.rejects(store.souk.exports.download({ job_id: job.id }), { status: 410, code: 'jobs.file_expired' })
  await until('the file to be deleted', async () => (await h.sql(store.store.shard_id, 'SELECT 1 FROM job_chunks WHERE store_id = $1', [store.store.id])).length === 0)
})

t.test('exports.download: a bundle comes back as the bundle it was; a store without its parts refuses it and makes nothing else of it', async (t) => {
  const [store, twin] = [await h.createStore(), await h.createStore()]
  await importAll(store, [{ handle: 'cup', title: 'Cup', variants: [{ option_values: [], price: usd(500), stock: [{ on_hand: 10 }] }] }])
  const cup = (await store.souk.products.list({ handle: 'cup' })).data[0]!.variants[0]!
  const components = [{ variant_id: cup.id, quantity: 4 }]
  // It had stock once, counted to zero since: a level stays.
  const set = await store.souk.products.create({ title: 'Set', handle: 'set', variants: [{ price: usd(1500), stock: [{ on_hand: 0 }] }] })
  await store.souk.variants.update({ variant_id: set.variants[0]!.id, components })
  const file: ProductInput[] = []
  for await (const line of store.souk.exports.download({ job_id: (await store.souk.jobs.wait((await store.souk.exports.create()).id)).id })) file.push(line as ProductInput)
  t.match(file, [{ handle: 'cup', variants: [{ components: null, stock: [{ on_hand: 10 }] }] }, { handle: 'set', variants: [{ components, stock: [] }] }])
  t.match((await importAll(store, file)).results, [{ unchanged: 2, rejected: 0 }])
  await store.souk.variants.update({ variant_id: set.variants[0]!.id, components: null })
  t.match((await importAll(store, file)).results, [{ unchanged: 1, updated: 1, rejected: 0 }])
  t.match((await store.souk.products.get({ product_id: set.id })).variants, [{ components }])
  t.match((await importAll(twin, file)).results, [{ created: 1, rejected: 1, rejects: [{ line: 2, handle: 'set', pointer: '/variants/0/components/0/variant_id' }] }])
  t.strictSame(await handlesOf(twin), ['cup'])
})

t.test('products.bulk: changes what is named or selected, each product with its event', async (t) => {
  const store = await h.createStore()
  await importAll(store, products(1100, (nth) => ({ status: 'draft', vendor: nth < 600 ? 'Northwind' : 'Contoso' })))
  const bulk = async (params: Parameters<typeof store.souk.products.bulk>[0]) => store.souk.jobs.wait((await store.souk.products.bulk(params)).id)
  const published = await bulk({ action: 'publish', filter: { status: 'draft' } })
  t.match(published, { kind: 'bulk', status: 'completed', progress: { total: 1100, done: 1100, failed: 0 }, counts: { updated: 1100 } })
  t.equal((await h.events(store, 'product.updated')).length, 1100)
  const named = (await store.souk.products.list({ limit: 3, vendor: 'Contoso' })).data.map((product) => product.id)
  t.match(await bulk({ action: 'add_tags', product_ids: named, tags: ['sale'] }), { counts: { updated: 3 }, progress: { total: 3 } })
  t.match(await bulk({ action: 'add_tags', product_ids: named, tags: ['Sale'] }), { counts: { updated: 0, unchanged: 3 } })
  const gone = await bulk({ action: 'delete', product_ids: [...named, 'prod_00000000000000000000000000'] })
  t.match(gone, { status: 'completed_with_errors', counts: { updated: 3, rejected: 1 } })
  t.match(await store.souk.jobs.rejects({ job_id: gone.id }), /catalog\.product_not_found,prod_00000000000000000000000000: /)
  t.equal((await handlesOf(store)).length, 1097)
  await ledgerAgrees(t, store)
  await t.rejects(store.souk.products.bulk({ action: 'publish' }), { status: 422, code: 'catalog.bulk_selection_invalid' })
  await t.rejects(store.souk.products.bulk({ action: 'add_tags', product_ids: named }), { status: 422, code: 'catalog.bulk_selection_invalid' })
  await t.rejects(store.souk.products.bulk({ action: 'burn' as never, filter: {} }), { status: 400, code: 'request.validation_failed' })
  const once = () => store.souk.products.bulk({ action: 'draft', filter: { vendor: 'Contoso' } }, { idempotencyKey: 'draft' })
  t.equal((await once()).id, (await once()).id)
})

t.test('jobs.get, jobs.list: jobs of the store, newest first, by kind, status and time', async (t) => {
  const store = await h.createStore()
  const { job: done } = await importAll(store, products(1))
  h.clock.advance(1000)
  const since = h.clock.now().toISOString()
  const open = await store.souk.imports.create()
  const exported = await store.souk.jobs.wait((await store.souk.exports.create()).id)
  const ids = async (params: Parameters<typeof store.souk.jobs.list>[0] = {}) => (await store.souk.jobs.list(params)).data.map((job) => job.id)
  t.strictSame(await ids(), [exported.id, open.id, done.id])
  t.strictSame(await ids({ kind: 'import' }), [open.id, done.id])
  t.strictSame(await ids({ status: 'running' }), [open.id])
  t.strictSame(await ids({ created_since: since }), [exported.id, open.id])
  const first = await store.souk.jobs.list({ limit: 2 })
  t.strictSame([first.has_more, await ids({ limit: 2, cursor: first.next_cursor! })], [true, [done.id]])
  t.strictSame(await store.souk.jobs.get({ job_id: done.id }), done)
  await t.rejects(store.souk.jobs.list({ status: 'lost' as never }), { status: 400, code: 'request.validation_failed' })
})

t.test('jobs.cancel: ends a job and keeps what it did; an import nobody feeds ends by itself', async (t) => {
  const store = await h.createStore()
  const { id } = await store.souk.imports.create()
  await store.souk.imports.append({ job_id: id, sequence: 1, body: lines(products(2)) })
  const cancelled = await store.souk.jobs.cancel({ job_id: id }, { idempotencyKey: 'cancel' })
  t.match(cancelled, { status: 'cancelled', counts: { created: 2 } })
  t.strictSame(await store.souk.jobs.cancel({ job_id: id }), cancelled, 'cancelling a cancelled job changes nothing')
  t.match(await h.events(store, 'job.cancelled'), [{ resource_id: id }])
  await t.rejects(store.souk.imports.append({ job_id: id, sequence: 2, body: lines(products(3)) }), { status: 409, code: 'jobs.import_closed' })
  const idle = await store.souk.imports.create()
  const finished = await store.souk.imports.finish({ job_id: (await store.souk.imports.create()).id })
  await t.rejects(store.souk.jobs.cancel({ job_id: finished.id }), { status: 409, code: 'jobs.not_cancellable' })
  h.clock.advance(DAY_MS + 1000)
  await until('the idle import to end', async () => (await store.souk.jobs.get({ job_id: idle.id })).status === 'cancelled')
})

t.test('jobs.retry: runs a job again that ended early, and no other', async (t) => {
  const store = await h.createStore()
  const { job, results } = await importAll(store, [...products(2), { title: 'bad' }])
  t.match(results, [{ rejected: 1 }])
  const again = await store.souk.jobs.retry({ job_id: job.id }, { idempotencyKey: 'retry' })
  t.match(again, { status: 'running', next_sequence: 2, counts: { created: 2, rejected: 1 }, finished_at: null })
  t.strictSame(await store.souk.jobs.retry({ job_id: job.id }, { idempotencyKey: 'retry' }), again)
  await t.rejects(store.souk.jobs.retry({ job_id: job.id }), { status: 409, code: 'jobs.not_retryable' })
  const bulk = await store.souk.jobs.wait((await store.souk.products.bulk({ action: 'archive', product_ids: ['prod_00000000000000000000000000', (await store.souk.products.list()).data[0]!.id] })).id)
  t.match(bulk, { status: 'completed_with_errors', counts: { updated: 1, rejected: 1 } })
  await store.souk.jobs.retry({ job_id: bulk.id })
  t.match(await store.souk.jobs.wait(bulk.id), { status: 'completed_with_errors', counts: { updated: 0, unchanged: 1, rejected: 1 }, progress: { done: 2 } })
})

t.test('another store\'s job is like one that never was, and a key without the permission is refused', async (t) => {
  const [mine, theirs] = [await h.createStore(), await h.createStore()]
  const { id } = await theirs.souk.imports.create()
  const exported = await theirs.souk.jobs.wait((await theirs.souk.exports.create()).id)
  const calls = (store: TestStore, job_id: string): Record<string, () => PromiseLike<unknown>> => ({
    'imports.append': () => store.souk.imports.append({ job_id, sequence: 1, body: lines(products(1)) }), 'imports.finish': () => store.souk.imports.finish({ job_id }), 'jobs.get': () => store.souk.jobs.get({ job_id }),
    'jobs.cancel': () => store.souk.jobs.cancel({ job_id }), 'jobs.retry': () => store.souk.jobs.retry({ job_id }), 'jobs.rejects': () => store.souk.jobs.rejects({ job_id }), 'exports.download': () => store.souk.exports.download({ job_id }),
  })
  const missing = calls(mine, MISSING_JOB)
  for (const [name, call] of Object.entries(calls(mine, id))) t.strictSame(await refusal(call()), await refusal(missing[name]!()), name)
  t.strictSame(await refusal(mine.souk.exports.download({ job_id: exported.id })), await refusal(missing['exports.download']!()))
  t.match(await theirs.souk.jobs.get({ job_id: id }), { status: 'running', version: 1 })
  await t.rejects(theirs.souk.exports.download({ job_id: id }), { status: 404, code: 'jobs.job_not_found' }, 'an import has no file')

  const weak = await h.createStore()
  await h.sql('directory', `UPDATE api_keys SET scopes = '{storefront:read}' WHERE store_id = $1 AND kind = 'secret'`, [weak.store.id])
  const forbidden = { ...calls(weak, MISSING_JOB), 'imports.create': () => weak.souk.imports.create(), 'exports.create': () => weak.souk.exports.create(), 'jobs.list': () => weak.souk.jobs.list(), 'products.bulk': () => weak.souk.products.bulk({ action: 'publish', filter: {} }) }
  for (const [name, call] of Object.entries(forbidden)) t.match(await refusal(call()), { status: 403, code: 'auth.permission_denied' }, name)
})

t.test('rules: whatever the order in which batches are applied, the import goes on at the first one missing', async (t) => {
  for (let round = 0; round < 200; round++) {
    let job: JobState = newJob('job', 'import', {}, null, new Date())
    const order = Array.from({ length: 12 }, (_, index) => ({ sequence: index + 1, key: (index * 7919 + round * 104_729) % 1009 })).sort((a, b) => a.key - b.key).map(({ sequence }) => sequence)
    const done = new Set<number>()
    for (const sequence of order) {
      job = { ...job, ...applied(job, sequence) }
      done.add(sequence)
      let missing = 1
      while (done.has(missing)) missing++
      if (job.next_sequence !== missing || job.ahead.length !== [...done].filter((n) => n > missing).length) t.fail(`after ${[...done].join()} it is ${job.next_sequence}`)
    }
  }
  t.pass('200 orders of 12 batches')
})
