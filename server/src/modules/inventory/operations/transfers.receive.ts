import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { receiveUnits } from '../moveTransfer.js'
import { judgeReceipt, receive, requireStatus } from '../transfer.js'
import { getForUpdate, save } from '../transferStore.js'

export const transfersReceive: InventoryOperations['transfers.receive'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.transfer_id)
  requireMatch(ifMatch, before.version)
  requireStatus(before, 'on the way')
  const arrivals = judgeReceipt(before, body.lines)
  const after = receive(before, arrivals, tx.now.toISOString())
  await receiveUnits(tx, after, arrivals)
  save(tx, after)
  tx.emit('transfer.received', after.id, after)
  return { status: 200, body: after, version: after.version }
})
