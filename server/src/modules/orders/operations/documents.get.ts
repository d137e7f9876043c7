import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toDocument } from '../document.js'
import { getDocument } from '../documentStore.js'

export const documentsGet: OrdersOperations['documents.get'] = read(async (tx, { path }) => ({ status: 200, body: toDocument(await getDocument(tx, path.document_id)) }))
