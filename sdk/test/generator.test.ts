/** The generator, end to end: a contract goes in, a compiled SDK comes out and is called. */
import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import t, { type Test } from 'tap'
import type { Operation } from '../src/operations.js'
import { generate } from '../scripts/generate.mjs'
import { contract } from './fixtures/contract.mjs'
import { json, rejection, startPeer, text, type Peer, type Reply } from './peer.js'

const room = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

interface LooseSouk {
  [name: string]: LooseSouk & ((params?: object, options?: object) => Promise<unknown> & AsyncIterable<unknown>)
}

interface Built {
  createSouk: (options: object) => LooseSouk
  operations: Operation[]
  callOperation: (souk: LooseSouk, id: string, params?: object) => Promise<unknown>
}

async function generateFrom(t: Test, doc: unknown): Promise<string> {
  const folder = t.testdir({ 'openapi.json': JSON.stringify(doc) })
  await generate({ input: join(folder, 'openapi.json'), output: join(folder, 'src/generated') })
  return folder
}

let built: Built

/** The whole SDK for the fixture contract, type-checked with its usage and compiled. */
t.before(async () => {
  const folder = await generateFrom(t, contract())
  for (const file of await readdir(join(room, 'src'))) if (file.endsWith('.ts')) await cp(join(room, 'src', file), join(folder, 'src', file))
  await cp(join(room, 'test/fixtures/usage.ts.txt'), join(folder, 'src/usage.ts'))
  const optionsOf = async (file: string) => (JSON.parse(await readFile(join(room, file), 'utf8')) as { compilerOptions: object }).compilerOptions
  const options = { ...await optionsOf('../tsconfig.json'), ...await optionsOf('tsconfig.build.json'), outDir: 'dist', incremental: false }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['src'] }))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch((error: { stdout: string }) => error)
  if (stdout) throw new Error(`the fixture and its usage do not compile as they should:\n${stdout}`)
  const load = async (file: string): Promise<object> => (await import(pathToFileURL(join(folder, 'dist', file)).href)) as object
  built = { ...(await load('index.js')), ...(await load('operations.js')) } as Built
})

const operation = (id: string): Operation => built.operations.find((each) => each.id === id) as Operation

async function start(t: Test, ...replies: Reply[]): Promise<Peer & { souk: LooseSouk }> {
  const peer = await startPeer(t, ...replies)
  return { ...peer, souk: built.createSouk({ apiKey: 'souk_sk_x', baseUrl: peer.url, maxRetries: 0 }) }
}

t.test('parameters go where the contract says', async (t) => {
  const { souk, seen } = await start(t, json({ id: 'a', data: [], next_cursor: null, has_more: false }, 200))
  await souk['things']?.['create']?.({ dry_run: true, title: 'Hat', color: 'red' })
  t.match(seen.at(-1), { url: '/v1/things?dry_run=true', body: '{"title":"Hat","color":"red"}', headers: { 'idempotency-key': /./, 'souk-version': '2031-05-06' } })
  await souk['things']?.['upsert']?.({ handle: 'hat', body: { handle: 'cap' } })
  t.match(seen.at(-1), { url: '/v1/things/by-handle/hat', body: '{"handle":"cap"}' })
  await souk['things']?.['parts']?.['add']?.({ thing_id: 'a', part_id: 7, quantity: 0, note: null })
  t.match(seen.at(-1), { url: '/v1/things/a/parts/7', body: '{"quantity":0,"note":null}' })
  await souk['things']?.['parts']?.['replace']?.({ thing_id: 'a', part_id: 7, body: ['x'] })
  t.equal(seen.at(-1)?.body, '["x"]')
  await souk['things']?.['list']?.({ tags: ['a', 'b&c'], ids: ['1', '2'], 'filter[size]': 'L', color: null })
  t.equal(seen.at(-1)?.url, '/v1/things?tags=a&tags=b%26c&ids=1,2&filter[size]=L', 'lists as the contract says: repeated, or joined by commas')
  await souk['things']?.['search']?.({ q: 'hat' })
  t.match(seen.at(-1)?.url, '/v1/search?q=hat', 'a name can be a call and a namespace')
  await souk['things']?.['search']?.['suggest']?.({ q: 'h' })
  t.match(seen.at(-1)?.url, '/v1/search/suggest?q=h')
  await built.callOperation(souk, 'things.get', { thing_id: 'b' })
  t.equal(seen.at(-1)?.url, '/v1/things/b')
  for (const id of ['things.nothing', 'constructor', 'request']) t.throws(() => built.callOperation(souk, id), { name: 'SoukError' })
})

