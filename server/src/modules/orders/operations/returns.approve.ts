import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { amountIn, openReturn, saveReturn } from '../changeReturn.js'
import { wholeTracking } from '../fulfillment.js'
import { advance, requireStatus } from '../return.js'

export const returnsApprove: OrdersOperations['returns.approve'] = write(async (tx, { path, body = {}, ifMatch }) => {
  const { before } = await openReturn(tx, path.return_id, ifMatch)
  requireStatus(before, ['requested'], 'approved')
  const after = advance(before, {
    status: 'approved', tracking: body.tracking === undefined ? before.tracking : wholeTracking(body.tracking), label_url: body.label_url === undefined ? before.label_url : body.label_url,
    fee_amount: amountIn(before.currency, body.return_fee, '/return_fee', before.fee_amount), shipping_amount: amountIn(before.currency, body.return_shipping, '/return_shipping', before.shipping_amount),
  }, tx.now)
  return saveReturn(tx, after, 'approved')
})
