import t from 'tap'
import pg from 'pg'
import { writeFileSync } from 'node:fs'
import { harness } from './harness.js'
import { openShop } from './modules/shopping.js'
const h = await harness(t)
t.test('probe', async (t) => {
  const shop = await openShop(h, { stock: 100000 })
  for (let i = 0; i < 5; i++) await shop.complete(await shop.begin())
  const cart = await shop.cart()
  const log: string[] = []
  let last = 0
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
  let waiting = new WeakMap<object, boolean>()
  let trips = 0
  const trace = function (this: { connection: { stream: { once(name: string, f: () => void): void } } }, config: { text?: string }, ...rest: unknown[]) {
    const text = (config.text ?? String(config)).trim().replaceAll(/\s+/g, ' ')
    const { stream } = this.connection
    if (waiting.get(this) !== true) { trips++; waiting.set(this, true); stream.once('data', () => waiting.set(this, false)) }
    log.push(`${trips} ${text.slice(0, 150)}`)
    return query.call(this, config, ...rest)
  }
  ;(pg.Client.prototype as { query: unknown }).query = trace
  const a = performance.now()
  const checkout = await shop.begin({ cart })
  log.push(`--- created ${performance.now() - a}`)
  const b = performance.now()
  await shop.complete(checkout)
  log.push(`--- completed ${performance.now() - b}`)
  ;(pg.Client.prototype as { query: unknown }).query = query
  writeFileSync('/tmp/probe/log.txt', log.join('\n'))
  void last; void waiting
  // throughput
  for (const n of [1, 16, 64]) {
    const carts = await Promise.all(Array.from({ length: n * 8 }, () => shop.cart()))
    const cpu = process.cpuUsage()
    const s = performance.now()
    let next = 0
    await Promise.all(Array.from({ length: n }, async () => {
      for (let i = next++; i < carts.length; i = next++) await shop.complete(await shop.begin({ cart: carts[i]! }))
    }))
    const ms = performance.now() - s
    const { user, system } = process.cpuUsage(cpu)
    t.comment(`${n} clients: ${(carts.length / ms * 1000).toFixed(1)} checkouts/s, ${((user + system) / 1000 / carts.length).toFixed(2)} ms node cpu (client included)`)
  }
})
