import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { newLocation } from '../location.js'
import { claimLocations, insert, lastPriority } from '../locationStore.js'

export const locationsCreate: InventoryOperations['locations.create'] = write(async (tx, { body }) => {
  claimLocations(tx)
  const [location, ...others] = await insert(tx, newLocation(body, await lastPriority(tx)))
  tx.emit('location.created', location.id, location)
  for (const other of others) tx.emit('location.updated', other.id, other)
  return { status: 201, body: location, version: location.version, headers: { Location: `/v1/locations/${location.id}` } }
})
