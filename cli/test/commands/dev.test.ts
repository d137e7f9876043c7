// `shop dev` as a newcomer meets it: started, used, started again.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { shop, type Outcome } from '../platform.js'

const RUN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'run.js')
const folder = mkdtempSync(join(tmpdir(), 'souk-dev-'))
chmodSync(folder, 0o755)
const running = new Set<ChildProcess>()
t.teardown(async () => {
  await Promise.all([...running].map(stop))
  rmSync(folder, { recursive: true, force: true })
})

const DATA = ['--data-dir', join(folder, 'data')]
const run = (...args: string[]): Promise<Outcome> => shop(args, folder)
const local = () => (JSON.parse(readFileSync(join(folder, 'config', 'shop', 'profiles.json'), 'utf8')) as { profiles: { local: { url: string; store: string; publishable_key: string } } }).profiles.local

/** Runs `shop dev` until it says where it is. */
async function dev(...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [RUN, 'dev', ...DATA, ...args], { env: { ...process.env, NODE_ENV: 'test', XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' }, stdio: ['ignore', 'ignore', 'pipe'] })
  running.add(child)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => /^ {2}Profile /m.test((said += chunk.toString())) && resolve())
    child.once('exit', (code) => reject(new Error(`shop dev ended with ${code}: ${said}`)))
  })
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  running.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  await once(child, 'exit')
}

const first = await dev('--port', '0')

t.test('the profile that shop dev makes reaches what shoppers see, with the store by handle or id', async (t) => {
  t.equal(local().store, 'shop')
  for (const store of [[], ['--store', 'shop']]) {
    for (const args of [['storefront', 'store', 'get'], ['storefront', 'products', 'list'], ['storefront', 'search', 'products', '--q', 'tea'], ['carts', 'create']]) {
      const outcome = await run(...args, ...store)
      t.equal(outcome.code, 0, `${[...args, ...store].join(' ')}: ${outcome.stderr}`)
    }
  }
  t.equal((await run('storefront', 'products', 'list', '--store', 'nowhere')).code, 5)
})

t.test('a second one in the same folder is refused, and the first goes on', async (t) => {
  const second = await run('dev', ...DATA, '--port', '0')
  t.equal(second.code, 1)
  t.match(second.stderr, /souk-server: the data folder .* is in use by process \d+: stop that first, or name another folder/)
  t.notMatch(second.stderr, /\n +at /, 'no stack')
  t.equal((await run('doctor')).code, 0)
})

t.test('a port that is taken ends it with a sentence', async (t) => {
  const { port } = new URL(local().url)
  const second = await run('dev', '--data-dir', join(folder, 'other'), '--port', port)
  t.equal(second.code, 1)
  t.match(second.stderr, new RegExp(`souk-server: port ${port} of 127\\.0\\.0\\.1 is taken by another program: choose another with SOUK_PORT \\(shop dev: --port\\)\n`))
  t.notMatch(second.stderr, /\n +at /, 'no stack')
  t.notOk(existsSync(join(folder, 'other', 'postgres', 'postmaster.pid')))
  t.equal((await run('doctor')).code, 0)
})

t.test('starting again keeps the store of the profile, however many there are by now', async (t) => {
  const created = await run('stores', 'create', '--name', 'Second', '--no-save', '--json')
  t.equal(created.code, 0, created.stderr)
  t.match((await run('storefront', 'store', 'get', '--store', 'second', '--json')).json(), { name: 'Second' }, 'the publishable key of one store is not used for another')
  const before = local()
  await stop(first)
  const again = await dev('--port', '0')
  t.match(local(), { store: 'shop', publishable_key: before.publishable_key })
  t.equal((await run('profile', 'set', '--store', 'second')).code, 0)
  t.equal(local().publishable_key, undefined, 'a key of the store that was')
  t.match((await run('storefront', 'store', 'get', '--json')).json(), { name: 'Second' })
  const load = await run('loadtest', 'run', 'browse', '--users', '1', '--duration', '1s', '--json')
  t.match(load.json(), { error: { message: /published product/ } }, 'the second store, which sells nothing')
  await stop(again)
  await dev('--port', '0')
  t.match(local(), { store: 'second', publishable_key: /^souk_pk_/ })
})
