import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { CartState, LineState, Offer, Offers } from './cart.js'

const CART = 'id, version, status, currency, email, note, attributes, expires_at, created_at, updated_at'
const FIND = sql(`SELECT ${CART} FROM carts WHERE store_id = $1 AND id = $2`)
const LOCK = sql(`SELECT ${CART} FROM carts WHERE store_id = $1 AND id = $2 FOR NO KEY UPDATE`)

/** Prices and stock are those of this moment; a variant that is not for sale any more leaves them null. */
const LINES = sql(`
  SELECT l.id, l.position, l.variant_id, l.product_id, l.quantity, l.properties, l.price_at_add, l.words, s.price_amount AS price_now, s.available
    FROM cart_lines l LEFT JOIN LATERAL souk_sellable($1, l.variant_id, $3) s ON true
   WHERE l.store_id = $1 AND l.cart_id = $2 ORDER BY l.position`)

const OFFERS = sql(`
  SELECT s.variant_id, s.product_id, s.price_amount, s.available, s.words
    FROM unnest($2::text[]) AS w(variant_id) CROSS JOIN LATERAL souk_sellable($1, w.variant_id, $3) s`)

type CartRow = Omit<CartState, 'lines'> & Record<string, unknown>
type LineRow = LineState & Record<string, unknown>

/** @throws carts.cart_not_found also for a cart that expired, whether or not a sweeper has seen it. */
function found(row: CartRow | undefined, lines: LineRow[], now: Date): CartState {
  if (!row || row.expires_at <= now) throw new Problem('carts.cart_not_found', 'No cart of this store has this id, or it expired.')
  return { ...row, lines }
}

export async function get(tx: StoreTx, id: string): Promise<CartState> {
  const [rows, lines] = await Promise.all([tx.run<CartRow>(FIND, [tx.storeId, id]), tx.run<LineRow>(LINES, [tx.storeId, id, tx.now])])
  return found(rows[0], lines, tx.now)
}

/**
 * The cart, locked until the transaction ends, with what can be bought of the variants named: one flight. The lines are read
 * by a statement of their own, whose snapshot is taken when the lock is held, so that it sees what an earlier holder wrote.
 */
export async function getForUpdate(tx: StoreTx, id: string, variantIds: readonly string[]): Promise<{ cart: CartState; offers: Offers }> {
  const [rows, lines, offers] = await Promise.all([
    tx.run<CartRow>(LOCK, [tx.storeId, id]),
    tx.run<LineRow>(LINES, [tx.storeId, id, tx.now]),
    findOffers(tx, variantIds),
  ])
  return { cart: found(rows[0], lines, tx.now), offers }
}

export async function findOffers(tx: StoreTx, variantIds: readonly string[]): Promise<Offers> {
  if (variantIds.length === 0) return new Map()
  const offers = await tx.run<Offer & Record<string, unknown>>(OFFERS, [tx.storeId, [...new Set(variantIds)], tx.now])
  return new Map(offers.map((offer) => [offer.variant_id, offer]))
}

const INSERT = sql(`
  INSERT INTO carts (store_id, id, version, status, currency, email, note, attributes, expires_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`)
const UPDATE = sql(`
  UPDATE carts SET version = $3, email = $4, note = $5, attributes = $6, expires_at = $7, updated_at = $8 WHERE store_id = $1 AND id = $2`)
const SAVE_LINES = sql(`
  INSERT INTO cart_lines (store_id, cart_id, id, position, variant_id, product_id, quantity, properties, price_at_add, words)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb)
      AS r(id text, position int, variant_id text, product_id text, quantity int, properties jsonb, price_at_add bigint, words jsonb)
  ON CONFLICT (store_id, cart_id, id) DO UPDATE SET quantity = excluded.quantity, properties = excluded.properties`)
const REMOVE_LINES = sql(`DELETE FROM cart_lines WHERE store_id = $1 AND cart_id = $2 AND id = ANY($3)`)

// What is written here travels with the event and COMMIT in one flight: the lock on the cart was taken in the flight before,
// so none of these statements can fail for a reason that a shopper could act on.

export function insert(tx: StoreTx, cart: CartState): void {
  tx.send(INSERT, [tx.storeId, cart.id, cart.version, cart.status, cart.currency, cart.email, cart.note, cart.attributes, cart.expires_at, cart.created_at])
  saveLines(tx, cart.id, cart.lines)
}

export function update(tx: StoreTx, before: CartState, after: CartState): void {
  const kept = new Set(after.lines.map((line) => line.id))
  const removed = before.lines.filter((line) => !kept.has(line.id)).map((line) => line.id)
  if (removed.length > 0) tx.send(REMOVE_LINES, [tx.storeId, after.id, removed])
  saveLines(tx, after.id, after.lines.filter((line) => !before.lines.includes(line)))
  tx.send(UPDATE, [tx.storeId, after.id, after.version, after.email, after.note, after.attributes, after.expires_at, after.updated_at])
}

function saveLines(tx: StoreTx, cartId: string, lines: readonly LineState[]): void {
  if (lines.length > 0) tx.send(SAVE_LINES, [tx.storeId, cartId, JSON.stringify(lines)])
}
