import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a platform is and which credential to use there. */
export interface Profile {
  url: string
  api_key?: string
  store?: string
  /** Key for storefront operations and load tests; the api key is used when there is none. */
  publishable_key?: string
}

interface ProfileFile {
  current: string
  profiles: Record<string, Profile>
}

export class ProfileError extends Error {}

export const DEFAULT_URL = 'http://127.0.0.1:3000'
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/

/** Profiles and credentials of the user, in one file that only the user can read. */
export class Profiles {
  readonly file: string
  readonly #folder: string

  constructor(configDir: string) {
    this.#folder = configDir
    this.file = join(configDir, 'profiles.json')
  }

  read(): ProfileFile {
    if (!existsSync(this.file)) return { current: 'default', profiles: {} }
    try {
      const file = JSON.parse(readFileSync(this.file, 'utf8')) as Partial<ProfileFile>
      return { current: file.current ?? 'default', profiles: file.profiles ?? {} }
    } catch (cause) {
      throw new ProfileError(`${this.file} is not valid JSON. Mend it, or remove it and log in again.`, { cause })
    }
  }

  /** Whether others can read the credentials; `shop doctor` and every command that uses them say so. */
  exposed(): boolean {
    return process.platform !== 'win32' && existsSync(this.file) && (statSync(this.file).mode & 0o077) !== 0
  }

  save(name: string, changes: Partial<Profile>, makeCurrent = false): Profile {
    if (!NAME.test(name)) throw new ProfileError(`A profile name holds lower-case letters, digits, dots, dashes and underscores; ${JSON.stringify(name)} does not.`)
    if (changes.url !== undefined) checkAddress(changes.url)
    const file = this.read()
    const { publishable_key, ...before }: Profile = file.profiles[name] ?? { url: DEFAULT_URL }
    // A publishable key is one of its store, and goes with it.
    const keeps = publishable_key !== undefined && (changes.store ?? before.store) === before.store
    const profile = { ...before, ...(keeps ? { publishable_key } : {}), ...changes }
    file.profiles[name] = profile
    if (makeCurrent || Object.keys(file.profiles).length === 1) file.current = name
    this.#write(file)
    return profile
  }

  use(name: string): void {
    const file = this.read()
    if (!file.profiles[name]) throw unknown(name, file)
    this.#write({ ...file, current: name })
  }

  remove(name: string): void {
    const file = this.read()
    if (!file.profiles[name]) throw unknown(name, file)
    delete file.profiles[name]
    if (file.current === name) file.current = Object.keys(file.profiles)[0] ?? 'default'
    this.#write(file)
  }

  /** A rename replaces the file in one step, so a crash never leaves half of it. */
  #write(file: ProfileFile): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const temporary = `${this.file}.${process.pid}`
    writeFileSync(temporary, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
    chmodSync(temporary, 0o600)
    renameSync(temporary, this.file)
  }
}

const unknown = (name: string, file: ProfileFile) => new ProfileError(`There is no profile ${name}. There are: ${Object.keys(file.profiles).join(', ') || 'none; run `shop login`'}.`)

export interface Connection {
  profile: string
  url: string
  apiKey: string | undefined
  store: string | undefined
  publishableKey: string | undefined
  /** Why the key of the profile is not used although no other is given; null when that is not so. */
  withheld: string | null
  /** Where each value came from, for `shop profile show` and `shop doctor`. */
  sources: Record<'url' | 'apiKey' | 'store' | 'publishableKey', string>
}

export interface ConnectionFlags {
  profile?: string | undefined
  'base-url'?: string | undefined
  'api-key'?: string | undefined
  store?: string | undefined
}

/** Flag over environment over profile over default, value by value. */
export function connect(flags: ConnectionFlags, env: NodeJS.ProcessEnv, profiles: Profiles): Connection {
  const file = profiles.read()
  const name = flags.profile ?? env.SHOP_PROFILE ?? file.current
  const named = flags.profile !== undefined || env.SHOP_PROFILE !== undefined
  if (named && !file.profiles[name]) throw unknown(name, file)
  const profile = file.profiles[name]
  const pick = (flag: string | undefined, variable: string, kept: string | undefined, fallback?: string): [string | undefined, string] => {
    if (flag !== undefined) return [flag, 'flag']
    if (env[variable]) return [env[variable], variable]
    if (kept !== undefined) return [kept, `profile ${name}`]
    return [fallback, fallback === undefined ? 'not set' : 'default']
  }
  const [url, urlSource] = pick(flags['base-url'], 'SHOP_URL', profile?.url, DEFAULT_URL)
  checkAddress(url!)
  // A key is for where it was saved: whoever names another address is not to be handed it.
  const isElsewhere = profile !== undefined && url !== profile.url && originOf(url!) !== originOf(profile.url)
  const [apiKey, keySource] = pick(flags['api-key'], 'SHOP_API_KEY', isElsewhere ? undefined : profile?.api_key)
  const [store, storeSource] = pick(flags.store, 'SHOP_STORE', profile?.store)
  // The publishable key of a profile is one of its store: for another store it would be the wrong one.
  const [publishableKey, publishableSource] = pick(undefined, 'SHOP_PUBLISHABLE_KEY', store === profile?.store && !isElsewhere ? profile?.publishable_key : undefined)
  const hasKey = profile?.api_key !== undefined || profile?.publishable_key !== undefined
  const withheld = isElsewhere && hasKey && apiKey === undefined && publishableKey === undefined ? `The key of profile ${name} is for ${profile.url} and is not sent to ${url}. Give a key with SHOP_API_KEY or --api-key, or save one: shop login --base-url ${url} --profile NAME` : null
  return { profile: name, url: url!, apiKey, store, publishableKey, withheld, sources: { url: urlSource, apiKey: keySource, store: storeSource, publishableKey: publishableSource } }
}

export const originOf = (url: string) => new URL(url).origin

/** @throws ProfileError for what no request can be sent to */
export function checkAddress(url: string): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new ProfileError(`The address of a platform is like https://shop.example.com, not ${JSON.stringify(url)}.`)
}

/** Whether the store was named for this command, by a flag or the environment. */
export const storeIsNamed = ({ sources }: Connection) => sources.store === 'flag' || sources.store === 'SHOP_STORE'
