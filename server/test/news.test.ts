// Processes of one installation tell each other what has changed.
import t, { type Test } from 'tap'
import { createSouk } from '@souk/sdk'
import { harness, refusal, until, type Harness, type TestStore } from './harness.js'
import { redisMissing, redisServer } from './redis.js'
import type { Platform } from '../src/main.js'

/** Below the five seconds after which a process looks again by itself. */
const AT_ONCE_MS = 2_500

const clientOf = (platform: Platform, apiKey: string) => createSouk({ baseUrl: platform.url, apiKey, maxRetries: 0 })
const refused = async (call: () => PromiseLike<unknown>) => {
  const since = performance.now()
  const said = await until('the refusal', async () => call().then(() => false as const, () => refusal(call())))
  return { said, ms: performance.now() - since }
}
const redisCheck = async (platform: Platform) => ((await (await fetch(`${platform.url}/readyz?verbose=true`)).json()) as { status?: string; checks?: { name: string; ok: boolean }[] })

async function together(h: Harness, other: Platform, within: number, t: Test): Promise<void> {
  const store: TestStore = await h.createStore()
  const key = await store.souk.apiKeys.create({ kind: 'secret', name: 'of another process', scopes: ['products:read'] })
  const there = clientOf(other, key.secret)
  await there.products.list()
  await store.souk.apiKeys.revoke({ key_id: key.id })
  const revoked = await refused(() => there.products.list())
  t.match(revoked.said, { status: 401, code: 'auth.unauthenticated' })
  t.ok(revoked.ms < within, `a revoked key is refused there after ${Math.round(revoked.ms)} ms`)

  const shopper = clientOf(other, store.publishable_key)
  await shopper.storefront.store.get()
  await h.operator.stores.suspend({ store_id: store.store.id, reason: 'unpaid' })
  const suspended = await refused(() => shopper.storefront.store.get())
  t.ok(suspended.ms < within, `a suspended store is closed there after ${Math.round(suspended.ms)} ms`)
}

t.test('with Redis, a key revoked and a store suspended by one process are so for the other at once', { skip: redisMissing }, async (t) => {
  const redis = await redisServer(t)
  const h = await harness(t, { env: { REDIS_URL: redis.url } })
  const other = await h.another({ REDIS_URL: redis.url })
  await until('both to listen', async () => (await Promise.all([h.platform, other].map(redisCheck))).every(({ checks = [] }) => checks.some(({ name, ok }) => name === 'redis' && ok)))
  await together(h, other, AT_ONCE_MS, t)

  await redis.kill()
  const store = await h.createStore()
  t.equal((await clientOf(other, store.secret_key).products.list()).data.length, 0, 'both serve on without it')
  const degraded = await until('the check to notice', async () => {
    const answer = await redisCheck(other)
    return answer.checks?.some(({ name, ok }) => name === 'redis' && !ok) && answer
  })
  t.equal(degraded.status, 'ready')
  await together(h, other, 10_000, t)
  await redis.restart()
  await until('both to listen again', async () => (await Promise.all([h.platform, other].map(redisCheck))).every(({ checks = [] }) => checks.some(({ name, ok }) => name === 'redis' && ok)))
  await together(h, other, AT_ONCE_MS, t)
})

t.test('without Redis, a process finds out by itself', async (t) => {
  const h = await harness(t)
  await together(h, await h.another(), 10_000, t)
})
