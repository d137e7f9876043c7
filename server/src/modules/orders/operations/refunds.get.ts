import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { toRefund } from '../refundState.js'
import { get } from '../refundStore.js'

export const refundsGet: OrdersOperations['refunds.get'] = readSnapshot(async (tx, { path }) => {
  const refund = await get(tx, path.refund_id)
  return { status: 200, body: toRefund(refund), version: refund.version }
})
