import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../disputeStore.js'

export const disputesList: PaymentsOperations['disputes.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [after] = decodeCursor(query.cursor, ['string']) ?? [null]
  return { status: 200, body: page(await list(tx, query, after as string | null, limit), limit, (dispute) => dispute, (dispute) => [dispute.id]) }
})
