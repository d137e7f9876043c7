import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { namesFailpoint } from './kernel/failpoint.js'

/** Settings of the process, from environment variables. Frozen; nothing else reads the environment. */
export interface Config {
  readonly nodeEnv: 'production' | 'development' | 'test'
  readonly host: string
  readonly port: number
  readonly metricsPort: number | null
  readonly dataDir: string
  readonly directoryUrl: string | null
  readonly shardUrls: Readonly<Record<string, string>>
  readonly redisUrl: string | null
  readonly cacheUrl: string | null
  readonly edge: 'fastly' | 'cloudflare' | 'varnish' | null
  readonly edgeUrls: readonly string[]
  readonly edgeId: string | null
  readonly edgeToken: string | null
  readonly behindPooler: boolean
  readonly poolMax: number
  readonly processes: number
  readonly limitShares: number
  readonly drainMs: number
  readonly inFlightMax: number
  readonly storeShare: number
  readonly operatorKey: string | null
  readonly secret: string | null
  readonly baseDomain: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  readonly requestsPerMinute: number
  readonly requestsPerMinutePerIp: number
  readonly trustProxy: boolean
  readonly corsOrigins: readonly string[]
  readonly validateResponses: boolean
  readonly failpoint: string | null
  readonly stripeApiBase: string | null
  readonly egressAllowLoopback: boolean
}

interface Variable {
  name: string
  secret?: boolean
  help: string
}

/** Every variable the server understands, with the help that `souk-server --help` prints. */
export const VARIABLES: Record<keyof Config, Variable> = {
  nodeEnv: { name: 'NODE_ENV', help: 'production, development or test; production refuses unsafe settings' },
  host: { name: 'SOUK_HOST', help: 'address to listen on (127.0.0.1)' },
  port: { name: 'SOUK_PORT', help: 'port to listen on (3000; 0 picks a free one)' },
  metricsPort: { name: 'SOUK_METRICS_PORT', help: 'port of its own for /metrics; without, the main port shows it to this machine and to the operator key' },
  dataDir: { name: 'SOUK_DATA_DIR', help: 'folder of the embedded database and of files (.souk)' },
  directoryUrl: { name: 'DATABASE_URL', secret: true, help: 'PostgreSQL URL of the directory; the embedded database when absent' },
  shardUrls: { name: 'SOUK_SHARD_URLS', secret: true, help: 'shards as `id=url`, separated by blanks' },
  redisUrl: { name: 'REDIS_URL', secret: true, help: 'Redis URL; with it processes tell each other what has changed at once, without within five seconds, and keep rate limits and answers to shoppers together' },
  cacheUrl: { name: 'SOUK_CACHE_URL', secret: true, help: 'URL of a Redis of its own for answers that processes share (REDIS_URL)' },
  edge: { name: 'SOUK_EDGE', help: 'fastly, cloudflare or varnish: the shared cache that is told to drop what has changed' },
  edgeUrls: { name: 'SOUK_EDGE_URL', help: 'address of each Varnish, separated by blanks; of another API than that of Fastly or Cloudflare' },
  edgeId: { name: 'SOUK_EDGE_ID', help: 'service of Fastly or zone of Cloudflare' },
  edgeToken: { name: 'SOUK_EDGE_TOKEN', secret: true, help: 'token of Fastly or Cloudflare that may purge' },
  behindPooler: { name: 'SOUK_BEHIND_POOLER', help: 'true when a transaction-mode pooler sits before PostgreSQL' },
  poolMax: { name: 'SOUK_POOL_MAX', help: 'connections per database and process (8)' },
  processes: { name: 'SOUK_PROCESSES', help: 'processes that serve requests, one per core at most (1); also --processes N' },
  limitShares: { name: 'SOUK_LIMIT_SHARES', help: 'processes among which rate limits are divided while no Redis says how many there are (1; --processes sets it)' },
  drainMs: { name: 'SOUK_DRAIN_MS', help: 'milliseconds for which a process that was told to stop still serves, not ready any more (5000 in production, 0 otherwise)' },
  inFlightMax: { name: 'SOUK_IN_FLIGHT_MAX', help: 'requests at work at once in a process (500); fewer are let in while they would only wait' },
  storeShare: { name: 'SOUK_STORE_SHARE', help: 'percent of these that one store can have (80)' },
  operatorKey: { name: 'SOUK_OPERATOR_KEY', secret: true, help: 'key of the operator (souk_op_…, at least 32 characters)' },
  secret: { name: 'SOUK_SECRET', secret: true, help: 'at least 32 random characters; hashes and seals credentials' },
  baseDomain: { name: 'SOUK_BASE_DOMAIN', help: 'stores live at <handle>.<base domain> (localhost)' },
  logLevel: { name: 'SOUK_LOG_LEVEL', help: 'fatal, error, warn, info, debug or silent (info)' },
  requestsPerMinute: { name: 'SOUK_REQUESTS_PER_MINUTE', help: 'limit per credential where its plan names none (60000)' },
  requestsPerMinutePerIp: { name: 'SOUK_REQUESTS_PER_MINUTE_PER_IP', help: 'limit per address before authentication (120000)' },
  trustProxy: { name: 'SOUK_TRUST_PROXY', help: 'true to take the client address from X-Forwarded-For' },
  corsOrigins: { name: 'SOUK_CORS_ORIGINS', help: 'origins that browsers may call from, separated by blanks; * for any storefront' },
  validateResponses: { name: 'SOUK_VALIDATE_RESPONSES', help: 'true checks every response against the contract (on in tests)' },
  failpoint: { name: 'SOUK_FAILPOINT', help: 'name of a failpoint at which the process dies, for crash tests; `name:3` dies at the third pass' },
  stripeApiBase: { name: 'STRIPE_API_BASE', help: 'address that answers for Stripe, for tests' },
  egressAllowLoopback: { name: 'SOUK_EGRESS_ALLOW_LOOPBACK', help: 'true lets webhooks go to this machine, over HTTP too; for tests and development' },
}

