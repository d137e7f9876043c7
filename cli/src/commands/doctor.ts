import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import type { Connection } from '../profiles.js'

interface Check {
  name: string
  ok: boolean
  detail: string
  advice?: string
}

const CLOCK_SKEW_MAX_MS = 60_000

export default class Doctor extends BaseCommand {
  static override summary = 'Check this machine, the profile and the platform, and say how to mend what is wrong'
  static override examples = ['<%= config.bin %> doctor', '<%= config.bin %> doctor --profile production --json']

  async run(): Promise<unknown> {
    const { flags } = await this.parse(Doctor)
    const connection = this.connection(flags)
    const checks: Check[] = [nodeVersion(), this.#configFile()]
    const platform = await this.#platform(connection.url)
    checks.push(...platform)
    if (platform[0]!.ok) checks.push(await this.#credential(connection))
    const failed = checks.filter((check) => !check.ok)
    if (!this.jsonEnabled()) {
      for (const check of checks) this.log(`${check.ok ? '✓' : '✗'} ${check.name}: ${check.detail}${check.ok || !check.advice ? '' : `\n  try: ${check.advice}`}`)
    }
    process.exitCode = failed.length === 0 ? EXIT.ok : failed.some((check) => check.name === 'platform') ? EXIT.unreachable : failed.some((check) => check.name === 'credential') ? EXIT.auth : EXIT.failure
    return { ok: failed.length === 0, checks }
  }

  #configFile(): Check {
    return this.profiles.exposed()
      ? { name: 'profiles', ok: false, detail: `others can read ${this.profiles.file}`, advice: `chmod 600 ${this.profiles.file}` }
      : { name: 'profiles', ok: true, detail: `${Object.keys(this.profiles.read().profiles).length} in ${this.profiles.file}` }
  }

  async #platform(url: string): Promise<Check[]> {
    const { createSouk, API_VERSION } = await import('@souk/sdk')
    const souk = createSouk({ baseUrl: url, maxRetries: 0, timeout: 5_000 })
    try {
      const { data, response } = await souk.health.ready().withResponse()
      const skew = Math.abs(Date.now() - Date.parse(response.headers.get('date') ?? ''))
      const served = response.headers.get('souk-version')
      return [
        { name: 'platform', ok: true, detail: `${url} is ${data.status}` },
        { name: 'clock', ok: !(skew > CLOCK_SKEW_MAX_MS), detail: `${Math.round(skew / 1000)} s from the platform's`, advice: 'set the clock of this machine' },
        { name: 'version', ok: served === API_VERSION, detail: `platform ${served}, this program ${API_VERSION}`, advice: 'update the older of the two' },
      ]
    } catch (error) {
      return [{ name: 'platform', ok: false, detail: `${url}: ${(error as Error).message}`, advice: 'shop dev starts one here; --base-url or shop profile set --base-url names another' }]
    }
  }

  async #credential({ url, apiKey, withheld }: Connection): Promise<Check> {
    const advice = 'shop login'
    if (apiKey === undefined) return { name: 'credential', ok: false, detail: withheld ?? 'none', advice }
    const { createSouk } = await import('@souk/sdk')
    try {
      const credential = await createSouk({ baseUrl: url, apiKey, maxRetries: 0 }).credentials.get()
      return { name: 'credential', ok: true, detail: `${credential.kind}${credential.store_id ? ` of ${credential.store_id}` : ''}, ${credential.scopes.length} scopes` }
    } catch (error) {
      return { name: 'credential', ok: false, detail: (error as Error).message, advice }
    }
  }
}

function nodeVersion(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  return { name: 'node', ok, detail: process.versions.node, advice: 'install Node 20.19 or newer, or 22.12 or newer' }
}
