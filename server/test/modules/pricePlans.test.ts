// Prices stay a matter of a few index reads, however many there are: shown by the plans and the pages they touch, not by time.
import t, { type Test } from 'tap'
import { harness, type TestStore } from '../harness.js'

const h = await harness(t)
const VARIANTS = 2_000
const LISTS = 50

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  'Actual Loops'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: Plan[]
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** Prices of variants as priceVariants asks for them, and of lines whose buyer stands in a row, as a statement of carts may. */
const PRICES = 'SELECT w.variant_id, p.* FROM unnest($2::text[], $3::int[]) AS w(variant_id, quantity) CROSS JOIN LATERAL souk_price($1, w.variant_id, w.quantity, $4, $5, $6, $7) p'
const LINES = `
  SELECT l.id, p.* FROM (SELECT * FROM carts WHERE store_id = $1 AND id = $2) c JOIN cart_lines l ON l.store_id = c.store_id AND l.cart_id = c.id
    LEFT JOIN LATERAL souk_price($1, l.variant_id, l.quantity, c.currency, $3, $4, $5) p ON true`

async function planOf(store: TestStore, text: string, values: unknown[], options = 'ANALYZE, BUFFERS'): Promise<Plan> {
  const rows = await h.sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>(store.store.shard_id, `EXPLAIN (${options}, FORMAT JSON) ${text}`, values, { role: 'souk_app', store: store.store.id })
  return rows[0]!['QUERY PLAN'][0].Plan
}

const pagesOf = (plan: Plan) => (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)

/** Rows by their places in an index, one by one or gathered first; by the store at least. */
const isByIndex = (node: Plan) => [node, ...(node['Node Type'] === 'Bitmap Heap Scan' ? (node.Plans ?? []) : [])].some((part) => /Index/.test(part['Node Type']) && /store_id/.test(part['Index Cond'] ?? ''))

function requireIndexes(t: Test, plan: Plan, what: string): void {
  // Tables of a row or two, such as markets, are rightly read as they are.
  const tables = nodesOf(plan).filter((node) => ['prices', 'price_lists', 'variants'].includes(node['Relation Name'] ?? ''))
  t.strictSame(tables.filter((node) => !isByIndex(node)).map((node) => `${node['Node Type']} of ${node['Relation Name']!}`), [], `${what}: no table is scanned`)
  const prices = tables.filter((node) => node['Relation Name'] === 'prices')
  t.equal(prices.length, 2, `${what}: prices are read for overrides and for sales`)
  for (const node of prices) for (const column of ['store_id', 'price_list_id', 'variant_id', 'min_quantity']) t.match(node['Index Cond'], column, `${what}: ${column} is looked up in the index`)
}

/** A store with a catalog and price lists made in the database, so that the test is about reading. */
async function furnished(lists: number) {
  const store = await h.createStore()
  const { variants: [variant] } = await store.souk.products.create({ title: 'Coat', status: 'active', variants: [{ option_values: [], price: { amount: 10000, currency: 'USD' } }] })
  const { id: product_id } = await store.souk.products.create({ title: 'Many', status: 'active', variants: [{ option_values: [], price: { amount: 10000, currency: 'USD' } }] })
  const shard = store.store.shard_id
  await h.sql(shard, `INSERT INTO variants SELECT (jsonb_populate_record(v, jsonb_build_object('id', 'var_0000000000000000000000' || lpad(n::text, 4, '0'), 'position', n + 1))).* FROM variants v, generate_series(1, $3) n WHERE v.store_id = $1 AND v.product_id = $2`, [store.store.id, product_id, VARIANTS])
  await h.sql(shard, `
    INSERT INTO price_lists (store_id, id, name, status, kind, currency, priority, created_at, updated_at)
    SELECT $1, 'pl_0000000000000000000000' || lpad(n::text, 4, '0'), 'List', 'active', (ARRAY['sale', 'override'])[1 + n % 2], 'USD', n, now(), now() FROM generate_series(1, $2::int) n`, [store.store.id, lists])
  await h.sql(shard, `
    INSERT INTO prices (store_id, price_list_id, variant_id, min_quantity, amount, updated_at)
    SELECT l.store_id, l.id, v.id, 1, 5000 + l.priority, now() FROM price_lists l JOIN variants v ON v.store_id = l.store_id WHERE l.store_id = $1 AND v.product_id = $2`, [store.store.id, product_id])
  return { store, shard, variant: variant!.id, many: (count: number) => Array.from({ length: count }, (_, index) => `var_0000000000000000000000${String(index * 7 + 1).padStart(4, '0')}`) }
}

