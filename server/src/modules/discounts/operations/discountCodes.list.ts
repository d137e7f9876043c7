import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listCodes } from '../codeStore.js'
import { get } from '../discountStore.js'

export const discountCodesList: DiscountsOperations['discountCodes.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const [, codes] = await Promise.all([get(tx, path.discount_id), listCodes(tx, path.discount_id, query, after === null ? null : String(after[0]), limit)])
  return { status: 200, body: page(codes, limit, (code) => code, ({ id }) => [id]) }
})
