import type { Phases, Secrets } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { DirectoryTx, StoreTx } from '../../kernel/tx.js'
import { defaultScopes, keyPrefix } from './apiKey.js'
import * as apiKeyStore from './apiKeyStore.js'
import * as domainStore from './domainStore.js'
import { checkLocalization } from './localization.js'
import { requireActive } from './organization.js'
import * as organizationStore from './organizationStore.js'
import * as planStore from './planStore.js'
import { openKeys, planProvisioning, type Provisioning, type StoreCreate } from './provisioning.js'
import { FIRST_SETTINGS, toSettings } from './settings.js'
import * as settingsStore from './settingsStore.js'
import * as shardStore from './shardStore.js'
import { handleFrom, isReservedHandle, toRoute, toSnapshot } from './store.js'
import * as storeStore from './storeStore.js'
import * as subscriptionStore from './subscriptionStore.js'
import * as themeStore from './themeStore.js'

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
    requireConsistent(body)
    const organization = await organizationStore.getForUpdate(tx, body.organization_id)
    requireActive(organization)
    const plan = await planStore.get(tx, body.plan ?? 'starter')
    const id = tx.newId('store')
    await requireRoom(tx, organization.id, id, plan)
    if (body.sandbox === true && !plan.features.sandbox_stores) throw new Problem('quota.exceeded', `The plan ${plan.code} has no sandbox stores.`)
    const shardId = await shardStore.place(tx, db.services.shardIds)
    const provisioning = planProvisioning(body, { newId: (kind) => tx.newId(kind), secrets: db.services.secrets, fingerprint: db.claim?.fingerprint ?? null })
    await insertWithHandle(tx, { id, shardId, planCode: plan.code, body, settings: FIRST_SETTINGS, provisioning, createdWith })
    return id
  })
}

/** @throws tenants.store_invalid with every contradiction */
function requireConsistent(body: StoreCreate): void {
  const { default_currency, currencies = [default_currency], country, timezone = 'UTC', shipping_zones = [] } = body
  const errors = checkLocalization({ default_currency, currencies, country, timezone })
  shipping_zones.forEach((zone, z) => zone.rates?.forEach((rate, r) => {
    if (!currencies.includes(rate.price.currency)) errors.push({ pointer: `/shipping_zones/${z}/rates/${r}/price/currency`, code: 'not_among_currencies', detail: 'must be one of the currencies of the store' })
  }))
  const handles = (body.collections ?? []).map((collection) => collection.handle)
  handles.forEach((handle, index) => {
    if (handles.indexOf(handle) < index) errors.push({ pointer: `/collections/${index}/handle`, code: 'duplicate', detail: 'is the handle of another collection' })
  })
  if (errors.length > 0) throw new Problem('tenants.store_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}

/**
 * Refuses one store more than the plan allows. The organization's row must be locked, so that two cannot take the last place.
 * @throws quota.exceeded
 */
export async function requireRoom(tx: DirectoryTx, organizationId: string, storeId: string, plan: planStore.Plan): Promise<void> {
  const limit = plan.quotas.stores
  if (limit === null || (await storeStore.countOthers(tx, organizationId, storeId, limit)) < limit) return
  throw new Problem('quota.exceeded', `The plan ${plan.code} allows ${limit} ${limit === 1 ? 'store' : 'stores'} per organization.`)
}

async function insertWithHandle(tx: DirectoryTx, store: Omit<storeStore.NewStore, 'handle'>): Promise<void> {
  const { handle, name } = store.body
  if (handle !== undefined) {
    if (isReservedHandle(handle) || !(await storeStore.insert(tx, { ...store, handle }))) throw storeStore.handleTaken(handle)
    return
  }
  const plain = handleFrom(name, '')
  if (!isReservedHandle(plain) && (await storeStore.insert(tx, { ...store, handle: plain }))) return
  // The random end of the store's id: no second store has it.
  if (!(await storeStore.insert(tx, { ...store, handle: handleFrom(name, store.id.slice(-8)) }))) throw storeStore.handleTaken(plain)
}

/** Carries a begun store on to `active`, from wherever its creation stopped. */
export async function finishStore(db: Omit<Database, 'claim'>, storeId: string): Promise<storeStore.StoreCreation> {
  const begun = await db.inDirectory((tx) => storeStore.getCreation(tx, storeId))
  if (begun.status === 'provisioning') {
    await db.inStoreOf(toRoute(begun), (tx) => setUp(tx, begun, db))
    await db.inDirectory((tx) => open(tx, begun, db))
  }
  return db.inDirectory((tx) => storeStore.getCreation(tx, storeId))
}

async function setUp(tx: StoreTx, store: storeStore.StoreCreation, { services }: Pick<Database, 'services'>): Promise<void> {
  const { provisioning: plan } = store
  if (!(await settingsStore.addCopy(tx, toSettings(store)))) return
  tx.emit('store.created', store.id, toSnapshot({ ...store, status: 'active' }))
  themeStore.add(tx, plan.theme)
  services.setUpStore(tx, { location: { id: plan.location_id, country: store.country }, collections: plan.collections, shipping_zones: plan.shipping_zones, payment_gateways: plan.payment_gateways })
}

async function open(tx: DirectoryTx, store: storeStore.StoreCreation, { services }: Pick<Database, 'services'>): Promise<void> {
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
  const key = (kind: 'secret' | 'publishable', id: string, token: string) => ({ store_id: storeId, id, kind, name: `First ${kind} key`, prefix: keyPrefix(token), hash: secrets.hash(token), scopes: defaultScopes(kind), expires_at: null })
  return [key('secret', plan.secret_key_id, secret_key), key('publishable', plan.publishable_key_id, publishable_key)]
}
