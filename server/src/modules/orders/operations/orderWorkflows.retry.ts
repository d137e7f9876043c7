import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { retryWorkflow } from '../advanceWorkflows.js'
import { toWorkflow } from '../workflow.js'
import { getWorkflow } from '../workflowStore.js'

export const orderWorkflowsRetry: OrdersOperations['orderWorkflows.retry'] = write(async (tx, { path }) => {
  const { state } = await getWorkflow(tx, path.order_id)
  const workflow = await retryWorkflow(tx, path.order_id)
  if (workflow === null) throw new Problem('orders.workflow_not_failed', `The workflow is ${state}, and no step of it can be tried again.`)
  return { status: 200, body: toWorkflow(workflow), version: workflow.version }
})
