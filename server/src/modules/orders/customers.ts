import type { Consumer } from '../../kernel/consumer.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { CustomerExporter } from '../customers/index.js'
import { forgetDetails } from '../payments/index.js'
import { toDraftOrder } from './draftOrder.js'
import { findDraftsOf } from './draftOrderStore.js'
import { toAccountOrder } from './order.js'
import { findOrders } from './orderStore.js'

const MERGE = sql(`UPDATE orders SET customer_id = $3, version = version + 1, updated_at = $4 WHERE store_id = $1 AND customer_id = $2`)

// What the law asks for stays: number, lines, amounts, countries. What says who it was goes, wherever people could have written it.
const KEEP_COUNTRY = (address: string) => `CASE WHEN ${address} IS NULL THEN NULL ELSE jsonb_build_object('country', ${address} -> 'country') END`
const ERASE = sql(`
  UPDATE orders SET email = NULL, email_key = NULL, person_key = NULL, phone = NULL, shipping_address = ${KEEP_COUNTRY('shipping_address')}, billing_address = ${KEEP_COUNTRY('billing_address')}, note = NULL, staff_note = NULL,
         attributes = '{}', tags = '{}', metadata = '{}', erased_at = $3, version = version + 1, updated_at = $3
   WHERE store_id = $1 AND customer_id = ANY($2) AND erased_at IS NULL RETURNING id`)
const ERASE_LINES = sql(`UPDATE order_lines SET properties = '{}' WHERE store_id = $1 AND order_id = ANY($2) AND properties <> '{}'`)
const ERASE_TAGS = sql(`DELETE FROM order_tags WHERE store_id = $1 AND order_id = ANY($2)`)
const ERASE_COMMENTS = sql(`UPDATE timeline_entries SET message = 'Erased with the customer.' WHERE store_id = $1 AND order_id = ANY($2) AND type = 'comment'`)
const MERGE_RETURNS = sql(`UPDATE returns SET customer_id = $3, version = version + 1, updated_at = $4 WHERE store_id = $1 AND customer_id = $2`)
const ERASE_RETURNS = sql(`UPDATE returns SET note = NULL, decline_reason = NULL WHERE store_id = $1 AND order_id = ANY($2)`)
const ERASE_RETURN_LINES = sql(`
  UPDATE return_lines l SET note = NULL,
         inspections = (SELECT coalesce(jsonb_agg(jsonb_set(i.inspection, '{note}', 'null', false) ORDER BY i.nth), '[]') FROM jsonb_array_elements(l.inspections) WITH ORDINALITY AS i(inspection, nth))
    FROM returns n WHERE n.store_id = $1 AND n.order_id = ANY($2) AND l.store_id = n.store_id AND l.return_id = n.id`)
const ERASE_REFUNDS = sql(`UPDATE refunds SET note = NULL WHERE store_id = $1 AND order_id = ANY($2) AND note IS NOT NULL`)
const ERASE_CHANGES = sql(`
  UPDATE order_changes c SET note = NULL,
         preview = jsonb_set(c.preview, '{lines}', (SELECT coalesce(jsonb_agg(jsonb_set(l.line, '{properties}', '{}', false) ORDER BY l.nth), '[]') FROM jsonb_array_elements(c.preview -> 'lines') WITH ORDINALITY AS l(line, nth)))
   WHERE c.store_id = $1 AND c.order_id = ANY($2)`)
const ERASE_DOCUMENTS = sql(`
  UPDATE documents SET content = jsonb_set(content, '{buyer}', jsonb_build_object('name', NULL, 'email', NULL, 'shipping_address', ${KEEP_COUNTRY(`nullif(content #> '{buyer,shipping_address}', 'null')`)},
         'billing_address', ${KEEP_COUNTRY(`nullif(content #> '{buyer,billing_address}', 'null')`)}))
   WHERE store_id = $1 AND order_id = ANY($2)`)

const ERASE_DRAFTS = sql(`
  UPDATE draft_orders SET email = NULL, phone = NULL, shipping_address = ${KEEP_COUNTRY('shipping_address')}, billing_address = ${KEEP_COUNTRY('billing_address')}, note = NULL, staff_note = NULL, attributes = '{}', tags = '{}', metadata = '{}',
         lines = (SELECT coalesce(jsonb_agg(jsonb_set(l, '{properties}', '{}')), '[]') FROM jsonb_array_elements(lines) AS l), version = version + 1, updated_at = $3
   WHERE store_id = $1 AND customer_id = $2`)
const MERGE_DRAFTS = sql(`UPDATE draft_orders SET customer_id = $3, version = version + 1, updated_at = $4 WHERE store_id = $1 AND customer_id = $2`)

/** Orders of somebody who shall be known no longer. Doing it again erases those that were placed meanwhile, and no other. */
export async function forgetOrdersOf(tx: StoreTx, customerId: string): Promise<void> {
  const ids = (await tx.run<{ id: string }>(ERASE, [tx.storeId, [customerId], tx.now])).map(({ id }) => id)
  for (const statement of [ERASE_LINES, ERASE_TAGS, ERASE_COMMENTS, ERASE_RETURNS, ERASE_RETURN_LINES, ERASE_REFUNDS, ERASE_CHANGES, ERASE_DOCUMENTS]) tx.send(statement, [tx.storeId, ids])
  forgetDetails(tx, ids)
}

/** Orders of a customer who was merged belong to the one that stays; those of one who was erased keep what the law asks for. */
export const followCustomers: Consumer = {
  name: 'orders of customers',
  wants: (type) => type === 'customer.merged' || type === 'customer.erased',
  async handle(tx, events) {
    for (const { type, resource_id, data } of events) {
      if (type === 'customer.merged') {
        for (const statement of [MERGE, MERGE_DRAFTS, MERGE_RETURNS]) tx.send(statement, [tx.storeId, String(data.from_id), resource_id, tx.now])
        continue
      }
      await forgetOrdersOf(tx, resource_id)
      tx.send(ERASE_DRAFTS, [tx.storeId, resource_id, tx.now])
    }
  },
}

const EXPORTED_MAX = 100_000
const OF_CUSTOMER = sql(`SELECT o.id FROM orders o WHERE o.store_id = $1 AND o.customer_id = $2 ORDER BY o.id LIMIT $3`)

const orderExporter: CustomerExporter = {
  name: 'orders',
  async records(tx, customerId) {
    const ids = (await tx.run<{ id: string }>(OF_CUSTOMER, [tx.storeId, customerId, EXPORTED_MAX])).map(({ id }) => id)
    return (await findOrders(tx, ids)).map((order) => toAccountOrder(order))
  },
}

const draftExporter: CustomerExporter = {
  name: 'draft_orders',
  records: async (tx, customerId) => (await findDraftsOf(tx, customerId, EXPORTED_MAX)).map(toDraftOrder),
}

export const customerExporters: readonly CustomerExporter[] = [orderExporter, draftExporter]
