/**
 * What would be written without much thought: a bare Koa, and behind it a transaction through knex for each request, a statement at a
 * time: the key of the request, the row of what is sold, locked, looked at and changed, an order, its line, an event, the answer for a
 * repeat. No prices, taxes, payments, ledgers or customers, and no row-level security.
 */
import { randomUUID } from 'node:crypto'
import Koa from 'koa'
import knexModule from 'knex'

const HOT = 1
const PRICE = 2_500

async function sell(trx) {
  const key = randomUUID()
  await trx('naive.keys').insert({ key, created_at: new Date() })
  const { available } = await trx('naive.stock').where({ id: HOT }).forUpdate().first('available')
  if (available < 1) throw new Error('sold out')
  await trx('naive.stock').where({ id: HOT }).update({ available: trx.raw('available - 1') })
  const [{ id }] = await trx('naive.orders').insert({ email: 'shopper@bench.example', total: PRICE, created_at: new Date() }).returning('id')
  await trx('naive.order_lines').insert({ order_id: id, stock_id: HOT, quantity: 1, price: PRICE })
  await trx('naive.events').insert({ type: 'order.created', data: JSON.stringify({ id, total: PRICE }), created_at: new Date() })
  const answer = { id, total: PRICE }
  await trx('naive.keys').where({ key }).update({ answer: JSON.stringify(answer) })
  return answer
}

process.once('message', ({ url, connections }) => {
  const knex = knexModule({ client: 'pg', connection: url, pool: { min: 0, max: connections } })
  const app = new Koa()
  app.use(async (ctx) => {
    ctx.body = await knex.transaction(sell)
  })
  const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
  server.keepAliveTimeout = 65_000
})
process.once('SIGTERM', () => process.exit(0))
process.send({ type: 'ready' })
