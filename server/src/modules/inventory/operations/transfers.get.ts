import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../transferStore.js'

export const transfersGet: InventoryOperations['transfers.get'] = read(async (tx, { path }) => {
  const transfer = await get(tx, path.transfer_id)
  return { status: 200, body: transfer, version: transfer.version }
})
