import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { approved, openReturn, saveReturn } from '../changeReturn.js'
import { exchangeLines } from '../exchange.js'
import { wholeTracking } from '../tracking.js'
import { advance, amountIn, requireStatus } from '../return.js'

export const returnsApprove: OrdersOperations['returns.approve'] = write(async (tx, { path, body = {}, ifMatch }) => {
  const { order, before } = await openReturn(tx, path.return_id, ifMatch)
  requireStatus(before, ['requested'], 'approved')
  const wanted = advance(before, {
    status: 'approved', tracking: body.tracking === undefined ? before.tracking : wholeTracking(body.tracking), label_url: body.label_url === undefined ? before.label_url : body.label_url,
    fee_amount: amountIn(before.currency, body.return_fee, '/return_fee', before.fee_amount), shipping_amount: amountIn(before.currency, body.return_shipping, '/return_shipping', before.shipping_amount),
    exchange_lines: body.exchange_lines === undefined ? before.exchange_lines : exchangeLines(before.currency, body.exchange_lines),
  }, tx.now)
  return saveReturn(tx, await approved(tx, order, wanted), 'approved')
})
