import { Resolver } from 'node:dns/promises'
import { pino, type Logger } from 'pino'
import type { Config } from './config.js'
import { locate, migrateAll, open, type Databases } from './databases.js'
import { cloudflare } from './adapters/edge/cloudflare.js'
import { fastly } from './adapters/edge/fastly.js'
import { varnish } from './adapters/edge/varnish.js'
import { egressClient } from './adapters/egress/egressClient.js'
import { manualCarrier } from './adapters/manual/manualCarrier.js'
import { manualProvider } from './adapters/manual/manualProvider.js'
import { MemoryLimits } from './adapters/memory/memoryLimits.js'
import { ownAnswers } from './adapters/memory/ownAnswers.js'
import { RedisAnswers } from './adapters/redis/redisAnswers.js'
import { RedisLimits } from './adapters/redis/redisLimits.js'
import { noNews, redisNews } from './adapters/redis/redisNews.js'
import { RedisStreams } from './adapters/redis/redisStreams.js'
import { serviceCarrier } from './adapters/service/serviceCarrier.js'
import { serviceTaxes } from './adapters/service/serviceTaxes.js'
import { stripeProvider } from './adapters/stripe/stripeProvider.js'
import { testProvider } from './adapters/testGateway/testProvider.js'
import { KEEP_ALIVE_MS, openFront } from './front.js'
import { createGateway, type Gateway, type GatewayOptions } from './gateway/index.js'
import { installationKeys } from './installation.js'
import { replyChecker } from './gateway/checkReply.js'
import { eventExamples } from './gateway/contract.js'
import type { Quotas } from './gateway/rateLimit.js'
import { storedReply } from './gateway/serialise.js'
import type { DispatchOptions } from './gateway/dispatch.js'
import { SHOPPERS_SEE } from './kernel/caching.js'
import { systemClock, type Clock } from './kernel/clock.js'
import { secretsFrom } from './kernel/credential.js'
import { armFailpoint } from './kernel/failpoint.js'
import type { StoreRoute } from './kernel/tx.js'
import type { Secrets, Services, ShardMeasurement } from './kernel/operation.js'
import { sql } from './kernel/sql.js'
import { applyNews, consumers, edgeConsumers, edgeWorkers, handlers, parallelWorkers, phasedWorkers, setUpStore, upkeep, workers } from './modules/index.js'
import { tableSource } from './modules/pricing/tableTaxes.js'
import { SessionDirectory } from './modules/customers/sessionDirectory.js'
import { StoreDirectory } from './modules/tenants/directory.js'
import { DirectoryFeed, forgetStoreChanges } from './modules/tenants/directoryFeed.js'
import type { Database, Row } from './ports/database.js'
import type { SharedAnswers } from './ports/answers.js'
import type { News, NewsItem } from './ports/news.js'
import { DirectoryOutbox } from './relay/directoryOutbox.js'
import { eraseStore } from './relay/eraseStore.js'
import { Relay, type RelayOptions } from './relay/relay.js'
import { forgetDirectoryKeys, forgetShardKeys } from './relay/forgetKeys.js'
import { RoundRunner } from './relay/roundRunner.js'
import { Tails } from './relay/tails.js'
import { Upkeep } from './relay/upkeep.js'
import { WorkerRunner, type WorkerRunnerOptions } from './relay/workerRunner.js'

/** A running platform. */
export interface Platform {
  readonly url: string
  /** Where metrics are, when they have a port of their own. */
  readonly metricsUrl: string | null
  readonly operatorKey: string
  readonly databases: Databases
  readonly directory: StoreDirectory
  readonly services: Services
  /** Not ready from now on; ends when everything has. */
  stop(): Promise<void>
}

export interface PlatformOptions {
  config: Config
  clock?: Clock
  logger?: Logger
  resolveTxt?: (host: string) => Promise<string[]>
  /** All addresses of a host that a merchant named. */
  resolveHost?: (host: string) => Promise<string[]>
}

const REGISTER_SHARD = sql(`INSERT INTO shards (id, created_at) VALUES ($1, now()) ON CONFLICT (id) DO NOTHING`)