t.test('an optional body is left out when nothing of it is given', async (t) => {
  const { souk, seen } = await start(t, json({ id: 'a' }))
  await souk['things']?.['publish']?.({ thing_id: 'a' })
  t.match(seen[0], { body: '', headers: { 'content-type': undefined } })
  await souk['things']?.['publish']?.({ thing_id: 'a', at: '2031-01-01T00:00:00Z' })
  t.match(seen[1], { body: '{"at":"2031-01-01T00:00:00Z"}', headers: { 'content-type': 'application/json' } })
  t.match(await rejection(souk['things']?.['setMetadata']?.({}) as Promise<unknown>), { message: /needs body/ })
})

t.test('the credential goes where one is asked for, and not to a log-in', async (t) => {
  const { souk, seen } = await start(t, json({ words: [] }))
  await souk['sessions']?.['create']?.({ email: 'a@b' })
  await souk['things']?.['search']?.['suggest']?.()
  t.strictSame(seen.map(({ headers }) => headers.authorization), [undefined, undefined])
  await souk['things']?.['get']?.({ thing_id: 'a' })
  t.equal(seen[2]?.headers.authorization, 'Bearer souk_sk_x')
})

t.test('raw bodies have the media type the caller names, or the first', async (t) => {
  const { souk, seen } = await start(t, json({ id: 'job_1' }, 202))
  await souk['imports']?.['create']?.({ body: '{"a":1}\n', dry_run: true })
  t.match(seen[0], { url: '/v1/imports?dry_run=true', body: '{"a":1}\n', headers: { 'content-type': 'application/x-ndjson' } })
  await souk['imports']?.['create']?.({ body: 'sku' }, { contentType: 'text/csv' })
  t.match(seen[1], { body: 'sku', headers: { 'content-type': 'text/csv' } })
})

t.test('streams are read while they arrive', async (t) => {
  const stream = (type: string, ...chunks: string[]): Reply => async (response) => {
    response.writeHead(200, { 'content-type': type })
    for (const chunk of chunks) await new Promise((resolve) => response.write(chunk, resolve))
    response.end()
  }
  const all = async (items: AsyncIterable<unknown>): Promise<unknown[]> => {
    const list: unknown[] = []
    for await (const item of items) list.push(item)
    return list
  }
  const { souk, seen } = await start(t,
    stream('text/event-stream', ': hello\n\nid: 1\nevent: thing.created\nda', 'ta: {"a":\ndata: 1}\n\n\r\ndata:plain\r\n', '\r\ndata: unfinished'),
    stream('application/x-ndjson', '{"n":1}\n\n{"n"', ':2}\r\n{"n":3}'),
    stream('application/octet-stream', 'ab', 'c'),
    stream('application/x-ndjson', '{"n":1}\n{"n":'),
    text('sku\n1', 200, 'text/csv'))
  t.strictSame(await all(souk['events']?.['tail']?.({ last_event_id: '7' }) as AsyncIterable<unknown>), [{ id: '1', event: 'thing.created', data: { a: 1 } }, { id: '1', event: 'message', data: 'plain' }])
  t.equal(seen[0]?.headers['last-event-id'], '7')
  t.strictSame(await all(souk['exports']?.['lines']?.({ name: 'x' }) as AsyncIterable<unknown>), [{ n: 1 }, { n: 2 }, { n: 3 }])
  t.equal(Buffer.concat((await all(souk['exports']?.['file']?.({ name: 'x' }) as AsyncIterable<unknown>)) as Uint8Array[]).toString(), 'abc')
  t.match(await rejection(all(souk['exports']?.['lines']?.({ name: 'x' }) as AsyncIterable<unknown>)), { name: 'SoukError', message: /line 2/ })
  t.equal(await souk['exports']?.['csv']?.({ name: 'x' }), 'sku\n1')
})

