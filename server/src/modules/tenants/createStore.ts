import type { Phases, Secrets } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { DirectoryTx, StoreTx } from '../../kernel/tx.js'
import { STOREFRONT_PERMISSIONS } from '../../kernel/permission.js'
import { ALL_SCOPES, keyPrefix } from './apiKey.js'
import * as apiKeyStore from './apiKeyStore.js'
import * as domainStore from './domainStore.js'
import * as organizationStore from './organizationStore.js'
import * as planStore from './planStore.js'
import { openKeys, planProvisioning, type Provisioning, type StoreCreate } from './provisioning.js'
import { FIRST_SETTINGS } from './settings.js'
import * as settingsCopyStore from './settingsCopyStore.js'
import * as shardStore from './shardStore.js'
import { handleFrom, isReservedHandle, toRoute, toSnapshot } from './store.js'
import { addDefaults } from './storeDefaultsStore.js'
import * as storeStore from './storeStore.js'
import * as subscriptionStore from './subscriptionStore.js'

type Database = Pick<Phases, 'claim' | 'services' | 'inDirectory' | 'inStoreOf'>

/**
 * The creation of a store spans the directory and a shard. Three transactions, each of which can be repeated without effect:
 * the directory row with the whole plan, everything on the shard, and what makes the store reachable. A crash between them
 * leaves a row in status `provisioning`, which the retry of the request or `recoverStores` carries on.
 */
export async function beginStore(db: Database, body: StoreCreate): Promise<string> {
  return db.inDirectory(async (tx) => {
    const createdWith = db.claim === null ? null : `${db.claim.principal}\n${db.claim.key}`
    const begun = createdWith === null ? undefined : await storeStore.findCreatedWith(tx, createdWith)
    if (begun && begun.fingerprint !== db.claim!.fingerprint) throw new Problem('idempotency.key_reused', 'This key began another store. Use a new key for a new store.')
    if (begun) return begun.id
    const organization = await organizationStore.getForUpdate(tx, body.organization_id)
    if (organization.status !== 'active') throw new Problem('tenants.organization_not_active', `The organization is ${organization.status}.`)
    const plan = await planStore.get(tx, body.plan ?? 'starter')
    await requireRoom(tx, organization.id, plan)
    if (body.sandbox === true && !plan.features.sandbox_stores) throw new Problem('quota.exceeded', `The plan ${plan.code} has no sandbox stores.`)
    const id = tx.newId('store')
    const shardId = await shardStore.place(tx, db.services.shardIds)
    const provisioning = planProvisioning(body, { newId: (kind) => tx.newId(kind), secrets: db.services.secrets, fingerprint: db.claim?.fingerprint ?? null })
    await insertWithHandle(tx, { id, shardId, planCode: plan.code, body, settings: FIRST_SETTINGS, provisioning, createdWith })
    return id
  })
}

/** The organization's row is locked, so two creations cannot both take the last place. */
async function requireRoom(tx: DirectoryTx, organizationId: string, plan: planStore.Plan): Promise<void> {
  const limit = plan.quotas.stores
  if (limit === null) return
  if ((await storeStore.countOf(tx, organizationId, limit)) >= limit) throw new Problem('quota.exceeded', `The plan ${plan.code} allows ${limit} ${limit === 1 ? 'store' : 'stores'} per organization.`)
}

async function insertWithHandle(tx: DirectoryTx, store: Omit<storeStore.NewStore, 'handle'>): Promise<void> {
  const { handle, name } = store.body
  if (handle !== undefined) {
    if (isReservedHandle(handle) || !(await storeStore.insert(tx, { ...store, handle }))) throw handleTaken(handle)
    return
  }
  const plain = handleFrom(name, '')
  if (!isReservedHandle(plain) && (await storeStore.insert(tx, { ...store, handle: plain }))) return
  // The random end of the store's id: no second store has it.
  if (!(await storeStore.insert(tx, { ...store, handle: handleFrom(name, store.id.slice(-8)) }))) throw handleTaken(plain)
}

export const handleTaken = (handle: string) => new Problem('tenants.handle_taken', `The handle ${handle} is taken or kept by the platform.`)

/** Carries a begun store on to `active`, from wherever its creation stopped. */
export async function finishStore(db: Omit<Database, 'claim'>, storeId: string): Promise<storeStore.UnfinishedStore> {
  const begun = await db.inDirectory((tx) => storeStore.getUnfinished(tx, storeId))
  if (begun.status === 'provisioning') {
    await db.inStoreOf(toRoute(begun), (tx) => setUp(tx, begun, db))
    await db.inDirectory((tx) => open(tx, begun, db))
    db.services.storeChanged(storeId)
  }
  return db.inDirectory((tx) => storeStore.getUnfinished(tx, storeId))
}

async function setUp(tx: StoreTx, store: storeStore.UnfinishedStore, { services }: Pick<Database, 'services'>): Promise<void> {
  const { provisioning: plan } = store
  if (!(await settingsCopyStore.addCopy(tx, store.settings_version, store.settings))) return
  tx.emit('store.created', store.id, toSnapshot({ ...store, status: 'active' }))
  addDefaults(tx, plan)
  services.setUpStore(tx, { location: { id: plan.location_id, country: store.country }, collections: plan.collections })
}

async function open(tx: DirectoryTx, store: storeStore.UnfinishedStore, { services }: Pick<Database, 'services'>): Promise<void> {
  const { provisioning } = store
  await Promise.all([
    apiKeyStore.insert(tx, firstKeys(store.id, provisioning, services.secrets)),
    domainStore.addSubdomain(tx, store.id, { id: provisioning.domain_id, host: `${store.handle}.${services.publicBaseDomain}` }),
    subscriptionStore.start(tx, store.id, provisioning.subscription_id, await planStore.get(tx, store.plan_code)),
    storeStore.activate(tx, store.id),
  ])
}

function firstKeys(storeId: string, plan: Provisioning, secrets: Secrets): apiKeyStore.NewKey[] {
  const { secret_key, publishable_key } = openKeys(plan, secrets)
  const key = (kind: 'secret' | 'publishable', id: string, token: string, scopes: string[]) => ({ store_id: storeId, id, kind, name: `First ${kind} key`, prefix: keyPrefix(token), hash: secrets.hash(token), scopes, expires_at: null })
  return [key('secret', plan.secret_key_id, secret_key, [ALL_SCOPES]), key('publishable', plan.publishable_key_id, publishable_key, [...STOREFRONT_PERMISSIONS])]
}