/** Starts the platform; when that fails, what was started until then is stopped again. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const logger = options.logger ?? createLogger(options.config)
  armFailpoint(options.config.failpoint)
  const urls = await locate(options.config)
  let databases: Databases | null = null
  try {
    await migrateAll(urls)
    databases = open(urls, options.config, (message) => logger.warn(message))
    for (const id of databases.shards.keys()) await databases.directory.read(null, (connection) => connection.run(REGISTER_SHARD, [id]))
    return await serve(databases, { ...options, logger })
  } catch (error) {
    await (databases === null ? urls.stop() : databases.close())
    throw error
  }
}

/** The composition root: the only place that knows every part and hands each the others it needs. */
async function serve(databases: Databases, options: PlatformOptions & { logger: Logger }): Promise<Platform> {
  const { config, logger, clock = systemClock } = options
  const keys = installationKeys(config)
  const secrets = secretsFrom(keys.secret)
  const log = (message: string, error: unknown) => logger.warn({ err: error }, message)
  const feed = new DirectoryFeed({ database: databases.directory, storeChanged: (id) => heard({ about: 'store', id }), everythingChanged: () => directory.everythingChanged(), log })
  const directory = new StoreDirectory({ database: databases.directory, secrets, operatorKey: keys.operatorKey, baseDomain: config.baseDomain, clock, isCurrent: (at) => feed.isCurrent(at) })
  const sessions = new SessionDirectory({ route: (storeId) => directory.storeById(storeId), shard: (id) => shardOf(databases, id).app, secrets, clock })
  const crews = new Map<string, (WorkerRunner | RoundRunner)[]>()
  const wakeCrews = (shardId: string) => crews.get(shardId)?.forEach((crew) => crew.nudge())
  const tails = new Tails()
  const relay = relayOf(config, { shards: databases.shards, clock, route: (storeId) => directory.storeById(storeId), handled: wakeCrews, grew: (shardId) => tails.grew(shardId), log })
  const heard = listener({ directory, sessions, relay, tails, storefrontChanged: (storeId) => gateway.storefrontChanged(storeId) })
  const news = config.redisUrl === null ? noNews : redisNews({ url: config.redisUrl, heard, log })
  const changed = (item: NewsItem) => {
    heard(item)
    news.tell(item)
  }
  const limits = config.redisUrl === null ? new MemoryLimits(config.limitShares) : new RedisLimits({ url: config.redisUrl, processes: config.limitShares, log })
  const answers = config.cacheUrl === null ? ownAnswers : new RedisAnswers({ url: config.cacheUrl, log })
  const shown = shownBy(answers, changed)
  const services = servicesOf(databases, secrets, options, { tails, ready: () => readiness(databases, news, tails.draining), sessionsChanged: (id) => changed({ about: 'sessions', id }), providerUnreachable: toOperator(logger, (kind) => gateway.providerUnreachable(kind)) })
  const base: Pick<DispatchOptions, 'directory' | 'shard' | 'committed' | 'replaying' | 'directoryCommitted'> = {
    directory: databases.directory,
    shard: (id) => shardOf(databases, id).app,
    committed(store, events) {
      for (const { type, resource_id } of events) if (type === SESSIONS_END) changed({ about: 'sessions', id: resource_id })
      if (events.length > 0) changed({ about: 'outbox', id: store.shardId })
      wakeCrews(store.shardId)
      return events.some((event) => SHOPPERS_SEE.test(event.type)) ? shown(store.storeId, 'storefront') : undefined
    },
    replaying: (store) => answers.changed(store.storeId),
    async directoryCommitted(stores, withEvents) {
      for (const id of stores) await shown(id, 'store')
      for (const storeId of withEvents) await outbox.deliver(storeId)
    },
  }
  for (const [id, roles] of databases.shards) crews.set(id, crewsOf(config, { ...roles, clock, services, route: (storeId) => directory.storeById(storeId), committed: base.committed, log }))
  const outbox = new DirectoryOutbox({ ...base, route: (storeId) => directory.storeById(storeId), apply: applyNews, log })
  const caretaker = new Upkeep({ ...base, tasks: [...upkeep, forgetDirectoryKeys, forgetStoreChanges, { name: 'note the use of keys', run: () => directory.noteUse() }], services, clock, log })
  const gateway = createGateway({
    ...base,
    handlers, clock, services, limits, answers, logger,
    checkReply: config.validateResponses ? replyChecker() : undefined,
    tenants: callersOf(directory, sessions),
    ...boundsOf(config),
    lag: () => relay.lag(),
  })
  const background = [relay, feed, outbox, caretaker, ...[...crews.values()].flat()]
  const stopWork = () => ended(gateway, background, [news, limits, answers])
  // Work begins once nothing can keep this process from serving any more.
  const front = await openFront((request, response) => gateway.handle(request, response), gateway.metrics, config).catch((error: unknown) => stopWork().then(() => { throw error }))
  for (const part of background) part.start()
  const stop = async () => {
    tails.drain()
    await front.close()
    await stopWork()
    await databases.close()
  }
  let stopped: Promise<void> | undefined
  return { url: front.url, metricsUrl: front.metricsUrl, operatorKey: keys.operatorKey, databases, directory, services, stop: () => (stopped ??= stop()) }
}

