import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toWorkflow } from '../workflow.js'
import { listWorkflows } from '../workflowStore.js'

export const orderWorkflowsList: OrdersOperations['orderWorkflows.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const workflows = await listWorkflows(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(workflows, limit, toWorkflow, (workflow) => [workflow.order_id]) }
})
