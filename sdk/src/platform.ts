import { SoukError } from './errors.js'
import { SDK_VERSION } from './generated/version.gen.js'

/** The program that uses the SDK, for the server's logs. */
export interface AppInfo {
  readonly name: string
  readonly version?: string | undefined
  readonly url?: string | undefined
}

interface Runtimes {
  readonly Deno?: { readonly version?: { readonly deno?: string } }
  readonly Bun?: { readonly version?: string }
  readonly EdgeRuntime?: unknown
  readonly process?: { readonly versions?: { readonly node?: string } }
  readonly navigator?: { readonly userAgent?: string }
  readonly document?: unknown
  readonly importScripts?: unknown
}

const major = (version: string | undefined): string => version?.split('.')[0] ?? '0'

/** Where this runs, for example `node/20`. The order matters: Deno and Bun answer to `process` too. */
function runtime(host: Runtimes): string {
  if (host.Deno) return `deno/${major(host.Deno.version?.deno)}`
  if (host.Bun) return `bun/${major(host.Bun.version)}`
  if (host.EdgeRuntime !== undefined) return 'edge'
  if (host.navigator?.userAgent === 'Cloudflare-Workers') return 'workerd'
  if (host.process?.versions?.node) return `node/${major(host.process.versions.node)}`
  return host.document !== undefined || host.importScripts !== undefined ? 'browser' : 'unknown'
}

/** The header that names the client: browsers keep `User-Agent` for themselves. */
export function clientHeader(appInfo: AppInfo | undefined, host: Runtimes = globalThis): readonly [name: string, value: string] {
  const where = runtime(host)
  return [where === 'browser' ? 'souk-client' : 'user-agent', `souk-sdk-js/${SDK_VERSION} ${where}${appInfo ? ` ${product(appInfo)}` : ''}`]
}

function product({ name, version, url }: AppInfo): string {
  const text = `${name}${version ? `/${version}` : ''}${url ? ` (${url})` : ''}`
  if (!name || !/^[\x20-\x7e]+$/.test(text)) throw new SoukError('appInfo must be printable ASCII and have a name')
  return text
}
