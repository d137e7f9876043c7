// Addresses that merchants name lead to the public network or nowhere: whatever their notation, and whatever the name service says.
import { createServer as createHttpServer, type RequestListener, type Server as HttpServer } from 'node:http'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import { isPublic } from '../src/adapters/egress/addresses.js'
import { egressClient, type Dial, type EgressOptions } from '../src/adapters/egress/egressClient.js'
import { ConfigError, loadConfig } from '../src/config.js'
import { EgressError, type EgressCall, type EgressFault } from '../src/ports/egress.js'

const PUBLIC = '93.184.215.14'

/** Listeners on this machine that nobody may reach. */
interface Canary {
  readonly ports: number[]
  connections: number
  bytes: number
}

async function listening<S extends Server | HttpServer>(t: Test, server: S, host = '127.0.0.1'): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => void sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return (server.address() as AddressInfo).port
}

async function canary(t: Test): Promise<Canary> {
  const state: Canary = { ports: [], connections: 0, bytes: 0 }
  const listener = () => createServer((socket) => {
    state.connections++
    socket.on('data', (data) => (state.bytes += data.length))
  })
  state.ports.push(await listening(t, listener()))
  // A machine without IPv6 has one listener less to watch.
  await listening(t, listener(), '::1').then((port) => state.ports.push(port), () => t.comment('this machine has no IPv6 loopback'))
  return state
}

const call = (url: string, change: Partial<EgressCall> = {}): EgressCall => ({ url, headers: {}, body: '{}', connectMs: 5_000, totalMs: 10_000, bodyMax: 1_000, signal: new AbortController().signal, ...change })

async function fault(posted: Promise<unknown>): Promise<EgressFault> {
  const error = await posted.then(() => new Error('the call was answered'), (thrown: unknown) => thrown)
  if (!(error instanceof EgressError)) throw error
  return error.fault
}

/** An IPv4 address in the notations that programs take for one, and inside IPv6 addresses. */
function notationsOf(address: string): string[] {
  const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number]
  const number = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  const hex = (value: number) => value.toString(16)
  const octal = (value: number) => `0${value.toString(8)}`
  const groups = `${hex((a << 8) | b)}:${hex((c << 8) | d)}`
  return [
    address, `${address}.`, String(number), `0x${hex(number)}`, octal(number), [a, b, c, d].map(octal).join('.'), [a, b, c, d].map((part) => `0x${hex(part)}`).join('.'), `${a}.${(b << 16) | (c << 8) | d}`, `${a}.${b}.${(c << 8) | d}`,
    Array.from(address, (letter) => (letter === '.' ? '\u3002' : String.fromCodePoint(0xff10 + Number(letter)))).join(''), address.replaceAll('.', '%2e'),
    `[::ffff:${address}]`, `[::ffff:${groups}]`, `[0:0:0:0:0:ffff:${groups}]`, `[::${groups}]`, `[64:ff9b::${address}]`, `[64:ff9b:1::${groups}]`, `[2002:${groups}::1]`, `[2001:0:${groups}::]`, `[::ffff:0:${groups}]`,
  ]
}