t.test('leaving a stream closes its connection; a broken one is a ConnectionError; an abort ends it', async (t) => {
  let closed: () => void = () => undefined
  const left = new Promise<void>((resolve) => { closed = resolve })
  const { souk } = await start(t,
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
      response.on('close', closed)
    },
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: 1\n\n', () => response.socket?.destroy())
    },
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n')
    })
  for await (const event of souk['events']?.['tail']?.() ?? []) {
    t.match(event, { data: 1 })
    break
  }
  await left
  const seen: unknown[] = []
  const read = async (options?: object, then: () => void = () => undefined): Promise<void> => {
    for await (const event of souk['events']?.['tail']?.({}, options) ?? []) {
      seen.push(event)
      then()
    }
  }
  t.match(await rejection(read()), { name: 'ConnectionError' })
  const controller = new AbortController()
  t.match(await rejection(read({ signal: controller.signal }, () => controller.abort())), { name: 'AbortedError' })
  t.equal(seen.length, 2)
})

t.test('the operation table says all a tool needs', async (t) => {
  t.match(operation('things.list'), {
    segments: ['things', 'list'], method: 'GET', path: '/v1/things', module: 'stuff', access: 'admin', permission: 'things:read', security: ['secretKey', 'operatorKey'], scopes: ['things:write'],
    anonymous: false, rateCost: 3, idempotency: 'none', body: null, response: { kind: 'page', status: 200, mediaType: 'application/json', columns: [{ name: 'id', type: 'string' }, { name: 'title', type: 'string' }, { name: 'price', type: 'object' }, { name: 'parent', type: 'object' }] },
  })
  t.strictSame(operation('things.list').parameters.map(({ property }) => property), ['color', 'tags', 'price_min', 'ids', 'filter[size]', 'limit', 'cursor'], 'headers that are options are no parameters')
  t.match(operation('things.list').parameters[0], { name: 'color', in: 'query', required: false, schema: { $ref: '#/components/schemas/Color', enum: ['red', "o'range"] } }, 'references are followed')
  t.match(operation('things.create'), { idempotency: 'required', events: ['thing.created'], problems: ['things.taken', 'request.validation_failed'], body: { placement: 'merged', required: true, schema: { required: ['title'], properties: { title: { type: 'string' }, price: { properties: { amount: { type: 'integer' } } } } }, example: { title: 'Hat' } } })
  t.match(operation('things.update'), { ifMatch: true, ifNoneMatch: false, body: { placement: 'merged' } })
  t.match(operation('things.get'), { ifMatch: false, ifNoneMatch: true })
  t.match(operation('things.delete'), { deprecated: true, sunset: '2031-01-01', response: { kind: 'none', status: 204 } })
  t.match(operation('things.upsert'), { body: { placement: 'nested' } })
  t.match(operation('imports.create'), { body: { placement: 'raw', mediaTypes: ['application/x-ndjson', 'text/csv'], schema: null }, response: { status: 202 } })
  t.match(operation('events.tail'), { parameters: [{ property: 'last_event_id', name: 'Last-Event-ID', in: 'header' }], response: { kind: 'stream', stream: 'events' } })
  t.match(operation('things.search'), { anonymous: true, security: ['publishableKey'], response: { kind: 'page' } })
  t.match(['csv', 'lines', 'file', 'any'].map((name) => operation(`exports.${name}`).response), [{ kind: 'text' }, { stream: 'lines' }, { stream: 'bytes' }, { stream: 'bytes' }])
  t.match([operation('exports.any').deadlineMs, operation('exports.csv').deadlineMs], [600_000, null])
  t.strictSame(built.operations.map(({ id }) => id), built.operations.map(({ id }) => id).sort())
})

t.test('generating twice gives the same files, and forgets what is gone', async (t) => {
  const folder = await generateFrom(t, contract())
  const snapshot = async (): Promise<Record<string, string>> => {
    const files = (await readdir(join(folder, 'src/generated'), { recursive: true })).filter((file) => file.endsWith('.ts')).sort()
    return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, 'src/generated', file), 'utf8')] as const)))
  }
  const first = await snapshot()
  await mkdir(join(folder, 'src/generated/api'), { recursive: true })
  await writeFile(join(folder, 'src/generated/old.gen.ts'), '')
  await writeFile(join(folder, 'src/generated/api/old.ts'), '')
  await generate({ input: join(folder, 'openapi.json'), output: join(folder, 'src/generated') })
  t.strictSame(await snapshot(), first)
  for (const [file, text] of Object.entries(first)) t.match(text.split('\n', 1)[0], /generated/i, `${file} says that it is generated`)
})

