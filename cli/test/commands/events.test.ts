// Following events from the command line, with the platform as a process of its own.
import { readFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { platform } from '../platform.js'

const p = await platform(t)
await p.shop(['login', '--with-token', '--url', p.url, '--profile', 'operator'], { input: `${p.operatorKey}\n` })
await p.shop(['stores', 'create', '--name', 'Tea House'])

t.test('events tail prints what happens, goes on from a cursor, and says where to go on', async (t) => {
  await p.shop(['products', 'create', '--title', 'Mint tea'])
  const list = (await p.shop(['events', 'list', '--json', '--limit', '1'])).json<{ next_cursor: string }>()
  const tail = ['events', 'tail', '--after', list.next_cursor, '--type', 'product.created']
  const first = await p.shop([...tail, '--count', '1'])
  t.equal(first.code, 0, first.stderr)
  t.match(first.stdout, /^\S+Z product\.created prod_\w+ evt_\w+\n$/)
  const after = /--after (\S+)/.exec(first.stderr)![1]!
  const following = p.shop(['events', 'tail', '--after', after, '--type', 'product.created', '--count', '1', '--json'])
  await p.shop(['products', 'create', '--title', 'Lamp'])
  t.match(JSON.parse((await following).stdout) as object, { type: 'product.created', data: { title: 'Lamp' } })
  t.equal((await p.shop(['events', 'tail', '--after', 'eA'])).code, 1)
})

t.test('events tail misses nothing when it is cut off before the first event', async (t) => {
  const { port } = new URL(p.url)
  const sockets = new Set<Socket>()
  let isCut = false
  let follows = () => undefined as void
  const following = new Promise<void>((resolve) => (follows = resolve))
  const proxy = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(Number(port), '127.0.0.1')
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined).on('close', () => void [near, far].map((each) => each.destroy())))
    // The first asks where the log ends, the next follows it from there.
    near.on('data', (chunk: Buffer) => chunk.includes('/events/tail?') && chunk.includes('cursor=') && follows())
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise<void>((resolve) => proxy.close(() => resolve())))
  const key = (JSON.parse(readFileSync(join(p.folder, 'config', 'shop', 'profiles.json'), 'utf8')) as { profiles: Record<string, { api_key: string }> }).profiles['tea-house']!.api_key
  const tail = p.shop(['events', 'tail', '--type', 'product.created', '--count', '1', '--json'], { env: { SHOP_URL: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, SHOP_API_KEY: key } })
  await following
  isCut = true
  for (const socket of sockets) socket.destroy()
  await p.shop(['products', 'create', '--title', 'Meanwhile'])
  isCut = false
  const outcome = await tail
  t.equal(outcome.code, 0, outcome.stderr)
  t.match(JSON.parse(outcome.stdout) as object, { data: { title: 'Meanwhile' } })
})

t.test('events replay gives a range to a consumer again and waits for its end', async (t) => {
  const since = (await p.shop(['events', 'list', '--json', '--limit', '1'])).json<{ next_cursor: string }>().next_cursor
  const done = await p.shop(['events', 'replay', '--consumer', 'search', '--after', since, '--type', 'product.*'])
  t.equal(done.code, 0, done.stderr)
  t.match(done.stdout, /^evr_\w+ completed: 3 of \d+ events given\n$/)
  t.match((await p.shop(['events', 'replay', '--consumer', 'search', '--no-wait', '--json'])).json(), { consumer: 'search', status: /running|completed/ })
  t.match((await p.shop(['events', 'replays', 'list', '--json'])).json(), { data: [{ consumer: 'search' }, { consumer: 'search' }] })
  t.equal((await p.shop(['events', 'replay', '--consumer', 'payments of orders'])).code, 1)
})

t.test('events dlq lists what could not be handled', async (t) => {
  t.match((await p.shop(['events', 'dlq', 'list', '--json'])).json(), { data: [] })
  t.equal((await p.shop(['events', 'dlq', 'replay', 'dlt_00000000000000000000000000'])).code, 5)
})
