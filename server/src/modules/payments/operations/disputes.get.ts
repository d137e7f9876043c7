import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../disputeStore.js'

export const disputesGet: PaymentsOperations['disputes.get'] = read(async (tx, { path }) => {
  const dispute = await get(tx, path.dispute_id)
  return { status: 200, body: dispute, version: dispute.version }
})