t.test('a contract that cannot become an SDK is refused by name, before anything is written', async (t) => {
  type Doc = ReturnType<typeof contract>
  interface Loose { [key: string]: Loose }
  const cases: [string, (paths: Loose, doc: Loose) => unknown, RegExp][] = [
    ['no id', (paths) => delete paths['/v1/ping']?.['get']?.['operationId'], /no operationId.*GET \/v1\/ping.*operationId is missing/],
    ['a bad id', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { operationId: 'get-ping' }), /get-ping \(GET \/v1\/ping\).*camelCase/],
    ['one word', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { operationId: 'ping' }), /ping.*dots/],
    ['a reserved word', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { operationId: 'platform.then' }), /platform\.then.*taken/],
    ['a method of ours', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { operationId: 'jobs.wait' }), /jobs\.wait.*taken/],
    ['an id twice', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { operationId: 'things.get' }), /things\.get: both GET .* and GET .*/],
    ['two ids with one name', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { operationId: 'thingsParts.add' }), /thingsPartsAdd/],
    ['an undeclared path parameter', (paths) => delete paths['/v1/things/{thing_id}']?.['parameters'], /things\.get .*\{thing_id\}/],
    ['a parameter that is not in the path', (paths) => { paths['/v1/other'] = paths['/v1/jobs/{job_id}'] as Loose; delete paths['/v1/jobs/{job_id}'] }, /jobs\.get \(GET \/v1\/other\).*job_id/],
    ['a cookie', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { parameters: [{ name: 'sid', in: 'cookie', schema: {} }] }), /platform\.ping.*cookie/],
    ['a parameter twice', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { parameters: [{ name: 'a', in: 'query', schema: {} }, { name: 'A', in: 'header', schema: {} }] }), /platform\.ping.*called a/],
    ['a broken reference', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { parameters: [{ $ref: '#/components/parameters/Nope' }] }), /platform\.ping.*Nope does not exist/],
    ['a reference to another file', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { parameters: [{ $ref: 'other.yaml' }] }), /platform\.ping.*bundle/],
    ['no success', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { responses: { 404: { description: '' } } }), /platform\.ping.*2xx/],
    ['a body parameter beside a body', (paths) => Object.assign(paths['/v1/imports']?.['post'] ?? {}, { parameters: [{ name: 'body', in: 'query', schema: {} }] }), /imports\.create.*body/],
    ['an unknown idempotency', (paths) => Object.assign(paths['/v1/ping']?.['get'] ?? {}, { 'x-idempotency': 'yes' }), /platform\.ping.*x-idempotency.*none, optional, required/],
    ['a schema named like a parameter type', (_paths, doc) => Object.assign(doc['components']?.['schemas'] ?? {}, { ThingsGetParams: { type: 'object' } }), /things\.get.*ThingsGetParams.*rename/],
    ['a schema named like ours', (_paths, doc) => Object.assign(doc['components']?.['schemas'] ?? {}, { SoukError: { type: 'object' } }), /SoukError/],
    ['a webhook without a schema', (_paths, doc) => Object.assign(doc['webhooks'] ?? {}, { 'thing.lost': { post: {} } }), /thing\.lost/],
    ['another version', (_paths, doc) => Object.assign(doc, { openapi: '3.0.3' }), /3\.0\.3/],
  ]
  for (const [name, breakIt, message] of cases) {
    const doc: Doc = contract()
    breakIt(doc.paths as unknown as Loose, doc as unknown as Loose)
    t.match(await rejection(generateFrom(t, doc)), { name: 'ContractError', message }, name)
  }
  const several = contract()
  for (const item of [several.paths['/v1/ping'].get, several.paths['/v1/sessions'].post]) Object.assign(item, { responses: {} })
  t.match(await rejection(generateFrom(t, several)), { findings: [/sessions\.create/, /platform\.ping/] }, 'all findings at once')
  t.match(await rejection(generate({ input: '/nowhere/openapi.json', output: t.testdir({}) })), { name: 'ContractError', message: /nowhere/ })
})
