// The development loop of webhooks, with the command line and the platform as processes of their own.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unwrap } from '@souk/sdk/webhooks'
import t, { type Test } from 'tap'
import { platform } from '../platform.js'

const p = await platform(t, { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' })
await p.shop(['login', '--with-token', '--url', p.url, '--profile', 'operator'], { input: `${p.operatorKey}\n` })
await p.shop(['stores', 'create', '--name', 'Tea House'])

interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A receiver on this machine that answers with a status for each type. */
async function receiver(t: Test, statusOf: (type: string) => number = () => 200) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(statusOf((JSON.parse(body) as { type: string }).type)).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks` }
}

t.test('webhooks listen sends the events of the store to an address on this machine, signed with the secret it prints', async (t) => {
  const at = await receiver(t, (type) => (type === 'product.created' ? 500 : 200))
  const before = (await p.shop(['events', 'list', '--all', '--json'])).json<{ data: { id: string; type: string }[] }>().data
  const listening = p.shop(['webhooks', 'listen', '--forward-to', at.url, '--from-start', '--count', String(before.length + 1)])
  await p.shop(['products', 'create', '--title', 'Mint tea'])
  const listened = await listening
  t.equal(listened.code, 0, listened.stderr)
  const secret = /whsec_\S+/.exec(listened.stderr)![0]
  const events = await Promise.all(at.received.map(({ body, headers }) => unwrap(body, headers, secret)))
  t.same(events.slice(0, -1).map(({ id }) => id), before.map(({ id }) => id), 'in the order of the log')
  t.match(events.at(-1), { type: 'product.created', data: { title: 'Mint tea' } })
  const lines = listened.stdout.trim().split('\n')
  t.equal(lines.length, before.length + 1, 'a line for each')
  t.match(lines.at(-1), /^product\.created evt_\w+ → 500 \(\d+ ms\)$/)
  t.match(lines[0], /→ 200 /)
})

t.test('webhooks listen takes a secret, a choice of events and a place to go on from', async (t) => {
  const at = await receiver(t)
  const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`
  const args = ['webhooks', 'listen', '--forward-to', at.url, '--secret', secret, '--events', 'product.*', '--count', '1', '--json']
  const first = (await p.shop([...args, '--from-start'])).json<{ forwarded: number; refused: number; cursor: string }>()
  t.match(first, { forwarded: 1, refused: 0 })
  const following = p.shop([...args, '--after', first.cursor])
  await p.shop(['products', 'create', '--title', 'Lamp'])
  t.match((await following).json(), { forwarded: 1 })
  t.same((await Promise.all(at.received.slice(0, 2).map(({ body, headers }) => unwrap(body, headers, secret)))).map(({ type, data }) => [type, (data as { title: string }).title]), [['product.created', 'Mint tea'], ['product.created', 'Lamp']])
  const some = (await p.shop(['webhooks', 'listen', '--forward-to', at.url, '--from-start', '--count', '3', '--json'])).json<{ cursor: string }>()
  const left = (await p.shop(['events', 'list', '--all', '--json'])).json<{ data: { id: string }[] }>().data[3]!
  t.match((await p.shop(['webhooks', 'listen', '--forward-to', at.url, '--after', some.cursor, '--count', '1'])).stdout, new RegExp(` ${left.id} `), 'what comes next is the event behind the last one that was sent')
  t.equal((await p.shop(['webhooks', 'listen', '--forward-to', at.url, '--secret', 'nonsense'])).code, 2)
  t.match((await p.shop(['webhooks', 'listen', '--forward-to', 'http://127.0.0.1:1/', '--from-start', '--count', '1', '--json'])).json(), { forwarded: 1, refused: 1 }, 'a receiver that is not there is no end')
})

t.test('a saved key goes to no address but that of its profile', async (t) => {
  const seen: unknown[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[],"has_more":false,"next_cursor":null}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const refused of [await p.shop(['products', 'list', '--base-url', elsewhere]), await p.shop(['storefront', 'products', 'list', '--url', elsewhere]), await p.shop(['products', 'list'], { env: { SHOP_URL: elsewhere } })]) {
    t.equal(refused.code, 2)
    t.match(refused.stderr, /The key of profile tea-house is for http:\/\/127[^]*is not sent to[^]*SHOP_API_KEY[^]*shop login/)
  }
  t.strictSame(seen, [])
  t.equal((await p.shop(['products', 'list', '--base-url', elsewhere, '--api-key', `souk_sk_${'x'.repeat(40)}`])).code, 0)
  t.strictSame(seen, [`Bearer souk_sk_${'x'.repeat(40)}`], 'one that is given is')
  t.equal((await p.shop(['products', 'list', '--base-url', 'notaurl'])).code, 2)
})

t.test('webhooks trigger has the platform send a test event to the endpoints that listen to it', async (t) => {
  const at = await receiver(t, (type) => (type === 'order.cancelled' ? 500 : 200))
  const none = await p.shop(['webhooks', 'trigger', 'order.created', '--json'])
  t.equal(none.code, 5)
  t.match(none.json(), { error: { code: 'no_endpoint' } })
  const hint = none.json<{ error: { suggestions: string[] } }>().error.suggestions[0]!
  const made = await p.shop([...hint.replace('https://…', at.url).replace('order.created', 'order.*').split(' ').slice(1), '--json'])
  t.equal(made.code, 0, made.stdout + made.stderr)
  t.strictSame([made.json().url, at.received], [at.url, []], 'what it says to try names the receiver, which is sent nothing but events')
  const { id, secret } = made.json<{ id: string; secret: string }>()
  const sent = await p.shop(['webhooks', 'trigger', 'order.created'])
  t.equal(sent.code, 0, sent.stderr)
  t.match(sent.stdout, /^order\.created evt_\w+ → http:\/\/127\.0\.0\.1:\d+\/hooks: 200 \(\d+ ms\)\n$/)
  t.match(await unwrap(at.received[0]!.body, at.received[0]!.headers, secret), { type: 'order.created', test: true })
  const failed = await p.shop(['webhooks', 'trigger', 'order.cancelled', '--json'])
  t.equal(failed.code, 1)
  t.match(failed.json(), { data: [{ endpoint_id: id, status: 'exhausted', last_status: 500 }] })
  t.equal((await p.shop(['webhooks', 'trigger', 'product.created', '--endpoint', id])).code, 0, 'one endpoint, whatever it listens to')
  t.equal((await p.shop(['webhooks', 'trigger', 'order.eaten'])).code, 1, 'an event that does not exist')
  t.equal(at.received.length, 3)
})
