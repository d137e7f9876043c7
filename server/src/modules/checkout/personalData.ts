// What checkouts hold of a person: forgotten when the customer is erased, handed over when the customer asks for it. Orders keep what
// the law asks for; a checkout that became one needs no copy.
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { forgetCustomer, moveCustomers } from '../carts/index.js'
import { dropLeavingKey, leavingKeyOf, type CustomerExporter } from '../customers/index.js'
import { forgetOrdersOf } from '../orders/index.js'
import { forgetDetails } from '../payments/index.js'

// One that waits for its payment keeps whose it is and the countries, as the order keeps them that it may become; when it fails instead, it is
// over at once, as the others are now. That of a guest is the erased customer's from then on, as the order would have been. It has an e-mail
// address until it is erased, so one without is not erased again. A hash of what taxes were asked for goes too: it covers the address, which
// could be guessed at.
const WAITING = `status = 'processing'`
const COUNTRY = (address: string) => `CASE WHEN ${WAITING} AND ${address} IS NOT NULL THEN jsonb_build_object('country', ${address} -> 'country') END`
const THEIRS = sql(`SELECT id FROM checkouts WHERE store_id = $1 AND customer_id = $2 UNION SELECT id FROM checkouts WHERE store_id = $1 AND guest_key = $3`)
const LOCK = sql(`SELECT c.id FROM ${rowsOfIds('$2')} w JOIN checkouts c ON c.store_id = $1 AND c.id = w.wanted ORDER BY c.id FOR NO KEY UPDATE OF c`)
const ERASE = sql(`
  UPDATE checkouts SET customer_id = CASE WHEN ${WAITING} THEN coalesce(customer_id, $4) END, email = NULL, phone = NULL, shipping_address = ${COUNTRY('shipping_address')}, billing_address = ${COUNTRY('billing_address')},
         note = NULL, attributes = '{}', payment_details = NULL,
         lines = (SELECT coalesce(jsonb_agg(jsonb_set(l.line, '{properties}', '{}') ORDER BY l.nth), '[]') FROM jsonb_array_elements(lines) WITH ORDINALITY AS l(line, nth)),
         version = version + 1, quote = jsonb_set(quote, '{taxes,question}', 'null', false), expires_at = least(expires_at, $3)
   WHERE store_id = $1 AND id = ANY($2) AND NOT (${WAITING} AND email IS NULL) RETURNING cart_id`)
const MOVE = sql(`UPDATE checkouts c SET customer_id = r.id FROM jsonb_to_recordset($2::jsonb) AS r(id text, from_id text) WHERE c.store_id = $1 AND c.customer_id = r.from_id`)

/**
 * Somebody shall be known no longer, here and in carts, also where they were a guest with the same address. Locks checkouts, carts, orders:
 * whoever settles a checkout holds it until its order is there, so orders come last and none that is placed meanwhile is missed.
 */
export async function forget(tx: StoreTx, customerId: string): Promise<void> {
  const guestKey = await leavingKeyOf(tx, customerId)
  const ids = (await tx.run<{ id: string }>(THEIRS, [tx.storeId, customerId, guestKey])).map(({ id }) => id)
  const [, erased] = await Promise.all([tx.run(LOCK, [tx.storeId, ids]), tx.run<{ cart_id: string }>(ERASE, [tx.storeId, ids, tx.now, customerId])])
  forgetDetails(tx, ids)
  await forgetCustomer(tx, customerId, guestKey, erased.map(({ cart_id }) => cart_id))
  await forgetOrdersOf(tx, customerId)
  dropLeavingKey(tx, customerId)
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
