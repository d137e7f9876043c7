// The main job goes on while Redis dies: shoppers browse, search and buy, and afterwards everything adds up.
import { fileURLToPath } from 'node:url'
import { createSouk } from '@souk/sdk'
import { t } from 'tap'
import type { LoadTestResult } from '../../src/loadtest/index.js'
import { platform } from '../platform.js'
import { redisMissing, redisServer } from '../redis.js'

/** Orders after which Redis is killed, and requests in which to see them. */
const ORDERS_BEFORE = 3
const LOOKS_MAX = 20_000

t.test('a mixed load with Redis killed in the middle: no request fails, and stock, money, orders and events add up', { skip: redisMissing }, async (t) => {
  const redis = await redisServer(t)
  const p = await platform(t, { REDIS_URL: redis.url })
  const operator = createSouk({ baseUrl: p.url, apiKey: p.operatorKey })
  const organization = await operator.organizations.create({ name: 'Bazaar', billing_email: 'billing@example.com' })
  const { secret_key, publishable_key } = await operator.stores.create({ organization_id: organization.id, name: 'Bazaar', handle: 'bazaar', plan: 'scale', default_currency: 'USD', country: 'US' })
  const env = { SHOP_URL: p.url, SHOP_API_KEY: secret_key, SHOP_PUBLISHABLE_KEY: publishable_key }
  const imported = await p.shop(['catalog', 'import', fileURLToPath(new URL('../../../examples/catalogs/souk-demo.csv', import.meta.url))], { env })
  t.equal(imported.code, 0, imported.stderr)

  const running = p.shop(['loadtest', 'run', 'mixed', '--users', '4', '--duration', '12s', '--verify', '--threshold', 'error_rate==0', '--json'], { env })
  const souk = createSouk({ baseUrl: p.url, apiKey: secret_key })
  let [orders, looks] = [0, 0]
  for (; orders < ORDERS_BEFORE && looks < LOOKS_MAX; looks++) orders = (await souk.orders.list({ limit: ORDERS_BEFORE })).data.length
  await redis.kill()
  t.equal(orders, ORDERS_BEFORE, 'it was in the middle')

  const run = await running
  t.equal(run.code, 0, run.stderr)
  const result = run.json<LoadTestResult>()
  t.match(result, { totals: { errors: 0 }, sales: { failed: 0 }, verification: { holds: true } })
  t.ok((result.sales?.orders ?? 0) > ORDERS_BEFORE, `${result.sales?.orders ?? 0} orders, more than were there when it died`)
  const ready = await fetch(`${p.url}/readyz?verbose=true`)
  t.equal(ready.status, 200)
  const { checks } = (await ready.json()) as { checks: { name: string, ok: boolean }[] }
  t.match(checks.find(({ name }) => name === 'redis'), { ok: false }, 'and the platform says that Redis is away')
})
