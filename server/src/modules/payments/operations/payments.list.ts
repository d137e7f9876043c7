import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toPayment } from '../payment.js'
import { list } from '../paymentStore.js'

export const paymentsList: PaymentsOperations['payments.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [after] = decodeCursor(query.cursor, ['string']) ?? [null]
  return { status: 200, body: page(await list(tx, query, after as string | null, limit), limit, toPayment, (payment) => [payment.id]) }
})
