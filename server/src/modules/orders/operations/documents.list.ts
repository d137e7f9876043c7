import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toDocumentSummary } from '../document.js'
import { listDocuments } from '../documentStore.js'

export const documentsList: OrdersOperations['documents.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const documents = await listDocuments(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(documents, limit, toDocumentSummary, (document) => [document.id]) }
})
