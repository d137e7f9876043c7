import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { DocumentKind, DocumentState } from './document.js'
import { NAME_PREFIX } from './document.js'

const HEAD = 'd.id, d.order_id, d.order_name, d.kind, d.number, d.name, d.replaces, d.currency, d.total_amount, d.issued_at'
const GET = sql(`SELECT ${HEAD}, d.content FROM documents d WHERE d.store_id = $1 AND d.id = $2`)
const OF_ORDER = sql(`SELECT ${HEAD}, d.content FROM documents d WHERE d.store_id = $1 AND d.order_id = $2 AND d.kind = $3 ORDER BY d.number`)
// The counter is the last thing the transaction takes: others who issue wait for this statement and the COMMIT behind it.
const ISSUE = sql(`
  WITH counter AS (
    INSERT INTO document_counters AS c (store_id, kind, last) VALUES ($1, $2, 1) ON CONFLICT (store_id, kind) DO UPDATE SET last = c.last + 1 RETURNING c.last
  )
  INSERT INTO documents (store_id, id, order_id, order_name, kind, number, name, replaces, currency, total_amount, content, issued_at)
  SELECT $1, $3, $4, $5, $2, c.last, $6 || c.last, $7, $8, $9, $10::jsonb, $11 FROM counter c RETURNING number, name`)

type DocumentRow = DocumentState & Record<string, unknown>

/** @throws orders.document_not_found */
export async function getDocument(tx: StoreTx, id: string): Promise<DocumentState> {
  const row = await tx.one<DocumentRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('orders.document_not_found', 'No document of this store has this id.')
  return row
}

/** In the order of their numbers. */
export const documentsOf = (tx: StoreTx, orderId: string, kind: DocumentKind): Promise<DocumentState[]> => tx.run<DocumentRow>(OF_ORDER, [tx.storeId, orderId, kind])

export type NewDocument = Omit<DocumentState, 'number' | 'name'>

export async function issueDocument(tx: StoreTx, document: NewDocument): Promise<DocumentState> {
  const { id, order_id, order_name, kind, replaces, currency, total_amount, content, issued_at } = document
  const row = await tx.one<{ number: number; name: string }>(ISSUE, [tx.storeId, kind, id, order_id, order_name, NAME_PREFIX[kind], replaces, currency, total_amount, JSON.stringify(content), issued_at])
  return { ...document, ...row! }
}

export interface DocumentFilter {
  order_id?: string | undefined
  kind?: string | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export function listDocuments(tx: StoreTx, filter: DocumentFilter, after: string | null, limit: number): Promise<Omit<DocumentState, 'content'>[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['d.store_id = $1']
  if (filter.order_id !== undefined) conditions.push(`d.order_id = ${parameters.add(filter.order_id)}`)
  if (filter.kind !== undefined) conditions.push(`d.kind = ${parameters.add(filter.kind)}`)
  if (after !== null) conditions.push(`d.id < ${parameters.add(after)}`)
  return tx.run<DocumentRow>(sql(`SELECT ${HEAD} FROM documents d WHERE ${conditions.join(' AND ')} ORDER BY d.id DESC LIMIT $2`), parameters.values)
}
