import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { failpoint } from '../../../kernel/failpoint.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { runTask, type Done } from '../../payments/index.js'
import { planOrderCapture } from '../captureOrder.js'
import { syncPayments } from '../followPayments.js'
import { toOrder } from '../order.js'

export const ordersCapture: OrdersOperations['orders.capture'] = phased(async (phases, { path, body }) => {
  const tasks = await phases.inStore((tx) => planOrderCapture(tx, path.order_id, body?.amount ?? null, phases.claim))
  failpoint('orders.capture.after_plan')
  const done: Done[] = []
  for (const task of tasks) done.push(await runTask(phases, task.id))
  failpoint('orders.capture.after_run')
  const [order] = await phases.inStore((tx) => syncPayments(tx, [path.order_id]))
  const refused = done.find(({ task }) => task.status === 'failed')
  if (refused) throw new Problem('payments.provider_refused', `${refused.task.error?.detail ?? 'The provider refused.'} (${refused.task.error?.code ?? 'declined'})`)
  return { status: done.some(({ task }) => task.status === 'pending') ? 202 : 200, body: toOrder(order!), version: order!.version }
})
