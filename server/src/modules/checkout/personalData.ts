// What checkouts hold of a person: forgotten when the customer is erased, handed over when the customer asks for it. Orders keep what
// the law asks for; a checkout that became one needs no copy.
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { forgetCustomers, moveCustomers } from '../carts/index.js'
import type { CustomerExporter } from '../customers/index.js'

// One that waits for its payment becomes the order that was paid for, or ends and is then nobody's; the others end at once. A hash of what
// taxes were asked for goes too: it covers the address, which could be guessed at.
const ERASE = sql(`
  UPDATE checkouts SET customer_id = NULL, email = NULL, phone = NULL, shipping_address = NULL, billing_address = NULL, note = NULL, attributes = '{}', payment_details = NULL, version = version + 1,
         quote = jsonb_set(quote, '{taxes,question}', 'null', false), expires_at = least(expires_at, $3)
   WHERE store_id = $1 AND customer_id = ANY($2) AND status <> 'processing'`)
const MOVE = sql(`UPDATE checkouts c SET customer_id = r.id FROM jsonb_to_recordset($2::jsonb) AS r(id text, from_id text) WHERE c.store_id = $1 AND c.customer_id = r.from_id`)

/** Somebody shall be known no longer, here and in carts. */
export function forget(tx: StoreTx, customerId: string): void {
  tx.send(ERASE, [tx.storeId, [customerId], tx.now])
  forgetCustomers(tx, [customerId])
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
