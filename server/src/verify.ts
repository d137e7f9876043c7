import type { Config } from './config.js'
import { locate, migrateAll, open, type Databases } from './databases.js'
import { installationKeys } from './installation.js'
import { systemClock } from './kernel/clock.js'
import { secretsFrom } from './kernel/credential.js'
import { findFaults, type Finding } from './kernel/invariant.js'
import { sql } from './kernel/sql.js'
import { StoreTx, type StoreRoute } from './kernel/tx.js'
import { invariants } from './modules/index.js'
import { StoreDirectory } from './modules/tenants/directory.js'

export interface VerifyOptions {
  json: boolean
  /** Id of the one store to look at; null for all. */
  storeId: string | null
  write(text: string): void
}

const STORES = sql(`SELECT id FROM stores WHERE status NOT IN ('provisioning', 'deleted') AND ($1::text IS NULL OR id = $1) ORDER BY id`)
const PATIENCE_MS = 10_000
const STATEMENT_TIMEOUT_MS = 600_000
const FAULTS_SHOWN = 20

/** Proves the invariants over every store; exit code 1 when one does not hold. A platform may be running on the same databases. */
export async function verify(config: Config, options: VerifyOptions): Promise<number> {
  const urls = await locate(config, { guest: true })
  await migrateAll(urls)
  const databases = open(urls, config, (message) => void process.stderr.write(`${message}\n`))
  try {
    const keys = installationKeys(config)
    const directory = new StoreDirectory({ database: databases.directory, secrets: secretsFrom(keys.secret), operatorKey: keys.operatorKey, baseDomain: config.baseDomain, clock: systemClock, isCurrent: () => true })
    const ids = (await databases.directory.read(null, (connection) => connection.run<{ id: string }>(STORES, [options.storeId]))).map(({ id }) => id)
    if (options.storeId !== null && ids.length === 0) throw new Error(`there is no store ${options.storeId}`)
    const stores: { store_id: string; findings: Finding[] }[] = []
    for (const id of ids) {
      const store = await directory.storeById(id)
      if (store === null) continue
      stores.push({ store_id: id, findings: await findFaults(invariants, (work) => inStore(databases, store, work), PATIENCE_MS) })
      if (!options.json) options.write(textOf(stores.at(-1)!))
    }
    const broken = stores.filter(({ findings }) => findings.some(({ faults }) => faults.length > 0)).length
    if (options.json) options.write(`${JSON.stringify({ holds: broken === 0, stores }, null, 2)}\n`)
    else options.write(`${ids.length} ${ids.length === 1 ? 'store' : 'stores'}, ${invariants.length} invariants: ${broken === 0 ? 'all hold' : `${broken} with faults`}\n`)
    return broken === 0 ? 0 : 1
  } finally {
    await databases.close()
  }
}

function inStore<T>({ shards }: Databases, store: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
  return shards.get(store.shardId)!.app.transaction({ storeId: store.storeId, timeoutMs: STATEMENT_TIMEOUT_MS, snapshot: true }, (connection) => work(new StoreTx(connection, store, { type: 'system', id: 'verify' }, systemClock.now(), 'verify')))
}

function textOf({ store_id, findings }: { store_id: string; findings: Finding[] }): string {
  const broken = findings.filter(({ faults }) => faults.length > 0)
  if (broken.length === 0) return `✓ ${store_id}\n`
  return [`✗ ${store_id}`, ...broken.flatMap(({ name, rule, faults }) => [`  ${name}: ${rule}`, ...faults.slice(0, FAULTS_SHOWN).map(({ subject, fault }) => `    ${subject}: ${fault}`), ...(faults.length > FAULTS_SHOWN ? [`    and ${faults.length - FAULTS_SHOWN} more`] : [])]), ''].join('\n')
}
