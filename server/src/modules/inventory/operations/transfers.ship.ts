import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { shipUnits } from '../moveTransfer.js'
import { requireStatus, type Transfer } from '../transfer.js'
import { getForUpdate, save } from '../transferStore.js'

export const transfersShip: InventoryOperations['transfers.ship'] = write(async (tx, { path, ifMatch }) => {
  const before = await getForUpdate(tx, path.transfer_id)
  requireMatch(ifMatch, before.version)
  requireStatus(before, 'before shipping')
  const now = tx.now.toISOString()
  const after: Transfer = { ...before, status: 'in_transit', shipped_at: now, version: before.version + 1, updated_at: now }
  await shipUnits(tx, after)
  save(tx, after)
  tx.emit('transfer.shipped', after.id, after)
  return { status: 200, body: after, version: after.version }
})
