/** The base of every HTTP ratio: Koa and nothing else, sending a JavaScript object as JSON. */
import Koa from 'koa'

process.once('message', ({ body }) => {
  const app = new Koa()
  app.use((ctx) => {
    ctx.body = body
  })
  const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
  server.keepAliveTimeout = 65_000
})
process.once('SIGTERM', () => process.exit(0))
process.send({ type: 'ready' })
