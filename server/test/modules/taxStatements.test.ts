// A store without a tax provider pays nothing for there being providers: its checkout sends what it always sent.
import pg from 'pg'
import t from 'tap'
import { harness } from '../harness.js'
import { openShop } from './shopping.js'

const h = await harness(t)

type Query = (this: pg.Client, config: string | { text: string }, ...rest: unknown[]) => unknown

/** The statements of the one transaction that wrote to a table while the work was done, from BEGIN to COMMIT. */
async function transactionOf(table: string, work: () => Promise<unknown>): Promise<string[]> {
  const open = new Map<pg.Client, string[]>()
  const found: string[][] = []
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const { query } = prototype
  prototype.query = function record(config, ...rest) {
    const text = (typeof config === 'string' ? config : config.text).trim()
    if (text.startsWith('BEGIN')) open.set(this, [])
    open.get(this)?.push(text)
    if (text.startsWith('COMMIT')) {
      const statements = open.get(this) ?? []
      if (statements.some((one) => one.includes(table))) found.push(statements)
      open.delete(this)
    }
    return query.call(this, config, ...rest)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  if (found.length !== 1) throw new Error(`${found.length} transactions wrote to ${table}`)
  return found[0]!
}

t.test('checkouts.create, checkouts.update: without a tax provider they send no statement more', async (t) => {
  const shop = await openShop(h)
  const cart = await shop.cart()
  let checkout = await shop.begin()
  const { checkouts } = shop.store.storefront
  const created = await transactionOf('INSERT INTO checkouts', async () => (checkout = await checkouts.create({ cart_id: cart.id, cart_version: cart.version, email: 'ada@example.com' }, { idempotencyKey: 'k1' })))
  const updated = await transactionOf('UPDATE checkouts c SET version = r.version, status = r.status, currency = r.currency, customer_id', () => checkouts.update({ checkout_id: checkout.id, note: 'By the door' }, { idempotencyKey: 'k2' }))
  t.strictSame([created.length, updated.length], [13, 10], 'from BEGIN to COMMIT')
  for (const statement of [...created, ...updated]) t.notMatch(statement, /tax_(providers|answers)/)
})
