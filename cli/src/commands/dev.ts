import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Flags } from '@oclif/core'
import type { Souk, Store } from '@souk/sdk'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import type { Profile } from '../profiles.js'

interface Ready {
  url: string
  operatorKey: string
}

const PROFILE = 'local'
const FIRST_HANDLE = 'shop'

export default class Dev extends BaseCommand {
  static override summary = 'Start the platform here, on an embedded PostgreSQL, with a first store'
  static override description = 'Needs nothing but Node. Data are kept in a folder; the profile "local" gets the keys. Ctrl-C stops everything.'
  static override examples = ['<%= config.bin %> dev', '<%= config.bin %> dev --port 4000 --data-dir ./shop-data']
  static override flags = {
    port: Flags.integer({ default: 3000, description: 'port to listen on; 0 picks a free one' }),
    'data-dir': Flags.string({ default: '.souk', description: 'folder for the data' }),
    'no-store': Flags.boolean({ description: 'do not make a first store' }),
  }

  async run(): Promise<unknown> {
    const { flags } = await this.parse(Dev)
    const server = this.#spawn(flags.port, flags['data-dir'])
    const stopped = new Promise<number | null>((resolve) => server.once('exit', resolve))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'))
    try {
      await this.#announce(await this.#ready(server), flags['data-dir'], flags['no-store'])
    } catch (error) {
      server.kill('SIGTERM')
      await stopped
      throw error
    }
    process.exitCode = (await stopped) ?? EXIT.ok
    return { stopped: true }
  }

  async #announce(ready: Ready, dataDir: string, noStore: boolean): Promise<void> {
    const first = noStore ? null : await this.#firstStore(ready)
    this.profiles.save(PROFILE, { url: ready.url, api_key: ready.operatorKey, ...(first ? { store: first.handle, publishable_key: first.publishableKey } : {}) }, true)
    this.logToStderr(`
  Platform  ${ready.url}
  Docs      ${ready.url}/docs
  Log       ${join(dataDir, 'server.log')}
  Profile   ${PROFILE} (current): try \`shop doctor\`, \`shop stores list\`${first ? `, \`shop products list\`
  Store     ${first.handle}, storefront at ${ready.url.replace('127.0.0.1', `${first.handle}.localhost`)}` : ''}
`)  }

  #spawn(port: number, dataDir: string): ChildProcess {
    const require = createRequire(import.meta.url)
    let manifest: string
    try {
      manifest = require.resolve('@souk/server/package.json')
    } catch {
      this.error('the server is not installed here', { exit: EXIT.failure, code: 'server_missing', suggestions: ['npm install @souk/server'] })
    }
    mkdirSync(dataDir, { recursive: true })
    const log = openSync(join(dataDir, 'server.log'), 'a')
    // A group of its own: Ctrl-C reaches it through us, once, so that it drains instead of being cut off.
    return fork(join(dirname(manifest), 'bin', 'souk-server.js'), ['start'], { detached: true, env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true', ...process.env, SOUK_PORT: String(port), SOUK_DATA_DIR: dataDir }, stdio: ['ignore', log, 'inherit', 'ipc'] })
  }

  #ready(server: ChildProcess): Promise<Ready> {
    return new Promise((resolve, reject) => {
      server.on('message', (message: { type?: string } & Ready) => message.type === 'ready' && resolve(message))
      server.once('exit', (code) => reject(new Error(`the server stopped with code ${code}; its last words are above`)))
    })
  }

  /** The store of the profile, or that of an earlier start, or a new one; its publishable key is made anew when the profile does not hold it. */
  async #firstStore({ url, operatorKey }: Ready): Promise<{ handle: string; publishableKey: string }> {
    const { createSouk } = await import('@souk/sdk')
    const operator = createSouk({ baseUrl: url, apiKey: operatorKey })
    const kept = this.profiles.read().profiles[PROFILE]
    const existing = (await this.#storeOf(operator, kept)) ?? (await operator.stores.list({ handle: FIRST_HANDLE, status: 'active' })).data[0] ?? (await operator.stores.list({ limit: 1, status: 'active' })).data[0]
    if (!existing) {
      const organization = await operator.organizations.create({ name: 'My company', billing_email: 'billing@example.com' })
      const created = await operator.stores.create({ organization_id: organization.id, name: 'My shop', handle: FIRST_HANDLE, default_currency: 'USD', country: 'US' })
      return { handle: created.store.handle, publishableKey: created.publishable_key }
    }
    if (kept?.publishable_key !== undefined && (await storeOfKey(url, kept.publishable_key)) === existing.id) return { handle: existing.handle, publishableKey: kept.publishable_key }
    const key = await operator.apiKeys.create({ kind: 'publishable', name: 'shop dev' }, { store: existing.id })
    return { handle: existing.handle, publishableKey: key.secret }
  }

  /** The store that the profile names, if this platform has it: the profile may come from another data folder. */
  async #storeOf(operator: Souk, kept: Profile | undefined): Promise<Store | undefined> {
    if (kept?.store === undefined) return undefined
    if (!kept.store.startsWith('store_')) return (await operator.stores.list({ handle: kept.store, status: 'active' })).data[0]
    const { NotFoundError } = await import('@souk/sdk')
    try {
      const store = await operator.stores.get({ store_id: kept.store })
      return store.status === 'active' ? store : undefined
    } catch (error) {
      if (error instanceof NotFoundError) return undefined
      throw error
    }
  }
}

/** The store that a key is for; null when this platform does not know the key. */
async function storeOfKey(url: string, apiKey: string): Promise<string | null> {
  const { AuthenticationError, createSouk } = await import('@souk/sdk')
  try {
    return (await createSouk({ baseUrl: url, apiKey }).credentials.get()).store_id
  } catch (error) {
    if (error instanceof AuthenticationError) return null
    throw error
  }
}
