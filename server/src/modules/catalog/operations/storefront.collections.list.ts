import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { collectionLists } from '../../../kernel/caching.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, encodeCursor, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listCollectionTexts, pageText, textReply } from '../storefrontStore.js'

export const storefrontCollectionsList: CatalogOperations['storefront.collections.list'] = read(async (tx, request) => {
  const limit = request.query.limit ?? PAGE_LIMIT_DEFAULT
  const after = (decodeCursor(request.query.cursor, ['string', 'string']) ?? ['', '']) as [string, string]
  const rows = await listCollectionTexts(tx, after, limit)
  const last = rows[limit - 1]
  const nextCursor = rows.length > limit ? encodeCursor([last!.title_key, last!.id]) : null
  return { ...textReply(request, pageText(rows.slice(0, limit), nextCursor), [collectionLists(tx.storeId)]), nextCursor }
})
