import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { preview, readWanted } from '../makeRefund.js'
import { getOrder } from '../orderStore.js'
import { refundable } from '../refund.js'
import { amountsOf } from '../refundState.js'

export const refundsCalculate: OrdersOperations['refunds.calculate'] = write(async (tx, { body: { order_id, ...body } }) => {
  const order = await getOrder(tx, order_id)
  const { wanted, about } = await readWanted(tx, order, body)
  const plan = await preview(tx, order, wanted)
  const money = (amount: number) => ({ amount, currency: order.currency })
  const left = refundable(order)
  return {
    status: 200,
    body: {
      order_id, return_id: about?.id ?? null, ...amountsOf(plan, order.currency), parts: plan.parts.map((part) => ({ ...part, amount: money(part.amount) })),
      refundable: { lines: left.lines.map((line) => ({ ...line, amount: money(line.amount) })), shipping: money(left.shipping), amount: money(left.amount) },
    },
  }
})
