import type { components } from '../../contract/types.gen.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import { requireRoom } from './createStore.js'
import * as domainStore from './domainStore.js'
import * as organizationStore from './organizationStore.js'
import * as planStore from './planStore.js'
import { toSettings } from './settings.js'
import * as settingsStore from './settingsStore.js'
import { isReservedHandle, toSnapshot, type StoreRow } from './store.js'
import * as storeStore from './storeStore.js'
import * as subscriptionStore from './subscriptionStore.js'

/** Carries an update of a store out, in all that hangs on the fields that change. The store's row must be locked. */
export async function updateStore(tx: DirectoryTx, before: StoreRow, update: components['schemas']['StoreUpdate'], baseDomain: string): Promise<StoreRow> {
  const { name = before.name, handle = before.handle, plan = before.plan_code, metadata = before.metadata } = update
  if (plan !== before.plan_code) await changePlan(tx, before, plan)
  if (handle !== before.handle && isReservedHandle(handle)) throw storeStore.handleTaken(handle)
  if (name !== before.name) {
    const settings = await settingsStore.save(tx, before.id, { ...toSettings(await settingsStore.get(tx, before.id)), name })
    tx.emit(before.id, 'settings.updated', before.id, toSettings(settings))
  }
  let after = await storeStore.save(tx, { ...before, name, handle, plan_code: plan, metadata })
  if (handle !== before.handle) {
    await domainStore.moveSubdomain(tx, before.id, `${handle}.${baseDomain}`)
    after = await storeStore.get(tx, before.id)
  }
  tx.emit(before.id, 'store.updated', before.id, toSnapshot(after))
  return after
}

async function changePlan(tx: DirectoryTx, store: StoreRow, code: string): Promise<void> {
  const plan = await planStore.get(tx, code)
  await organizationStore.getForUpdate(tx, store.organization_id)
  await requireRoom(tx, store.organization_id, store.id, plan)
  await subscriptionStore.changePlan(tx, store.id, plan)
}
