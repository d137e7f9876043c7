import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../locationStore.js'

export const locationsGet: InventoryOperations['locations.get'] = read(async (tx, { path }) => {
  const location = await get(tx, path.location_id)
  return { status: 200, body: location, version: location.version }
})
