/**
 * What would be written without much thought: a bare Koa, and behind it a transaction for each request that locks the row of what is
 * sold, looks at it, takes a unit, writes an order and its line, a statement at a time. No prices, payments, events or keys.
 */
import Koa from 'koa'
import pg from 'pg'

const LOCK = { name: 'lock', text: 'SELECT available FROM naive.stock WHERE id = $1 FOR UPDATE' }
const TAKE = { name: 'take', text: 'UPDATE naive.stock SET available = available - 1 WHERE id = $1' }
const ORDER = { name: 'order', text: 'INSERT INTO naive.orders (email, total, created_at) VALUES ($1, $2, now()) RETURNING id' }
const LINE = { name: 'line', text: 'INSERT INTO naive.order_lines (order_id, stock_id, quantity, price) VALUES ($1, $2, 1, $3)' }
const HOT = 1
const PRICE = 2_500

process.once('message', ({ url, connections }) => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const app = new Koa()
  app.use(async (ctx) => {
    const client = await pool.connect()
    try {
      await client.query('BEGIN')
      const { rows: [stock] } = await client.query({ ...LOCK, values: [HOT] })
      if (stock.available < 1) throw new Error('sold out')
      await client.query({ ...TAKE, values: [HOT] })
      const { rows: [order] } = await client.query({ ...ORDER, values: ['shopper@bench.example', PRICE] })
      await client.query({ ...LINE, values: [order.id, HOT, PRICE] })
      await client.query('COMMIT')
      ctx.body = { id: order.id, total: PRICE }
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  })
  const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
  server.keepAliveTimeout = 65_000
})
process.once('SIGTERM', () => process.exit(0))
process.send({ type: 'ready' })
