/** A process that dies while it gives events again leaves the rest to another one, which goes on where the last page was committed: nothing is sent twice. */
import { createSouk } from '@souk/sdk'
import t from 'tap'
import { doom, failpointsOf, LEASES_MS } from './crash.js'
import { harness, until } from './harness.js'
import { receiver } from './receiver.js'

const PRODUCTS = 1_200

t.setTimeout(300_000)
const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const begin = await doom(t)

for (const name of failpointsOf('events.replay.')) {
  t.test(`a process that dies at ${name}`, { timeout: 240_000 }, async (t) => {
    const store = await h.createStore()
    // As many events as make three pages; what they are about does not matter.
    await h.sql(store.store.shard_id, `
      WITH made AS (
        INSERT INTO events (store_id, id, type, resource_id, sequence, schema_version, data, actor, request_id, occurred_at)
        SELECT $1, 'evt_01' || lpad(n::text, 24, '0'), 'product.deleted', 'prod_01' || lpad(n::text, 24, '0'), 1, 1, '{}', 'test', 'test', now() FROM generate_series(1, ${PRODUCTS}) AS n RETURNING position, store_id, id)
      INSERT INTO outbox (position, store_id, event_id) SELECT position, store_id, id FROM made`, [store.store.id])
    await h.settled(store)
    const at = await receiver(t)
    const { id } = await store.souk.webhookEndpoints.create({ url: at.url, event_types: ['product.deleted'] })
    await store.souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
    // The one that dies must be the only one to work, so the replay waits until the harness has none to give.
    const lock = await h.sql(store.store.shard_id, `INSERT INTO event_replays (store_id, id, webhook_endpoint_id, event_types, only_undelivered, status, position, through, total, created_at, updated_at, finished_at)
      SELECT $1, 'evr_00000000000000000000000001', $2, '{}', false, 'cancelled', 0, max(pub_seq), count(*), now(), now(), now() FROM log WHERE store_id = $1 RETURNING through`, [store.store.id, id])
    t.equal(lock.length, 1)
    const server = await begin({ env: { ...h.environment, SOUK_FAILPOINT: `${name}:2` }, offsetMs: h.clock.now().getTime() - Date.now(), flows: null })
    const souk = createSouk({ baseUrl: server.url, apiKey: store.secret_key, maxRetries: 0 })
    const replay = { event_replay_id: 'evr_00000000000000000000000001' }
    t.equal(await server.dieOf(async () => {
      await h.sql(store.store.shard_id, `UPDATE event_replays SET status = 'running', finished_at = NULL WHERE store_id = $1`, [store.store.id])
      await until('its end', async () => (await souk.events.replays.get(replay)).status === 'completed')
    }), 'SIGKILL', 'it died there')
    h.clock.advance(LEASES_MS)
    const done = await until('the replay to end', async () => {
      const now = await store.souk.events.replays.get(replay)
      return now.status !== 'running' && now
    })
    t.match(done, { status: 'completed', progress: { given: PRODUCTS } })
    t.equal(done.progress.looked_at, done.progress.total)
    const [queued] = await h.sql<{ deliveries: string; events: string }>(store.store.shard_id, 'SELECT count(*) AS deliveries, count(DISTINCT event_id) AS events FROM webhook_deliveries WHERE store_id = $1', [store.store.id])
    t.strictSame([Number(queued!.deliveries), Number(queued!.events)], [PRODUCTS, PRODUCTS], 'each event waits once')
  })
}
