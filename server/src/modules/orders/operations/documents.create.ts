import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireNews, stateOrder, stateRefunds, TITLES, toDocument, toDocumentSummary } from '../document.js'
import { documentsOf, issueDocument } from '../documentStore.js'
import { letterheadOf } from '../letterhead.js'
import { lockOrder } from '../orderStore.js'
import { addTimeline } from '../timeline.js'

export const documentsCreate: OrdersOperations['documents.create'] = write(async (tx, { path, body: { kind } }) => {
  const [order, earlier] = await Promise.all([lockOrder(tx, path.order_id), documentsOf(tx, path.order_id, kind)])
  const head = await letterheadOf(tx, order.customer_id)
  const content = kind === 'credit_note' ? stateRefunds(order, earlier.map((document) => document.content), head) : stateOrder(order, head)
  const newest = kind === 'invoice' ? earlier.at(-1) : undefined
  requireNews(content, newest)
  const { total_amount } = content
  const document = await issueDocument(tx, { id: tx.newId('document'), order_id: order.id, order_name: order.name, kind, replaces: newest?.id ?? null, currency: order.currency, total_amount, content, issued_at: tx.now })
  addTimeline(tx, [{ order_id: order.id, type: 'document_issued', message: `${TITLES[kind]} ${document.name} was issued.`, data: { document_id: document.id, name: document.name } }])
  tx.emit('document.created', document.id, toDocumentSummary(document))
  return { status: 201, body: toDocument(document), headers: { Location: `/v1/documents/${document.id}` } }
})
