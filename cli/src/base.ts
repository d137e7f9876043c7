import { Command, Flags } from '@oclif/core'
import type { APIError, Souk } from '@souk/sdk'
import { EXIT, exitCodeOf } from './exitCodes.js'
import { connect, ProfileError, Profiles, storeIsNamed, type Connection, type ConnectionFlags } from './profiles.js'

export const connectionFlags = {
  profile: Flags.string({ description: 'profile to use (SHOP_PROFILE)', helpGroup: 'GLOBAL' }),
  'base-url': Flags.string({ aliases: ['url'], description: 'address of the platform (SHOP_URL); also --url, where that is no field', helpGroup: 'GLOBAL' }),
  'api-key': Flags.string({ description: 'credential (better: SHOP_API_KEY or `shop login`, which keep it out of the history)', helpGroup: 'GLOBAL' }),
  store: Flags.string({ description: 'id or handle of the store, for a key that spans stores (SHOP_STORE)', helpGroup: 'GLOBAL' }),
}

/** What a failed command prints with --json. */
interface ErrorReport {
  error: { code: string; message: string; exit: number; status?: number; request_id?: string; errors?: unknown; suggestions?: string[] }
}

/** Every command: data on stdout, everything else on stderr, stable exit codes, `--json` throughout. */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true
  static override baseFlags = connectionFlags

  #connection: Connection | undefined

  get profiles(): Profiles {
    return new Profiles(this.config.configDir)
  }

  connection(flags: ConnectionFlags): Connection {
    this.#connection ??= connect(flags, process.env, this.profiles)
    return this.#connection
  }

  /** A client for the platform that flags, environment and profile name. */
  async souk(flags: ConnectionFlags, kind: 'admin' | 'storefront' = 'admin'): Promise<Souk> {
    const { createSouk } = await import('@souk/sdk')
    const connection = this.connection(flags)
    if (this.profiles.exposed()) this.logToStderr(`warning: others can read ${this.profiles.file}; run: chmod 600 ${this.profiles.file}`)
    if (connection.withheld !== null) throw new ProfileError(connection.withheld)
    const apiKey = kind === 'storefront' ? (connection.publishableKey ?? connection.apiKey) : connection.apiKey
    const options = { baseUrl: connection.url, apiKey, appInfo: { name: 'shop', version: this.config.version } }
    // A publishable key says which store it is for; one that is named beside it is sent along, for the platform to see that they agree.
    const ownStore = apiKey !== connection.apiKey && !storeIsNamed(connection)
    return createSouk({ ...options, store: ownStore ? undefined : await this.storeId(connection) })
  }

  /** People name a store by its handle; the platform wants its id. Only a key that spans stores needs either, and only it may look it up. */
  protected async storeId({ url, store, apiKey }: Connection): Promise<string | undefined> {
    if (store === undefined || !apiKey?.startsWith('souk_op_')) return undefined
    if (store.startsWith('store_')) return store
    const { createSouk } = await import('@souk/sdk')
    const page = await createSouk({ baseUrl: url, apiKey }).stores.list({ handle: store })
    const found = page.data[0]
    if (!found) this.error(`there is no store with the handle ${store}`, { exit: EXIT.notFound, code: 'tenants.store_not_found' })
    return found.id
  }

  override async catch(error: Error & { exitCode?: number; oclif?: { exit?: number } }): Promise<unknown> {
    const report = await describe(error)
    // It is logged in, with a key that this is not for.
    if (report.error.status === 401 && this.#connection?.apiKey === undefined && this.#connection?.publishableKey !== undefined) {
      Object.assign(report.error, { message: `the key of profile ${this.#connection.profile} is a publishable one, which reads the storefront and fills carts; this needs a secret key`, suggestions: [`shop login --profile ${this.#connection.profile}, with the secret key`] })
    }
    // oclif leaves with 1 under --json whatever was asked for; the code must be the same with and without it.
    process.exitCode = report.error.exit
    if (this.jsonEnabled()) {
      this.logJson(report)
      return undefined
    }
    if (report.error.exit === EXIT.ok) return super.catch(error)
    const { code, message, errors, request_id, suggestions } = report.error
    this.logToStderr(`error: ${message}`)
    if (Array.isArray(errors)) for (const { pointer, detail } of (errors as { pointer: string; detail: string }[]).slice(0, 10)) this.logToStderr(`  ${pointer || '/'} ${detail}`)
    for (const suggestion of suggestions ?? []) this.logToStderr(`try: ${suggestion}`)
    if (code !== 'failure') this.logToStderr(`code: ${code}${request_id ? `, request: ${request_id}` : ''}`)
    return undefined
  }
}

/** What the load tester, which knows no exit codes, says about options that it cannot take. */
const USAGE_CODES = new Set(['loadtest.invalid_option', 'loadtest.unknown_scenario', 'loadtest.invalid_threshold'])

async function describe(error: Error & { code?: string; suggestions?: string[]; oclif?: { exit?: number } }): Promise<ErrorReport> {
  const { isSoukError } = await import('@souk/sdk')
  if (error.name === 'AbortError' || error.name === 'AbortedError' || error.name === 'ExitPromptError') return report('interrupted', 'interrupted', EXIT.interrupted)
  if (isSoukError(error)) return describeSouk(error)
  if (error instanceof ProfileError) return report('profile', error.message, EXIT.usage)
  const exit = error.oclif?.exit ?? (USAGE_CODES.has(error.code ?? '') ? EXIT.usage : EXIT.failure)
  const said = error.message.replace(/\nSee more help with --help$/, '')
  return report(error.code ?? (exit === EXIT.usage ? 'usage' : 'failure'), said, exit, { suggestions: error.suggestions })
}

function describeSouk(error: Error & Partial<APIError>): ErrorReport {
  if (error.name === 'ConnectionError' || error.name === 'TimeoutError') {
    return report('unreachable', error.message, EXIT.unreachable, { suggestions: ['shop doctor', 'shop dev, to start a platform here'] })
  }
  if (error.status === undefined) return report('failure', error.message, EXIT.failure)
  const suggestions = error.status === 401 ? ['shop login'] : error.code === 'auth.store_required' ? ['--store <handle>, or shop profile set --store <handle>'] : undefined
  return report(error.code ?? `http_${error.status}`, error.detail ?? error.title ?? error.message, exitCodeOf(error.status), { status: error.status, request_id: error.requestId, errors: error.errors?.length ? error.errors : undefined, suggestions })
}

function report(code: string, message: string, exit: number, more: Partial<Record<'status' | 'request_id' | 'errors' | 'suggestions', unknown>> = {}): ErrorReport {
  return { error: { code, message, exit, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) } }
}
