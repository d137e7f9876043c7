// What checkouts hold of a person: forgotten when the customer is erased, handed over when the customer asks for it. Orders keep what
// the law asks for; a checkout that became one needs no copy.
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { forgetCustomers, moveCustomers } from '../carts/index.js'
import type { CustomerExporter } from '../customers/index.js'
import { forgetOrdersOf } from '../orders/index.js'

// One that waits for its payment keeps whose it is and the countries, as the order keeps them that it may become; when it fails instead, it is
// over at once, as the others are now. It has an e-mail address until it is erased, so one without is not erased again. A hash of what taxes
// were asked for goes too: it covers the address, which could be guessed at.
const WAITING = `status = 'processing'`
const COUNTRY = (address: string) => `CASE WHEN ${WAITING} AND ${address} IS NOT NULL THEN jsonb_build_object('country', ${address} -> 'country') END`
const LOCK_OF = sql(`SELECT id FROM checkouts WHERE store_id = $1 AND customer_id = $2 ORDER BY id FOR NO KEY UPDATE`)
const ERASE = sql(`
  UPDATE checkouts SET customer_id = CASE WHEN ${WAITING} THEN customer_id END, email = NULL, phone = NULL, shipping_address = ${COUNTRY('shipping_address')}, billing_address = ${COUNTRY('billing_address')},
         note = NULL, attributes = '{}', payment_details = NULL,
         lines = (SELECT coalesce(jsonb_agg(jsonb_set(l.line, '{properties}', '{}') ORDER BY l.nth), '[]') FROM jsonb_array_elements(lines) WITH ORDINALITY AS l(line, nth)),
         version = version + 1, quote = jsonb_set(quote, '{taxes,question}', 'null', false), expires_at = least(expires_at, $3)
   WHERE store_id = $1 AND id = ANY($2) AND NOT (${WAITING} AND email IS NULL) RETURNING cart_id`)
const MOVE = sql(`UPDATE checkouts c SET customer_id = r.id FROM jsonb_to_recordset($2::jsonb) AS r(id text, from_id text) WHERE c.store_id = $1 AND c.customer_id = r.from_id`)

/**
 * Somebody shall be known no longer, here and in carts. Locks checkouts, carts, orders: whoever settles a checkout holds it until its order is
 * there, so orders come last and none that is placed meanwhile is missed.
 */
export async function forget(tx: StoreTx, customerId: string): Promise<void> {
  const ids = (await tx.run<{ id: string }>(LOCK_OF, [tx.storeId, customerId])).map(({ id }) => id)
  const carts = (await tx.run<{ cart_id: string }>(ERASE, [tx.storeId, ids, tx.now])).map(({ cart_id }) => cart_id)
  await forgetCustomers(tx, [customerId], carts)
  await forgetOrdersOf(tx, customerId)
}

/** A customer went up in another. */
export function move(tx: StoreTx, moved: { id: string; from_id: string }): void {
  tx.send(MOVE, [tx.storeId, JSON.stringify([moved])])
  moveCustomers(tx, [moved])
}

const RECORDS = sql(`
  SELECT jsonb_build_object('id', c.id, 'status', c.status, 'email', c.email, 'phone', c.phone, 'shipping_address', c.shipping_address, 'billing_address', c.billing_address, 'note', c.note, 'order_id', c.order_id,
           'created_at', souk_iso(c.created_at)) AS record
    FROM checkouts c WHERE c.store_id = $1 AND c.customer_id = $2 ORDER BY c.created_at, c.id LIMIT 100000`)

export const exporter: CustomerExporter = {
  name: 'checkouts',
  records: async (tx, customerId) => (await tx.run<{ record: Record<string, unknown> }>(RECORDS, [tx.storeId, customerId])).map(({ record }) => record),
}
