// What crash tests share: servers that die at a failpoint, an installation that outlives them, and requests whose answers are remembered.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSouk, type Souk, type StoreCreated } from '@souk/sdk'
import { pino } from 'pino'
import type pg from 'pg'
import type { Test } from 'tap'
import { loadConfig } from '../src/config.js'
import { locate } from '../src/databases.js'
import { FAILPOINTS, type Failpoint } from '../src/kernel/failpoint.js'
import { startPlatform, type Platform } from '../src/main.js'
import type { Orders, Said, TimeIs } from './crashServer.js'
import { faultsIn } from './faults.js'
import { inspector, until } from './harness.js'
import { served } from './inStore.js'
import type { Acknowledged, PayAround } from './paymentFlows.js'
import { copyTemplate } from './template.js'
import { transpiled } from './transpiled.js'

/** The failpoints that a crash test goes through. failpoint.test.ts reads the calls of it, so that no failpoint is left out. */
export const failpointsOf = (prefix: string): Failpoint[] => FAILPOINTS.filter((name) => name.startsWith(prefix))

/** How long a process may be there after whoever it served has noticed that it does not answer. */
const DYING_MS = 5_000
/** How long work under way may look like a fault: as long as a saga may take. */
export const PATIENCE_MS = 30_000
/** Longer than any lease that a process may leave behind. */
export const LEASES_MS = 31_000
/** After this time a key whose request was never answered is taken over by its repeat. */
export const KEYS_MS = 61_000

/** The relay's leases run by the clock of the database, which a test cannot move; so they end that much sooner. */
const END_LEASES = ['leases', 'consumer_partitions'].map((table) => `UPDATE ${table} SET expires_at = expires_at - $1 * interval '1 millisecond'`)

/** A server that serves until it passes its failpoint. */
export class Doomed {
  readonly told: Acknowledged[] = []
  /** The signal that ended it. */
  readonly gone: Promise<string | null>

  constructor(readonly url: string, private readonly child: ChildProcess) {
    this.gone = signalOf(child)
    child.on('message', (said: Said) => void ('told' in said && this.told.push(said.told as Acknowledged)))
  }

  /** Shows it what time it is. */
  async setClock(offsetMs: number): Promise<void> {
    this.child.send({ offsetMs } satisfies TimeIs)
    await saidBy(this.child, (said) => 'offsetMs' in said || undefined)
  }

  /** Asks for the work that it shall die of. @returns the signal that ended it; null when it did everything */
  async dieOf(work: () => Promise<unknown>): Promise<string | null> {
    try {
      await work()
    } catch (error) {
      const { child } = this
      // That nobody answers any more is what this is about. When it is still there, something else went wrong.
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit', { signal: AbortSignal.timeout(DYING_MS) }).catch(() => { throw error })
      return this.gone
    }
    await this.stop()
    return null
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.gone
  }
}

async function signalOf(child: ChildProcess): Promise<string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.signalCode
}

/** What is picked from the messages of a process. @throws when it is gone before it says that */
function saidBy<T>(child: ChildProcess, pick: (said: Said) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    child.on('message', (said: Said) => {
      const picked = pick(said)
      if (picked !== undefined) resolve(picked)
    })
    void signalOf(child).then((signal) => reject(new Error(`the server ended, by ${signal ?? 'itself'}`)))
  })
}

/** Makes servers that die. The next one is loaded while the one before is still at its work: loading is most of what they cost. */
export async function doom(t: Test): Promise<(orders: Orders) => Promise<Doomed>> {
  const folder = await transpiled(t)
  const children = new Set<ChildProcess>()
  const load = () => {
    const child = fork(join(folder, 'test/crashServer.js'), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { PATH: process.env.PATH } })
    children.add(child)
    return child
  }
  let next = load()
  t.teardown(async () => {
    for (const child of children) child.kill('SIGKILL')
    await Promise.all([...children].map(signalOf))
  })
  return async (orders) => {
    const child = next
    next = load()
    child.send(orders)
    return new Doomed(await saidBy(child, (said) => ('ready' in said ? said.ready : undefined)), child)
  }
}