const ask = (store: TestStore, variants: string[]) => [store.store.id, variants, variants.map(() => 1), 'USD', null, [], new Date()]

t.test('among 100,000 prices each is found by its key, before and after statistics are gathered', async (t) => {
  const { store, shard, many } = await furnished(LISTS)
  const [{ count }] = (await h.sql<{ count: string }>(shard, 'SELECT count(*) FROM prices')) as [{ count: string }]
  t.equal(Number(count), VARIANTS * LISTS + LISTS)
  const cart = await store.storefront.carts.create()
  for (const [what, statistics] of [['without statistics', false], ['with statistics', true]] as const) {
    if (statistics) await h.sql(shard, 'ANALYZE')
    requireIndexes(t, await planOf(store, PRICES, ask(store, many(10))), `${what}, of ten variants`)
    requireIndexes(t, await planOf(store, PRICES, [], 'GENERIC_PLAN'), `${what}, whatever the values`)
    requireIndexes(t, await planOf(store, LINES, [], 'GENERIC_PLAN'), `${what}, of the lines of a cart`)
  }
  await h.sql(shard, `INSERT INTO cart_lines (store_id, cart_id, id, position, variant_id, product_id, quantity, price_at_add, words) SELECT $1, $2, 'li_' || n, n, v, 'x', 1, 1, '{}' FROM unnest($3::text[]) WITH ORDINALITY AS u(v, n)`, [store.store.id, cart.id, many(10)])
  const lines = await h.sql<{ unit_amount: string }>(shard, LINES, [store.store.id, cart.id, null, [], new Date()], { role: 'souk_app', store: store.store.id })
  t.strictSame(lines.map(({ unit_amount }) => Number(unit_amount)), Array.from({ length: 10 }, () => 5001), 'the override with the lowest number makes the regular price, and no sale is below it')
})

t.test('the lists are found once in a statement, and a price costs its list one look-up', async (t) => {
  const { store, shard, many } = await furnished(4)
  await h.sql(shard, 'ANALYZE')
  const plan = await planOf(store, PRICES, ask(store, many(20)))
  const lists = nodesOf(plan).filter((node) => node['Relation Name'] === 'price_lists')
  t.strictSame(lists.map((node) => node['Actual Loops']), [1, 1], 'overrides once, sales once')
  const prices = nodesOf(plan).filter((node) => node['Relation Name'] === 'prices')
  t.strictSame(prices.map((node) => node['Actual Loops']), [40, 40], 'twenty variants in two lists of each kind')
  const [few, more] = [pagesOf(await planOf(store, PRICES, ask(store, many(1)))), pagesOf(plan)]
  t.comment(`${few} pages for one variant, ${more} for twenty`)
  t.ok(more < 20 * few + 20)
})

t.test('in a store without active price lists a price costs little more than reading the variant', async (t) => {
  const { store, shard, variant } = await furnished(LISTS)
  await h.sql(shard, `UPDATE price_lists SET status = 'draft' WHERE store_id = $1`, [store.store.id])
  await h.sql(shard, 'VACUUM ANALYZE price_lists')
  const plan = await planOf(store, PRICES, ask(store, [variant]))
  t.strictSame(nodesOf(plan).filter((node) => node['Relation Name'] === 'prices').map((node) => node['Actual Loops']), [0, 0], 'prices are not looked at')
  t.strictSame(nodesOf(plan).filter((node) => node['Relation Name'] === 'markets').map((node) => node['Actual Loops']).filter((loops) => loops !== 0), [], 'nor markets, in the own currency')
  const alone = await planOf(store, 'SELECT v.price_amount FROM variants v WHERE v.store_id = $1 AND v.id = ANY($2)', [store.store.id, [variant]])
  t.comment(`${pagesOf(plan)} pages, ${pagesOf(alone)} for the variant alone`)
  t.ok(pagesOf(plan) <= pagesOf(alone) + 6)
})
