import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { beginStore, finishStore } from '../createStore.js'
import { openKeys, toDefaults } from '../provisioning.js'
import { toStore } from '../store.js'

export const storesCreate: TenantsOperations['stores.create'] = phased(async (phases, { body }) => {
  const id = await beginStore(phases, body)
  const created = await finishStore(phases, id)
  const store = toStore(created)
  return {
    status: 201,
    body: { store, ...openKeys(created.provisioning, phases.services.secrets), defaults: toDefaults(created.provisioning) },
    headers: { Location: `/v1/stores/${store.id}` },
  }
})
