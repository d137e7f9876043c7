import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toStoreCredit } from '../credit.js'
import { listCredits } from '../creditStore.js'

export const storeCreditsList: DiscountsOperations['storeCredits.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const credits = await listCredits(tx, 'store_credit', query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(credits, limit, toStoreCredit, ({ id }) => [id]) }
})
