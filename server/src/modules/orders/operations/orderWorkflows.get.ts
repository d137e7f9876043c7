import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toWorkflow } from '../workflow.js'
import { getWorkflow } from '../workflowStore.js'

export const orderWorkflowsGet: OrdersOperations['orderWorkflows.get'] = read(async (tx, { path }) => {
  const workflow = await getWorkflow(tx, path.order_id)
  return { status: 200, body: toWorkflow(workflow), version: workflow.version }
})
