import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeTransfer, refuseRepeatedItems } from '../transfer.js'
import { getForUpdate, newLines, save } from '../transferStore.js'

export const transfersUpdate: InventoryOperations['transfers.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.transfer_id)
  requireMatch(ifMatch, before.version)
  const changed = changeTransfer(before, body, tx.now.toISOString())
  refuseRepeatedItems(body.lines ?? [])
  const after = body.lines === undefined ? changed : { ...changed, lines: await newLines(tx, body.lines) }
  save(tx, after)
  tx.emit('transfer.updated', after.id, after)
  return { status: 200, body: after, version: after.version }
})
