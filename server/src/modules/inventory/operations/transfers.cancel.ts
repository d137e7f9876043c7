import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { returnUnits } from '../moveTransfer.js'
import { isOnTheWay, requireStatus, type Transfer } from '../transfer.js'
import { getForUpdate, save } from '../transferStore.js'

export const transfersCancel: InventoryOperations['transfers.cancel'] = write(async (tx, { path, ifMatch }) => {
  const before = await getForUpdate(tx, path.transfer_id)
  requireMatch(ifMatch, before.version)
  requireStatus(before, 'not ended')
  const now = tx.now.toISOString()
  const after: Transfer = { ...before, status: 'cancelled', cancelled_at: now, version: before.version + 1, updated_at: now }
  if (isOnTheWay(before)) await returnUnits(tx, after)
  save(tx, after)
  tx.emit('transfer.cancelled', after.id, after)
  return { status: 200, body: after, version: after.version }
})
