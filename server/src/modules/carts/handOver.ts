// How carts go into checkouts and come out of them: the door for the module above.
import { rowsOf, rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { LIFETIME_MS, snapshotOf, type CartContents, type CartState, type LineProperties } from './cart.js'
import { COLUMNS, type CartRow } from './cartStore.js'

const LOCK = sql(`SELECT ${COLUMNS} FROM carts WHERE store_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`)
const LINES = sql(`SELECT l.cart_id, l.id, l.variant_id, l.quantity, l.properties FROM cart_lines l WHERE l.store_id = $1 AND l.cart_id = ANY($2) ORDER BY l.cart_id, l.position`)

/** A cart as a checkout takes it: prices and words are looked up again there. */
export type FrozenCart = Omit<CartState, 'lines' | 'needs'> & { lines: readonly { id: string; variant_id: string; quantity: number; properties: LineProperties }[] }

/** Carts by their ids, locked in the order of ids, with what they hold; expired ones are among them. */
export async function lockCarts(tx: StoreTx, ids: readonly string[]): Promise<Map<string, FrozenCart>> {
  const values = [tx.storeId, [...new Set(ids)]]
  const [carts, lines] = await Promise.all([tx.run<CartRow>(LOCK, values), tx.run<FrozenCart['lines'][number] & { cart_id: string }>(LINES, values)])
  const linesOf = new Map<string, FrozenCart['lines'][number][]>()
  for (const { cart_id, ...line } of lines) linesOf.set(cart_id, [...(linesOf.get(cart_id) ?? []), line])
  return new Map(carts.map((cart) => [cart.id, { ...cart, lines: linesOf.get(cart.id) ?? [] }]))
}

const HAND_OVER = sql(`
  UPDATE carts c SET status = 'checking_out', checkout_id = r.checkout_id, version = c.version + 1, news = coalesce(c.news, 'updated'), updated_at = $3
    FROM ${rowsOf('$2', 'cart_id text, checkout_id text')} r WHERE c.store_id = $1 AND c.id = r.cart_id`)

/** Gives open carts, which the transaction has locked, to checkouts. */
export function handOver(tx: StoreTx, takers: readonly { cart_id: string; checkout_id: string }[]): void {
  if (takers.length > 0) tx.send(HAND_OVER, [tx.storeId, JSON.stringify(takers), tx.now])
}

const COMPLETE = sql(`
  WITH sold AS (SELECT c.id, c.news FROM ${rowsOfIds('$2')} w JOIN carts c ON c.store_id = $1 AND c.id = w.wanted AND c.status = 'checking_out' ORDER BY c.id FOR NO KEY UPDATE OF c)
  UPDATE carts c SET status = 'completed', version = c.version + 1, news = NULL, updated_at = $3 FROM sold s WHERE c.store_id = $1 AND c.id = s.id
  RETURNING c.id, c.version, c.status, c.updated_at, coalesce(s.news, 'updated') AS news`)
const REOPEN = sql(`
  UPDATE carts SET status = 'open', checkout_id = NULL, version = version + 1, news = coalesce(news, 'updated'), updated_at = $3, expires_at = greatest(expires_at, $4) WHERE store_id = $1 AND id = ANY($2) AND status = 'checking_out'`)

/** What a cart held when it became an order, in the currency of that. */
export type SoldCart = CartContents & { cart_id: string; currency: string }

/** Ends carts that became orders. Nobody changes them any more, so that is told at once, with what was not told yet. */
export async function completeCarts(tx: StoreTx, carts: readonly SoldCart[]): Promise<void> {
  const rows = await tx.run<Pick<CartRow, 'id' | 'version' | 'status' | 'updated_at'> & { news: 'created' | 'updated' }>(COMPLETE, [tx.storeId, carts.map(({ cart_id }) => cart_id), tx.now])
  const contents = new Map(carts.map((cart) => [cart.cart_id, cart]))
  for (const { news, ...cart } of rows) {
    const { currency, ...held } = contents.get(cart.id)!
    tx.emit(`cart.${news}`, cart.id, snapshotOf({ ...cart, currency }, held))
  }
}

/** @param active whether the shopper is there: their cart then lives on as after any change. */
export function reopenCarts(tx: StoreTx, ids: readonly string[], active: boolean): void {
  if (ids.length > 0) tx.send(REOPEN, [tx.storeId, ids, tx.now, active ? new Date(tx.now.getTime() + LIFETIME_MS) : tx.now])
}
