// The background of a process, without anything else of it: started by relayCrash.test.ts, which kills it.
import { once } from 'node:events'
import { RedisStreams } from '../src/adapters/redis/redisStreams.js'
import { loadConfig } from '../src/config.js'
import { locate, open } from '../src/databases.js'
import { installationKeys } from '../src/installation.js'
import { systemClock } from '../src/kernel/clock.js'
import { secretsFrom } from '../src/kernel/credential.js'
import { StoreDirectory } from '../src/modules/tenants/directory.js'
import { Relay } from '../src/relay/relay.js'
import { ledger } from './ledger.js'

/** What the parent says. */
export interface RelayOrders {
  env: Record<string, string>
  consumers: readonly string[]
  redisUrl: string | null
}

// Nobody waits for one whose parent is gone.
process.on('disconnect', () => process.exit(1))
const [{ env, consumers, redisUrl }] = (await once(process, 'message')) as [RelayOrders]
const config = loadConfig(env)
const databases = open(await locate(config), config, () => undefined)
const keys = installationKeys(config)
const directory = new StoreDirectory({ database: databases.directory, secrets: secretsFrom(keys.secret), operatorKey: keys.operatorKey, baseDomain: config.baseDomain, clock: systemClock, isCurrent: () => true })
const log = () => undefined
const relay = new Relay({
  shards: databases.shards, consumers: consumers.map((name) => ledger(name)), streams: redisUrl === null ? null : new RedisStreams({ url: redisUrl, log }),
  clock: systemClock, route: (storeId) => directory.storeById(storeId), handled: () => undefined, log,
})
relay.start()
process.send!({ ready: true })