/** What the gateway lets in, and from whom. */
function boundsOf(config: Config): Pick<GatewayOptions, 'quotas' | 'inFlightMax' | 'storeShare' | 'connections' | 'trustProxy' | 'keepAliveSeconds' | 'corsOrigins' | 'metricsElsewhere'> {
  const { inFlightMax, storeShare, poolMax, trustProxy, corsOrigins, metricsPort } = config
  return { quotas: quotasOf(config), inFlightMax, storeShare, connections: poolMax, trustProxy, keepAliveSeconds: KEEP_ALIVE_MS / 1000, corsOrigins, metricsElsewhere: metricsPort !== null }
}

/** The words are our own. Of what a provider's library threw only the kind is told: the rest may hold what it was sent. */
function toOperator(logger: Logger, count: (kind: string) => void): Services['providerUnreachable'] {
  return (kind, { message, cause }) => {
    count(kind)
    const { name, code } = (cause ?? {}) as { name?: unknown; code?: unknown }
    logger.warn({ gateway_kind: kind, reason: message, cause: code ?? name }, 'a payment provider gave no answer')
  }
}

/** Work goes first: it may still have news to tell. */
async function ended(gateway: Pick<Gateway, 'close'>, background: readonly { stop(): Promise<void> }[], shared: readonly { close(): Promise<void> }[]): Promise<void> {
  gateway.close()
  await Promise.all(background.map((part) => part.stop()))
  await Promise.all(shared.map((part) => part.close()))
}

/** What a plan does not say, the installation does. */
function quotasOf(config: Config): Quotas {
  const perCredential = (store: StoreRoute | null) => store?.requestsPerMinute ?? config.requestsPerMinute
  return { perIp: config.requestsPerMinutePerIp, perCredential, perStore: (store) => store.storeRequestsPerMinute ?? STORE_CREDENTIALS * perCredential(store) }
}

/** Events reach consumers through streams where there is a Redis, and by the log alone where there is none. */
function relayOf({ redisUrl, edge }: Config, options: Omit<RelayOptions, 'consumers' | 'streams'>): Relay {
  return new Relay({ ...options, consumers: edge === null ? consumers : [...consumers, ...edgeConsumers], streams: redisUrl === null ? null : new RedisStreams({ url: redisUrl, log: options.log }) })
}

/** What this process does about news, whether it made them itself or heard of them. */
function listener({ directory, sessions, relay, tails, storefrontChanged }: { directory: StoreDirectory; sessions: SessionDirectory; relay: Relay; tails: Tails; storefrontChanged: (storeId: string) => void }) {
  return (item: NewsItem): void => {
    switch (item.about) {
      case 'store':
        directory.storeChanged(item.id)
        tails.storeChanged(item.id)
        return storefrontChanged(item.id)
      case 'storefront': return storefrontChanged(item.id)
      case 'sessions': return sessions.forget(item.id)
      case 'outbox': return relay.committed(item.id)
      case 'everything':
        directory.everythingChanged()
        sessions.everythingChanged()
        tails.everythingChanged()
        return relay.nudge()
    }
  }
}

/** What the processes share comes first, and is waited for: a process that hears of the change and asks again is not given the old answer. */
function shownBy(answers: SharedAnswers, changed: (item: NewsItem) => void) {
  return (storeId: string, about: 'store' | 'storefront'): Promise<void> | undefined => {
    const tell = () => changed({ about, id: storeId })
    const told = answers.changed(storeId)
    if (told !== undefined) return told.then(tell)
    tell()
    return undefined
  }
}

/** Three crews a shard: whoever waits for the outside holds up neither who only waits for the database nor, where many are waited for, each other. */
function crewsOf({ edge }: Config, common: Omit<WorkerRunnerOptions, 'workers'>): (WorkerRunner | RoundRunner)[] {
  const inTurn = [[...workers, forgetShardKeys], phasedWorkers].map((crew) => new WorkerRunner({ workers: crew, ...common }))
  return [...inTurn, ...[...parallelWorkers, ...(edge === null ? [] : edgeWorkers)].map((worker) => new RoundRunner({ worker, ...common }))]
}

/** Keys and hosts are the directory's to know; what a shopper holds lives with the store. */
function callersOf(directory: StoreDirectory, sessions: SessionDirectory): GatewayOptions['tenants'] {
  return {
    credential: (token) => (token.startsWith('souk_cs_') ? sessions.credential(token) : directory.credential(token)),
    storeById: (storeId) => directory.storeById(storeId),
    storeByHost: (host) => directory.storeByHost(host),
    knownCredential: (token) => directory.knownCredential(token),
    knownStore: (storeId) => directory.knownStore(storeId),
    knownHost: (host) => directory.knownHost(host),
  }
}