const schema = {
  type: 'object',
  required: Object.keys(VARIABLES),
  additionalProperties: false,
  properties: {
    nodeEnv: { type: 'string', enum: ['production', 'development', 'test'] },
    host: { type: 'string', minLength: 1 },
    port: { type: 'integer', minimum: 0, maximum: 65535 },
    metricsPort: { type: ['integer', 'null'], minimum: 0, maximum: 65535 },
    dataDir: { type: 'string', minLength: 1 },
    directoryUrl: { type: ['string', 'null'], pattern: '^postgres(ql)?://' },
    shardUrls: { type: 'object', additionalProperties: { type: 'string', pattern: '^postgres(ql)?://' }, propertyNames: { pattern: '^[a-z0-9][a-z0-9-]{0,31}$' } },
    redisUrl: { type: ['string', 'null'], pattern: '^rediss?://' },
    cacheUrl: { type: ['string', 'null'], pattern: '^rediss?://' },
    edge: { type: ['string', 'null'], enum: ['fastly', 'cloudflare', 'varnish', null] },
    edgeUrls: { type: 'array', items: { type: 'string', pattern: '^https?://[^/?#]+(/[^?#]*[^/?#])?$' } },
    edgeId: { type: ['string', 'null'], pattern: '^[A-Za-z0-9_-]+$' },
    edgeToken: { type: ['string', 'null'], pattern: '^[\\x21-\\x7e]+$' },
    behindPooler: { type: 'boolean' },
    poolMax: { type: 'integer', minimum: 1, maximum: 500 },
    processes: { type: 'integer', minimum: 1, maximum: 256 },
    limitShares: { type: 'integer', minimum: 1, maximum: 10000 },
    drainMs: { type: 'integer', minimum: 0, maximum: 10000 },
    inFlightMax: { type: 'integer', minimum: 1, maximum: 100000 },
    storeShare: { type: 'integer', minimum: 1, maximum: 99 },
    operatorKey: { type: ['string', 'null'], pattern: '^souk_op_[A-Za-z0-9_-]{24,}$' },
    secret: { type: ['string', 'null'], minLength: 32 },
    baseDomain: { type: 'string', pattern: '^[a-z0-9.-]+$' },
    logLevel: { type: 'string', enum: ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] },
    requestsPerMinute: { type: 'integer', minimum: 1 },
    requestsPerMinutePerIp: { type: 'integer', minimum: 1 },
    trustProxy: { type: 'boolean' },
    corsOrigins: { type: 'array', items: { type: 'string' } },
    validateResponses: { type: 'boolean' },
    failpoint: { type: ['string', 'null'], maxLength: 100 },
    stripeApiBase: { type: ['string', 'null'], pattern: '^https?://' },
    egressAllowLoopback: { type: 'boolean' },
  },
}

export class ConfigError extends Error {}

/** Why this server does not start although its settings are right. It is said to whoever starts it, who has no use for a stack. */
export class StartError extends Error {}