/** An installation whose processes come and go. Its time is real time plus what was added, for all of them. */
export interface CrashSite {
  readonly clock: { now(): Date }
  /** The process that survives; started when there is none. */
  running(): Promise<Platform>
  stop(): Promise<void>
  /** A process that dies at the failpoint, and nobody else to do its work. */
  doomed(failpoint: Failpoint, flows?: PayAround, pass?: number): Promise<Doomed>
  /** Lets time pass, also for a process that is doomed. */
  advance(ms: number, server?: Doomed): Promise<void>
  createStore(): Promise<StoreCreated & { souk: Souk }>
  /** Looks at the data of a store ($1) as superuser. */
  query<T extends pg.QueryResultRow>(store: StoreCreated, text: string, ...values: unknown[]): Promise<T[]>
  /** What breaks an invariant, once everything is done. */
  faults(store: StoreCreated, except?: readonly string[]): Promise<string[]>
}

export async function crashSite(t: Test, settings: Record<string, string> = {}): Promise<CrashSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-crash-site-'))
  await copyTemplate(dataDir)
  const urls = await locate(loadConfig({ NODE_ENV: 'test', SOUK_DATA_DIR: dataDir }))
  const sql = inspector(dataDir)
  const begin = await doom(t)
  let [survivor, offsetMs]: [Platform | null, number] = [null, 0]
  const env = {
    NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: dataDir, DATABASE_URL: urls.directory, SOUK_SHARD_URLS: Object.entries(urls.shards).map(([id, url]) => `${id}=${url}`).join(' '),
    SOUK_VALIDATE_RESPONSES: 'false', SOUK_REQUESTS_PER_MINUTE: '1000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '1000000', ...settings,
  }
  const now = () => new Date(Date.now() + offsetMs)
  const site: CrashSite = {
    clock: { now },
    running: async () => (survivor ??= await served(() => startPlatform({ config: loadConfig(env), clock: { now }, logger: pino({ level: 'silent' }) }))),
    async stop() {
      if (survivor === null) return
      await survivor.stop()
      survivor = null
      await site.advance(LEASES_MS)
    },
    async doomed(failpoint, flows, pass = 1) {
      await site.stop()
      return begin({ env: { ...env, SOUK_FAILPOINT: `${failpoint}:${pass}` }, offsetMs, flows: flows ?? null })
    },
    async advance(ms, server) {
      offsetMs += ms
      await server?.setClock(offsetMs)
      await Promise.all(Object.keys(urls.shards).flatMap((id) => END_LEASES.map((text) => sql.query(id, text, [ms]))))
    },
    async createStore() {
      const { url, operatorKey } = await site.running()
      const operator = createSouk({ baseUrl: url, apiKey: operatorKey })
      const organization = await operator.organizations.create({ name: 'Northwind', billing_email: 'owner@northwind.example' })
      const created = await operator.stores.create({ organization_id: organization.id, name: 'Northwind', plan: 'scale', default_currency: 'USD', country: 'US', sandbox: true })
      return { ...created, souk: createSouk({ baseUrl: url, apiKey: created.secret_key }) }
    },
    query: ({ store }, text, ...values) => sql.query(store.shard_id, text, [store.id, ...values]),
    faults: async ({ store }, except) => faultsIn(await site.running(), now, store.id, { patienceMs: PATIENCE_MS, except }),
  }
  t.teardown(async () => {
    await site.stop()
    await sql.end()
    await urls.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return site
}

export interface Sent {
  path: string
  body: unknown
  apiKey: string
  key: string
  /** As it was answered; null when nobody did. */
  answer: { status: number; text: string } | null
}

/** Writes under idempotency keys, and what was answered. */
export class Requests {
  readonly sent: Sent[] = []

  async send(url: string, request: Omit<Sent, 'answer' | 'key'>): Promise<Sent> {
    const sent: Sent = { ...request, key: `request-${this.sent.length + 1}`, answer: null }
    this.sent.push(sent)
    sent.answer = await until('a free connection', async () => {
      const answer = await exchange(url, sent)
      return answer.status !== 503 && answer
    })
    return sent
  }

  /** Repeats all of them under their keys until each is answered; what was acknowledged must be acknowledged again, to the byte. */
  async repeatAll(t: Test, url: string): Promise<Required<Sent>[]> {
    const answered = []
    for (const sent of this.sent) {
      const again = await until('an answer', async () => {
        const answer = await exchange(url, sent)
        return answer.status !== 503 && !/\.in_(flight|progress)"/.test(answer.text) && answer
      })
      if (sent.answer !== null && sent.answer.status < 300) t.strictSame(again, sent.answer, `${sent.path} is answered as before`)
      answered.push({ ...sent, answer: again })
    }
    return answered
  }
}

async function exchange(url: string, { path, body, apiKey, key }: Sent): Promise<NonNullable<Sent['answer']>> {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(body) })
  return { status: response.status, text: await response.text() }
}