function servicesOf(databases: Databases, secrets: Secrets, { config, resolveTxt, resolveHost, clock = systemClock }: PlatformOptions, own: Pick<Services, 'tails' | 'ready' | 'sessionsChanged' | 'providerUnreachable'>): Services {
  const resolver = new Resolver({ timeout: DNS_TIMEOUT_MS, tries: 2 })
  const providers = { manual: manualProvider(), test: testProvider({ shard: (id) => shardOf(databases, id).app, clock, secrets }), stripe: stripeProvider({ apiBase: config.stripeApiBase }) }
  const egress = egressClient({ baseDomain: config.baseDomain, allowLoopback: config.egressAllowLoopback, resolve: resolveHost })
  const taxSources = { table: tableSource, provider: serviceTaxes({ egress, secrets }) }
  const carriers = { manual: manualCarrier(), service: serviceCarrier({ egress, secrets }) }
  return {
    shardIds: [...databases.shards.keys()],
    publicBaseDomain: config.baseDomain,
    secrets,
    writeReply: storedReply,
    paymentProvider: (kind) => providers[kind],
    resolveTxt: resolveTxt ?? (async (host) => (await resolver.resolveTxt(host)).map((parts) => parts.join(''))),
    carrier: (kind) => carriers[kind],
    taxSource: (kind) => taxSources[kind],
    egress,
    edge: edgeOf(config),
    eventExamples,
    setUpStore,
    eraseStore: (id, storeId) => eraseStore(shardOf(databases, id).mover, storeId),
    measureShard: (id) => measureShard(shardOf(databases, id).app),
    ...own,
  }
}

function edgeOf({ edge, edgeUrls, edgeId, edgeToken }: Config): Services['edge'] {
  const [url] = edgeUrls
  switch (edge) {
    case 'fastly': return fastly({ url: url ?? 'https://api.fastly.com', service: edgeId!, token: edgeToken! })
    case 'cloudflare': return cloudflare({ url: url ?? 'https://api.cloudflare.com/client/v4', zone: edgeId!, token: edgeToken! })
    case 'varnish': return varnish({ urls: edgeUrls })
    case null: return null
  }
}

export function createLogger(config: Config): Logger {
  return pino({ level: config.logLevel, redact: { paths: ['*.authorization', '*.password', '*.secret', '*.token', '*.connectionString'], censor: '********' } })
}

/** The event, named for its resource, after which this process must not take an access token of a customer from memory. */
const SESSIONS_END = 'customer.sessions_revoked'

/** Credentials that may spend their whole limit in one store at once. */
const STORE_CREDENTIALS = 10

const DNS_TIMEOUT_MS = 2_000
function shardOf(databases: Databases, id: string) {
  const shard = databases.shards.get(id)
  if (!shard) throw new Error(`the directory names shard ${id}, but SOUK_SHARD_URLS does not`)
  return shard
}

const LOAD = sql(`
  SELECT pg_database_size(current_database()) AS database_bytes, numbackends AS connections, xact_commit + xact_rollback AS transactions_total FROM pg_stat_database WHERE datname = current_database()`)

const MEASURE_ATTEMPTS = 3

/** Asks more than once: one slow answer is no reason to send new stores elsewhere. */
async function measureShard(shard: Database): Promise<ShardMeasurement | null> {
  for (let attempt = 0; attempt < MEASURE_ATTEMPTS; attempt++) {
    const rows = await shard.read(null, (connection) => connection.run<ShardMeasurement & Row>(LOAD, [])).catch(() => [])
    if (rows[0]) return rows[0]
  }
  return null
}

const PING = sql('SELECT 1 AS ok')

async function readiness(databases: Databases, news: News, draining: boolean) {
  const ping = async (name: string, database: Databases['directory']) => {
    const detail = await database.read(null, (connection) => connection.run(PING, [])).then(() => null, (error: unknown) => (error as Error).message)
    return { name, ok: detail === null, detail }
  }
  const checks = await Promise.all([ping('directory', databases.directory), ...[...databases.shards].map(([id, { app }]) => ping(id, app))])
  if (draining) checks.push({ name: 'draining', ok: false, detail: 'the process is shutting down' })
  const ready = checks.every((check) => check.ok)
  // Without Redis processes are slower to hear of each other, and that is all.
  const complaint = news.complaint()
  if (news !== noNews) checks.push({ name: 'redis', ok: complaint === null, detail: complaint })
  return { ready, checks }
}