/**
 * Reads the environment into one frozen object. A variable NAME may be given as NAME_FILE, the path of a file that holds it.
 * @throws ConfigError naming the variable and what it must be.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const value = (key: keyof Config): string | undefined => {
    const name = VARIABLES[key].name
    const file = env[`${name}_FILE`]
    const text = file === undefined ? env[name] : readFileSync(file, 'utf8').trim()
    return text === '' ? undefined : text
  }
  const list = (key: keyof Config) => (value(key) ?? '').split(/\s+/).filter(Boolean)
  const nodeEnv = value('nodeEnv') ?? 'development'
  const config = {
    nodeEnv,
    host: value('host') ?? '127.0.0.1',
    port: value('port') ?? 3000,
    metricsPort: value('metricsPort') ?? null,
    dataDir: value('dataDir') ?? '.souk',
    directoryUrl: value('directoryUrl') ?? null,
    shardUrls: Object.fromEntries(list('shardUrls').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])),
    redisUrl: value('redisUrl') ?? null,
    cacheUrl: value('cacheUrl') ?? value('redisUrl') ?? null,
    edge: value('edge') ?? null,
    edgeUrls: list('edgeUrls'),
    edgeId: value('edgeId') ?? null,
    edgeToken: value('edgeToken') ?? null,
    behindPooler: value('behindPooler') ?? false,
    poolMax: value('poolMax') ?? 8,
    processes: value('processes') ?? 1,
    limitShares: value('limitShares') ?? 1,
    drainMs: value('drainMs') ?? (nodeEnv === 'production' ? 5_000 : 0),
    inFlightMax: value('inFlightMax') ?? 500,
    storeShare: value('storeShare') ?? 80,
    operatorKey: value('operatorKey') ?? null,
    secret: value('secret') ?? null,
    baseDomain: value('baseDomain') ?? 'localhost',
    logLevel: value('logLevel') ?? 'info',
    requestsPerMinute: value('requestsPerMinute') ?? 60_000,
    requestsPerMinutePerIp: value('requestsPerMinutePerIp') ?? 120_000,
    trustProxy: value('trustProxy') ?? false,
    corsOrigins: list('corsOrigins'),
    validateResponses: value('validateResponses') ?? nodeEnv === 'test',
    failpoint: value('failpoint') ?? null,
    stripeApiBase: value('stripeApiBase') ?? null,
    egressAllowLoopback: value('egressAllowLoopback') ?? false,
  }
  const validate = new Ajv2020({ coerceTypes: true, allErrors: true, allowUnionTypes: true }).compile<Config>(schema)
  if (!validate(config)) {
    const lines = validate.errors!.map((error) => `${VARIABLES[error.instancePath.slice(1).split('/')[0] as keyof Config]?.name ?? error.instancePath} ${error.message}`)
    throw new ConfigError(lines.join('\n'))
  }
  refuseUnsafe(config)
  return Object.freeze(config)
}

function refuseUnsafe(config: Config): void {
  const complaints: string[] = []
  if (config.directoryUrl !== null && Object.keys(config.shardUrls).length === 0) complaints.push('SOUK_SHARD_URLS must name at least one shard when DATABASE_URL is set')
  if (config.failpoint !== null && !namesFailpoint(config.failpoint)) complaints.push(`SOUK_FAILPOINT: there is no failpoint ${config.failpoint}`)
  if (config.edge === 'varnish' && config.edgeUrls.length === 0) complaints.push('SOUK_EDGE_URL must name each Varnish')
  if ((config.edge === 'fastly' || config.edge === 'cloudflare') && (config.edgeId === null || config.edgeToken === null)) complaints.push(`SOUK_EDGE_ID and SOUK_EDGE_TOKEN are required for ${config.edge}`)
  if (config.nodeEnv === 'production') {
    if (config.directoryUrl === null) complaints.push('DATABASE_URL is required in production: the embedded database is for development and single-machine trials')
    if (config.secret === null) complaints.push(`SOUK_SECRET is required in production, for example ${randomBytes(32).toString('base64url')}`)
    if (config.operatorKey === null) complaints.push('SOUK_OPERATOR_KEY is required in production')
    if (config.failpoint !== null) complaints.push('SOUK_FAILPOINT ends the process on purpose; it cannot be set in production')
    if (config.stripeApiBase !== null) complaints.push('STRIPE_API_BASE sends payments to something else than Stripe; it cannot be set in production')
    if (config.egressAllowLoopback) complaints.push('SOUK_EGRESS_ALLOW_LOOPBACK opens this machine to whoever may make a webhook; it cannot be set in production')
    if (config.corsOrigins.includes('*')) complaints.push('SOUK_CORS_ORIGINS must name its origins in production')
  }
  if (complaints.length > 0) throw new ConfigError(complaints.join('\n'))
}

/** The settings as `--print-config` shows them: variable names, secrets as stars. */
export function describeConfig(config: Config): Record<string, unknown> {
  return Object.fromEntries(Object.entries(VARIABLES).map(([key, variable]) => {
    const value = config[key as keyof Config]
    const set = value !== null && !(typeof value === 'object' && Object.keys(value).length === 0)
    return [variable.name, variable.secret && set ? '********' : value]
  }))
}
