import { closedLoop } from './closedLoop.mjs'
import { Child, here } from './children.mjs'
import { Edge } from './edge.mjs'
import { flashSale } from './flashSale.mjs'
import { withHistory } from './history.mjs'
import { requestBytes } from './load.mjs'
import { baseRow, costRow, ratioRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'
import { openTill } from './till.mjs'
import { makeTpcb, TPCB } from './tpcb.mjs'
import { traced } from './trace.mjs'

const CLIENTS = 64
const SIZES = [1, 8, 64]
/** More checkouts in a second than there will be: carts are made before each slice and used once. */
const RATE_MAX = 1_500
const WARM_MS = 300
const BACKLOG_MS = 60_000

/**
 * A whole checkout: from a cart with units of two variants to an order that is paid, in two requests, each with a key. Stock is held
 * and sold, the buyer becomes a customer, the test gateway keeps a journal of its own, events are written, captures follow in the
 * background: all of that counts.
 */
export async function checkout({ platform, shops, load, rounds, ms, orders, onSlice }) {
  const store = await shops.small()
  const till = await openTill(platform, store)
  const edge = new Edge(platform, store)
  const lone = await till.carts(2)
  const trace = await traced(() => till.sell(edge, lone.pop()))
  const tpcb = await makeTpcb(platform, store.shardId, CLIENTS)
  const naive = await startNaive(platform, store.shardId)
  load.define('naive', [requestBytes('/', { method: 'POST' })])
  const parts = { platform, till, edge, load, ms }
  const samples = await interleave([
    { name: 'tpcb', ...edgeOf(platform), run: closedLoop(CLIENTS, tpcb.run) },
    atEdge(parts, { name: 'edge' }),
    overHttp(parts, { name: 'HTTP' }),
    { name: 'naive', meters: { naive: async () => (await naive.usage()).cpuUs, ...platform.meters(load), server: async () => null }, resting: { postgres: platform.resting.postgres }, run: (duration) => load.run({ port: naive.port, set: 'naive', connections: CLIENTS, ms: duration }) },
    overHttp(parts, { name: 'hot', hot: true }),
    ...SIZES.filter((size) => size !== CLIENTS).map((size) => atEdge(parts, { name: `batch ${size}`, clients: size })),
  ], { rounds, ms, onSlice })
  await Promise.all([tpcb.end(), naive.stop()])
  const grown = await withHistory({ ...parts, shops, rounds, orders, onSlice })
  const sold = await flashSale({ platform, shops })
  const [base, form] = [samples.get('tpcb'), samples.get('naive')]
  const counted = `${trace.statements.length} statements in ${trace.roundTrips} round trips, one checkout alone`
  const sizes = SIZES.map((size) => [size, samples.get(size === CLIENTS ? 'edge' : `batch ${size}`)])
  return {
    title: `Checkout, from the cart to the paid order, ${CLIENTS} in flight`,
    trace,
    rows: [
      baseRow(`TPC-B-like transaction, ${CLIENTS} clients`, base, TPCB),
      ratioRow('checkout ÷ that, over HTTP', samples.get('HTTP'), base, { floor: 1, stretch: 1.5, byCpu: true }, 'two requests: begin the checkout, complete it'),
      ratioRow('checkout ÷ that, database edge', samples.get('edge'), base, { floor: 2, stretch: 4, byCpu: true }, counted),
      baseRow('naive form: bare Koa, a knex transaction, SELECT FOR UPDATE, one row that everybody wants', form, '9 statements, each a round trip; no prices, taxes, payments or ledgers'),
      ratioRow('checkout of one variant that everybody wants ÷ that, over HTTP', samples.get('hot'), form, { floor: 8, stretch: 15, byCpu: true }),
      ...sizes.map(([size, own]) => (size === 1 ? baseRow('1 in flight, database edge', own, 'no batch at all') : costRow(`${size} in flight ÷ that, CPU of a checkout`, own, sizes[0][1], { most: 1 }))),
      ...grown,
      ...sold,
    ],
  }
}

const edgeOf = (platform) => ({ meters: platform.edgeMeters(), resting: { postgres: platform.resting.postgres } })

/** What is left to do of the slice before is done first: it is not this slice's. */
async function settled(platform, store) {
  const until = performance.now() + BACKLOG_MS
  const waiting = async () => (await platform.sql(store.shardId, `SELECT (SELECT count(*) FROM payment_tasks WHERE store_id = $1 AND status = 'pending' AND next_at <= now()) + (SELECT count(*) FROM outbox) AS n`, [store.id]))[0].n
  while ((await waiting()) > 0 && performance.now() < until) await new Promise((wake) => setTimeout(wake, 50))
}

/** Checkouts of a till at the database edge, whose carts are made before each slice. */
export function atEdge({ platform, till, edge, ms }, { name, clients = CLIENTS }) {
  let carts = []
  const loop = closedLoop(clients, async () => {
    const cart = carts.pop()
    if (cart === undefined) throw new Error('the carts ran out: raise RATE_MAX')
    await till.sell(edge, cart)
  })
  return {
    name, ...edgeOf(platform), run: loop,
    prepare: async () => {
      await settled(platform, till.store)
      carts = await till.carts(needed(clients, ms))
    },
  }
}

/** The same over HTTP. */
export function overHttp({ platform, till, load, ms }, { name, hot = false }) {
  return {
    name, meters: platform.meters(load), resting: platform.resting, run: (duration) => load.run({ port: platform.port, set: name, connections: CLIENTS, ms: duration }),
    prepare: async () => {
      await settled(platform, till.store)
      load.define(name, till.requests(await till.carts(needed(CLIENTS, ms), hot)))
    },
  }
}

const needed = (clients, ms) => Math.ceil((RATE_MAX * Math.min(1, clients / 16) * (ms + WARM_MS)) / 1000)

async function startNaive(platform, shardId) {
  await platform.sql(shardId, `
    CREATE SCHEMA naive;
    CREATE TABLE naive.stock (id int PRIMARY KEY, available int NOT NULL);
    CREATE TABLE naive.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, total bigint NOT NULL, created_at timestamptz NOT NULL);
    CREATE TABLE naive.order_lines (order_id bigint NOT NULL REFERENCES naive.orders, stock_id int NOT NULL REFERENCES naive.stock, quantity int NOT NULL, price bigint NOT NULL, PRIMARY KEY (order_id, stock_id));
    CREATE TABLE naive.keys (key uuid PRIMARY KEY, answer jsonb, created_at timestamptz NOT NULL);
    CREATE TABLE naive.events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, type text NOT NULL, data jsonb NOT NULL, created_at timestamptz NOT NULL);
    INSERT INTO naive.stock VALUES (1, 2000000000)`)
  const child = new Child(here('naiveKoa.mjs'))
  await child.next('type')
  const ready = child.next('port')
  child.send({ url: platform.urlOf(shardId), connections: CLIENTS })
  const { port } = await ready
  return { port, usage: () => child.usage(), stop: () => child.stop() }
}
