/** A process that dies while it gives events again leaves the rest to another one, which goes on where the last page was committed: nothing is sent twice. */
import { createSouk } from '@souk/sdk'
import t from 'tap'
import { crashSite, failpointsOf, LEASES_MS } from './crash.js'
import { until } from './harness.js'

/** Three pages. */
const EVENTS = 1_200

t.setTimeout(300_000)
const site = await crashSite(t)

for (const name of failpointsOf('events.replay.')) {
  t.test(`a process that dies at ${name}`, { timeout: 240_000 }, async (t) => {
    const store = await site.createStore()
    // What the events are about does not matter.
    await site.query(store, `
      WITH made AS (
        INSERT INTO events (store_id, id, type, resource_id, sequence, schema_version, data, actor, request_id, occurred_at)
        SELECT $1, 'evt_01' || lpad(n::text, 24, '0'), 'product.deleted', 'prod_01' || lpad(n::text, 24, '0'), 1, 1, '{}', 'test', 'test', now() FROM generate_series(1, ${EVENTS}) AS n RETURNING position, id, type)
      INSERT INTO outbox (store_id, position, event_ids, types) SELECT $1, min(position), array_agg(id ORDER BY position), array_agg(type ORDER BY position) FROM made`)
    await until('the log to have them', async () => (await site.query(store, 'SELECT 1 FROM outbox WHERE store_id = $1 LIMIT 1')).length === 0)
    const { id: webhook_endpoint_id } = await store.souk.webhookEndpoints.create({ url: 'https://hooks.example.com/', event_types: ['product.deleted'] })
    await store.souk.webhookEndpoints.pause({ webhook_endpoint_id })

    const server = await site.doomed(name, undefined, 2)
    const souk = createSouk({ baseUrl: server.url, apiKey: store.secret_key, maxRetries: 0 })
    t.equal(await server.dieOf(async () => {
      const { id: event_replay_id } = await souk.events.replays.create({ webhook_endpoint_id })
      await until('its end', async () => (await souk.events.replays.get({ event_replay_id })).status === 'completed')
    }), 'SIGKILL', 'it died there')

    await site.advance(LEASES_MS)
    const { url } = await site.running()
    const survivor = createSouk({ baseUrl: url, apiKey: store.secret_key })
    const done = await until('the replay to end', async () => {
      const [now] = (await survivor.events.replays.list()).data
      return now!.status !== 'running' && now!
    })
    t.match(done, { status: 'completed', progress: { given: EVENTS } })
    t.equal(done.progress.examined, done.progress.total)
    const [queued] = await site.query<{ deliveries: string; events: string }>(store, 'SELECT count(*) AS deliveries, count(DISTINCT event_id) AS events FROM webhook_deliveries WHERE store_id = $1')
    t.strictSame([Number(queued!.deliveries), Number(queued!.events)], [EVENTS, EVENTS], 'each event waits once')
  })
}