const INSIDE_V4 = ['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '169.254.170.2', '100.64.0.1', '100.100.100.200', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255']
const INSIDE_V6 = ['::1', '::', 'fe80::1', 'fec0::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '3fff::1', '100::1', '5f00::1', '4000::1', '64:ff9b::7f00:1', '2001:10::1', '2001:2::1']
const ODD = [
  'http://example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'gopher://127.0.0.1/', 'javascript:alert(1)', 'data:text/plain,x', 'https:/example.com', 'https://', '//127.0.0.1/', 'https://user@127.0.0.1/', 'https://example.com@127.0.0.1/', 'https://user:password@hooks.example.com/', 'https://127.0.0.1#@hooks.example.com/',
  'https://hooks.example.com:80/', 'https://hooks.example.com:22/', 'https://hooks.example.com:6379/', 'https://hooks.example.com:8443/', 'https://hooks.example.com/#inside', 'https://localhost/', 'https://LOCALHOST./', 'https://inside.localhost/', 'https://redis/', 'https://souk.test/', 'https://northwind.souk.test/', 'https://NORTHWIND.SOUK.TEST./',
  'https://168.63.129.16/', 'https://[::1%25lo]/', 'https://[fe80::1%25eth0]/', 'https://127.0.0.1%00.example.com/', 'https://127.0.0.1\\@hooks.example.com/', 'https://hooks.example.com\\@127.0.0.1/',
]

/** What the name service says of hosts whose owner means harm. */
const NAMES: Record<string, string[]> = {
  'private.example.com': ['10.0.0.1'], 'loopback.example.com': ['127.0.0.1'], 'six.example.com': ['::1'], 'metadata.example.com': ['169.254.169.254'], 'mixed.example.com': [PUBLIC, '127.0.0.1'], 'mixed-six.example.com': [PUBLIC, '::1'],
  'mapped.example.com': ['::ffff:127.0.0.1'], 'nat64.example.com': ['64:ff9b::7f00:1'], 'sixtofour.example.com': ['2002:7f00:1::1'], 'zone.example.com': ['fe80::1%lo'], 'zero.example.com': ['0.0.0.0'], 'nonsense.example.com': ['127.1'], 'azure.example.com': ['168.63.129.16'], 'unique.example.com': ['fd00:ec2::254'],
}

const rules = (change: Partial<EgressOptions> = {}): EgressOptions => ({ baseDomain: 'souk.test', allowLoopback: false, resolve: (host) => Promise.resolve(NAMES[host] ?? []), ...change })

t.test('of more than 150 targets on the inside none is connected to', async (t) => {
  const inside = await canary(t)
  let dialled = 0
  const dial: Dial = (target, addresses) => {
    dialled++
    return connect({ host: addresses[0]!, port: target.port })
  }
  const client = egressClient(rules({ dial }))
  const hosts = [...INSIDE_V4.flatMap(notationsOf), ...INSIDE_V6.map((address) => `[${address}]`)]
  const targets = [...hosts.map((host) => `https://${host}/`), ...inside.ports.flatMap((port) => ['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '2130706433', '0x7f.1', '0'].flatMap((host) => [`https://${host}:${port}/`, `http://${host}:${port}/`])), ...ODD, ...Object.keys(NAMES).map((host) => `https://${host}/`)]
  t.comment(`${targets.length} targets`)
  t.ok(targets.length >= 150)
  for (const target of targets) {
    const refused = await fault(client.post(call(target)))
    if (refused !== 'address_refused') t.fail(`${target} ended as ${refused}`)
  }
  // What is known from the address alone is said when the endpoint is made.
  for (const target of [...hosts.map((host) => `https://${host}/`), ...ODD]) if (client.complaint(target) === null) t.fail(`${target} would be taken for an endpoint`)
  t.equal(client.complaint('https://hooks.example.com/souk?a=b'), null, 'and a good address is taken')
  t.same([dialled, inside.connections], [0, 0])
})

t.test('public addresses are public, and nothing near them is', async (t) => {
  for (const address of [PUBLIC, '1.1.1.1', '11.0.0.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001:800::200e', `::ffff:${PUBLIC}`]) t.ok(isPublic(address), address)
  for (const address of [...INSIDE_V4, ...INSIDE_V6, '', 'localhost', '1.1.1.1/32', '1.1.1.1 ', 'fe80::1%eth0']) t.notOk(isPublic(address), address)
})

t.test('a name that is answered differently the second time is asked once for each call, and the answer is what is connected to', async (t) => {
  const answers = [[PUBLIC], ['127.0.0.1'], [PUBLIC, '127.0.0.1'], ['::1']]
  let asked = 0
  const dialled: (readonly string[])[] = []
  const dial: Dial = (_target, addresses) => {
    dialled.push(addresses)
    return connect({ host: '127.0.0.1', port: 1 })
  }
  const client = egressClient(rules({ dial, resolve: () => Promise.resolve(answers[asked++]!) }))
  t.equal(await fault(client.post(call('https://rebinding.example.com/'))), 'connection_failed', 'the first answer was public, and goes to the connection')
  for (let i = 0; i < 3; i++) t.equal(await fault(client.post(call('https://rebinding.example.com/'))), 'address_refused')
  t.same([asked, dialled], [4, [[PUBLIC]]])
})

t.test('a connection whose peer is not what was checked is sent nothing', async (t) => {
  const inside = await canary(t)
  const client = egressClient(rules({ resolve: () => Promise.resolve([PUBLIC]), dial: () => connect({ host: '127.0.0.1', port: inside.ports[0]! }) }))
  t.equal(await fault(client.post(call('https://astray.example.com/'))), 'address_refused')
  t.equal(inside.bytes, 0)
})

t.test('redirects are not followed, whatever they lead to', async (t) => {
  const inside = await canary(t)
  const targets = [`http://127.0.0.1:${inside.ports[0]}/`, 'https://169.254.169.254/latest/meta-data', `//127.0.0.1:${inside.ports[0]}/`, '/again']
  let asked = 0
  const port = await listening(t, createHttpServer((request, response) => {
    asked++
    response.writeHead([301, 302, 303, 307, 308][asked % 5]!, { location: targets[Number(request.url!.slice(1))] }).end()
  }))
  const client = egressClient(rules({ allowLoopback: true }))
  for (const [index] of targets.entries()) for (let i = 0; i < 5; i++) t.match((await client.post(call(`http://127.0.0.1:${port}/${index}`))).status, /^30[12378]$/)
  t.same([asked, inside.connections], [20, 0])
})

async function answering(t: Test, listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(t, createHttpServer(listener))}/hook?x=1`
}

t.test('a call carries its body and headers, and of the answer as much as is asked for', async (t) => {
  const client = egressClient(rules({ allowLoopback: true }))
  const seen: unknown[] = []
  const url = await answering(t, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      seen.push([request.method, request.url, request.headers['x-mine'], Buffer.concat(chunks).toString()])
      response.writeHead(503, { 'retry-after': '7' })
      const more = () => void (response.destroyed || setImmediate(() => response.write('y'.repeat(10_000), more)))
      more() // never ends by itself
    })
  })
  const reply = await client.post(call(url, { headers: { 'x-mine': 'yes' }, body: '{"grüße":1}' }))
  t.same([reply.status, reply.retryAfter, reply.body.length], [503, '7', 1_000])
  t.same(seen, [['POST', '/hook?x=1', 'yes', '{"grüße":1}']])
  t.equal((await client.post(call(url.replace('127.0.0.1', 'localhost')))).status, 503, 'a name of this machine is looked up nowhere')
})

t.test('a call that gets no answer ends in time and says how', async (t) => {
  const client = egressClient(rules({ allowLoopback: true }))
  const silent = await listening(t, createServer(() => undefined))
  const short = { connectMs: 50, totalMs: 100 }
  t.equal(await fault(client.post(call(`https://127.0.0.1:${silent}/`, short))), 'connection_timeout', 'no handshake')
  t.equal(await fault(client.post(call(`http://127.0.0.1:${silent}/`, short))), 'timeout', 'no answer')
  t.equal(await fault(client.post(call(await answering(t, (_request, response) => void response.writeHead(200).write('a')), short))), 'timeout', 'an answer that does not end')
  t.equal(await fault(egressClient(rules({ resolve: () => new Promise(() => undefined) })).post(call('https://slow.example.com/', short))), 'connection_timeout', 'no answer of the name service')
  t.equal(await fault(egressClient(rules()).post(call('https://nowhere.example.com/'))), 'unknown_host')
  t.equal(await fault(client.post(call('http://127.0.0.1:1/'))), 'connection_failed')
  t.equal(await fault(client.post(call(await answering(t, (request) => void request.socket.destroy())))), 'interrupted')
  t.equal(await fault(client.post(call(`http://127.0.0.1:${await listening(t, createServer((socket) => void socket.end('SSH-2.0-OpenSSH\r\n')))}/`))), 'bad_answer')
  const plain = new URL(await answering(t, (_request, response) => void response.end()))
  t.equal(await fault(client.post(call(`https://127.0.0.1:${plain.port}/`))), 'tls_failed', 'no TLS where TLS is asked for')
  const giveUp = new AbortController()
  const waiting = client.post(call(await answering(t, () => giveUp.abort()), { signal: giveUp.signal }))
  t.equal(await fault(waiting), 'interrupted', 'the caller gave up')
})

t.test('loopback is for tests and development, and production does not start with it', async (t) => {
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://directory', SOUK_SHARD_URLS: 'shard-1=postgres://shard', SOUK_SECRET: 'x'.repeat(32), SOUK_OPERATOR_KEY: `souk_op_${'x'.repeat(32)}` }
  t.equal(loadConfig(production).egressAllowLoopback, false)
  t.throws(() => loadConfig({ ...production, SOUK_EGRESS_ALLOW_LOOPBACK: 'true' }), { constructor: ConfigError, message: /SOUK_EGRESS_ALLOW_LOOPBACK/ })
  t.equal(loadConfig({ SOUK_EGRESS_ALLOW_LOOPBACK: 'true' }).egressAllowLoopback, true)
  const client = egressClient(rules({ allowLoopback: true }))
  for (const target of ['http://10.0.0.1/', 'https://169.254.169.254/', 'http://hooks.example.com/', 'https://0.0.0.0/', 'https://private.example.com/', 'https://loopback.example.com/']) t.equal(await fault(client.post(call(target))), 'address_refused', `${target} stays refused`)
})
