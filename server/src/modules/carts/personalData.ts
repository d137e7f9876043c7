// What carts hold of a person: forgotten when the customer is erased, handed over when the customer asks for it.
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { CustomerExporter } from '../customers/index.js'

const THEIRS = sql(`SELECT id FROM carts WHERE store_id = $1 AND customer_id = $2 UNION SELECT id FROM carts WHERE store_id = $1 AND guest_key = $3`)
// In the order of ids, as everybody locks them. One that another customer has taken over meanwhile is theirs.
const ERASE = sql(`
  WITH theirs AS (SELECT c.id FROM ${rowsOfIds('$3')} w JOIN carts c ON c.store_id = $1 AND c.id = w.wanted AND (c.customer_id IS NULL OR c.customer_id = $2) ORDER BY c.id FOR NO KEY UPDATE OF c)
  UPDATE carts c SET customer_id = NULL, email = NULL, note = NULL, attributes = '{}', version = c.version + 1,
         details = CASE WHEN c.details IS NOT NULL THEN c.details || '{"shipping_address": null, "billing_address": null, "use_store_credit": false}' END
    FROM theirs t WHERE c.store_id = $1 AND c.id = t.id RETURNING c.id`)
// Lines of one variant differ by what they say, so the place of a line stands for it.
const ERASE_LINES = sql(`UPDATE cart_lines SET properties = jsonb_build_object('erased', position::text) WHERE store_id = $1 AND cart_id = ANY($2) AND properties <> '{}'`)
const MOVE = sql(`UPDATE carts c SET customer_id = r.id FROM jsonb_to_recordset($2::jsonb) AS r(id text, from_id text) WHERE c.store_id = $1 AND c.customer_id = r.from_id`)

/**
 * Somebody shall be known no longer: nothing of them is left but what was in the cart.
 * @param guestKey the address under which they have carts without being a customer there
 * @param cartIds carts of their checkouts: those of a guest need not say whose they are
 */
export async function forgetCustomer(tx: StoreTx, customerId: string, guestKey: string | null, cartIds: readonly string[]): Promise<void> {
  const theirs = await tx.run<{ id: string }>(THEIRS, [tx.storeId, customerId, guestKey])
  const erased = await tx.run<{ id: string }>(ERASE, [tx.storeId, customerId, [...theirs.map(({ id }) => id), ...cartIds]])
  tx.send(ERASE_LINES, [tx.storeId, erased.map(({ id }) => id)])
}

/** A customer went up in another, who now has their carts. */
export function moveCustomers(tx: StoreTx, moves: readonly { id: string; from_id: string }[]): void {
  tx.send(MOVE, [tx.storeId, JSON.stringify(moves)])
}

const RECORDS = sql(`
  SELECT jsonb_build_object('id', c.id, 'status', c.status, 'email', c.email, 'note', c.note, 'attributes', c.attributes, 'shipping_address', c.details -> 'shipping_address', 'billing_address', c.details -> 'billing_address',
           'created_at', souk_iso(c.created_at), 'lines', (SELECT coalesce(jsonb_agg(jsonb_build_object('variant_id', l.variant_id, 'quantity', l.quantity, 'properties', l.properties) ORDER BY l.position), '[]')
                                                             FROM cart_lines l WHERE l.store_id = c.store_id AND l.cart_id = c.id)) AS record
    FROM carts c WHERE c.store_id = $1 AND c.customer_id = $2 ORDER BY c.created_at, c.id LIMIT 100000`)

export const exporter: CustomerExporter = {
  name: 'carts',
  records: async (tx, customerId) => (await tx.run<{ record: Record<string, unknown> }>(RECORDS, [tx.storeId, customerId])).map(({ record }) => record),
}
