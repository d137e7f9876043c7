import { Problem } from '../../kernel/problem.js'
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { CartState, LineState, Offer, Offers } from './cart.js'

export const COLUMNS = 'id, version, status, currency, customer_id, email, details, note, attributes, checkout_id, expires_at, created_at, updated_at, news'
const FIND = sql(`SELECT ${COLUMNS}, souk_cart_needs($1, $3) AS needs FROM carts WHERE store_id = $1 AND id = $2`)
const LOCK = sql(`SELECT ${COLUMNS}, souk_cart_needs($1, $3) AS needs FROM carts WHERE store_id = $1 AND id = $2 FOR NO KEY UPDATE`)

// Prices and stock are those of this moment; a variant that is not for sale any more leaves them null.
const LINE = 'l.id, l.position, l.variant_id, l.product_id, l.quantity, l.properties, l.price_at_add, s.price_amount AS price_now, s.available'
const LINES = sql(`
  SELECT l.cart_id, ${LINE}, l.words FROM cart_lines l LEFT JOIN LATERAL souk_sellable($1, l.variant_id, $3) s ON true
   WHERE l.store_id = $1 AND l.cart_id = ANY($2) ORDER BY l.position`)

/** The lines of carts, and a row without an id for each variant that shall be added: one statement, since most of its cost is fixed. */
const LINES_AND_OFFERS = sql(`
  SELECT l.cart_id, ${LINE}, s.product_id AS sold_as, CASE WHEN l.id IS NULL THEN s.words ELSE l.words END AS words
    FROM (SELECT t.cart_id, t.id, t.position, t.variant_id, t.product_id, t.quantity, t.properties, t.price_at_add, t.words
            FROM ${rowsOfIds('$2')} c JOIN cart_lines t ON t.store_id = $1 AND t.cart_id = c.wanted
          UNION ALL SELECT NULL, NULL, NULL, w.wanted COLLATE "C", NULL, NULL, NULL, NULL, NULL FROM ${rowsOfIds('$4')} w) l
    LEFT JOIN LATERAL souk_sellable($1, l.variant_id, $3) s ON true
   ORDER BY l.position`)

const OFFERS = sql(`
  SELECT n.needs, s.*
    FROM (SELECT souk_cart_needs($1, $3) AS needs) n
    LEFT JOIN (SELECT w.variant_id, s.product_id, s.price_amount, s.available, s.words FROM unnest($2::text[]) AS w(variant_id) CROSS JOIN LATERAL souk_sellable($1, w.variant_id, $3) s) s ON true`)

export type CartRow = Omit<CartState, 'lines'> & Record<string, unknown>
type LineRow = LineState & Record<string, unknown>
type LineOrOffer = { [Field in keyof LineState]: Field extends 'id' ? string | null : LineState[Field] } & { cart_id: string | null; sold_as: string }

export const notFound = () => new Problem('carts.cart_not_found', 'No cart of this store has this id, or it expired.')

/** Whether it has not expired by `now`, whether or not a worker has seen it; a cart that is checked out does not expire. */
const isThere = (row: CartRow, now: Date) => row.expires_at > now || row.status === 'checking_out'

/** @throws carts.cart_not_found */
function found(row: CartRow | undefined, lines: LineState[], now: Date | null): CartState {
  if (!row || (now !== null && !isThere(row, now))) throw notFound()
  return { ...row, lines }
}

export async function get(tx: StoreTx, id: string, ended = false): Promise<CartState> {
  const [rows, lines] = await Promise.all([tx.run<CartRow>(FIND, [tx.storeId, id, tx.now]), tx.run<LineRow>(LINES, [tx.storeId, [id], tx.now])])
  return found(rows[0], lines, ended ? null : tx.now)
}

/**
 * The cart, locked until the transaction ends. The lines are read by a statement of their own, whose snapshot is taken when the
 * lock is held, so that it sees what an earlier holder wrote.
 */
export async function getForUpdate(tx: StoreTx, id: string): Promise<CartState> {
  const [rows, lines] = await Promise.all([tx.run<CartRow>(LOCK, [tx.storeId, id, tx.now]), tx.run<LineRow>(LINES, [tx.storeId, [id], tx.now])])
  return found(rows[0], lines, tx.now)
}

// The needs of the store are asked for once, not with each row.
const LOCK_MANY = sql(`
  SELECT ${COLUMNS}, (SELECT souk_cart_needs($1, $3)) AS needs FROM ${rowsOfIds('$2')} w JOIN carts c ON c.store_id = $1 AND c.id = w.wanted ORDER BY c.id FOR NO KEY UPDATE OF c`)

/** Carts by their ids, locked in the order of ids; those that expired are among them. */
export async function getManyForUpdate(tx: StoreTx, ids: readonly string[]): Promise<Map<string, CartState>> {
  const [rows, lines] = await Promise.all([tx.run<CartRow>(LOCK_MANY, [tx.storeId, ids, tx.now]), tx.run<LineRow & { cart_id: string }>(LINES, [tx.storeId, ids, tx.now])])
  return new Map(rows.map((row) => [row.id, { ...row, lines: lines.filter((line) => line.cart_id === row.id) }]))
}

/** The same for carts that units are added to, with what can be bought of variants: one flight. Carts that nobody may see are not among them. */
export async function getManyToAdd(tx: StoreTx, ids: readonly string[], variantIds: readonly string[]): Promise<{ carts: Map<string, CartState>; offers: Offers }> {
  const [rows, found] = await Promise.all([tx.run<CartRow>(LOCK_MANY, [tx.storeId, ids, tx.now]), tx.run<LineOrOffer & Record<string, unknown>>(LINES_AND_OFFERS, [tx.storeId, ids, tx.now, variantIds])])
  const offers = new Map<string, Offer>()
  const linesOf = new Map<string, LineState[]>(rows.map(({ id }) => [id, []]))
  for (const { cart_id, sold_as, ...line } of found) {
    if (line.id !== null) linesOf.get(cart_id!)?.push(line as LineState)
    else if (line.price_now !== null) offers.set(line.variant_id, { product_id: sold_as, price_amount: line.price_now, available: line.available, words: line.words })
  }
  return { carts: new Map(rows.filter((row) => isThere(row, tx.now)).map((row) => [row.id, { ...row, lines: linesOf.get(row.id)! }])), offers }
}

/** What can be bought of variants, and what the store has that the price of a cart depends on. */
export async function findOffers(tx: StoreTx, variantIds: readonly string[]): Promise<{ offers: Offers; needs: number }> {
  const rows = await tx.run<Offer & { variant_id: string | null; needs: number } & Record<string, unknown>>(OFFERS, [tx.storeId, [...new Set(variantIds)], tx.now])
  return { needs: rows[0]!.needs, offers: new Map(rows.flatMap(({ variant_id, product_id, price_amount, available, words }) => (variant_id === null ? [] : [[variant_id, { product_id, price_amount, available, words }]]))) }
}

const INSERT = sql(`
  INSERT INTO carts (store_id, id, version, status, currency, email, note, attributes, expires_at, news, created_at, updated_at, customer_id, details)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`)
const UPDATE = `UPDATE carts SET version = $3, status = $4, email = $5, note = $6, attributes = $7, expires_at = $8, news = $9, updated_at = $10, customer_id = $11, details = $12, currency = $13 WHERE store_id = $1 AND id = $2`
const SAVE = sql(UPDATE)
const SAVE_LINES = `
  INSERT INTO cart_lines (store_id, cart_id, id, position, variant_id, product_id, quantity, properties, price_at_add, words)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($LINES::jsonb)
      AS r(id text, position int, variant_id text, product_id text, quantity int, properties jsonb, price_at_add bigint, words jsonb)
  ON CONFLICT (store_id, cart_id, id) DO UPDATE SET quantity = excluded.quantity, properties = excluded.properties, price_at_add = excluded.price_at_add`
const INSERT_LINES = sql(SAVE_LINES.replace('$LINES', '$3'))
const SAVE_WITH_LINES = sql(`WITH lines AS (${SAVE_LINES.replace('$LINES', '$14')}) ${UPDATE}`)
const REMOVE_LINES = sql(`DELETE FROM cart_lines WHERE store_id = $1 AND cart_id = $2 AND id = ANY($3)`)

// What is written here travels with COMMIT in one flight: the lock on the cart was taken in the flight before, so none of
// these statements can fail for a reason that a shopper could act on.

export function insert(tx: StoreTx, cart: CartState): void {
  tx.send(INSERT, [tx.storeId, cart.id, cart.version, cart.status, cart.currency, cart.email, cart.note, cart.attributes, cart.expires_at, cart.news, cart.created_at, cart.updated_at, cart.customer_id, cart.details])
  if (cart.lines.length > 0) tx.send(INSERT_LINES, [tx.storeId, cart.id, JSON.stringify(cart.lines)])
}

export function save(tx: StoreTx, before: CartState, after: CartState): void {
  const kept = new Set(after.lines.map((line) => line.id))
  const removed = before.lines.filter((line) => !kept.has(line.id)).map((line) => line.id)
  const saved = after.lines.filter((line) => !before.lines.includes(line))
  const values = [tx.storeId, after.id, after.version, after.status, after.email, after.note, after.attributes, after.expires_at, after.news, after.updated_at, after.customer_id, after.details, after.currency]
  if (removed.length > 0) tx.send(REMOVE_LINES, [tx.storeId, after.id, removed])
  if (saved.length > 0) tx.send(SAVE_WITH_LINES, [...values, JSON.stringify(saved)])
  else tx.send(SAVE, values)
}

const SAVE_MANY = sql(`
  WITH lines AS (
    UPDATE cart_lines l SET quantity = u.quantity FROM (SELECT * FROM unnest($7::text[], $8::text[], $9::int[]) AS u(cart_id, id, quantity) LIMIT cardinality($7)) u
     WHERE l.store_id = $1 AND l.cart_id = u.cart_id AND l.id = u.id)
  UPDATE carts c SET version = u.version, news = u.news, expires_at = $5, updated_at = $6 FROM (SELECT * FROM unnest($2::text[], $3::int[], $4::text[]) AS u(id, version, news) LIMIT cardinality($2)) u
   WHERE c.store_id = $1 AND c.id = u.id`)
const INSERT_LINES_OF_MANY = sql(`
  INSERT INTO cart_lines (store_id, cart_id, id, position, variant_id, product_id, quantity, properties, price_at_add, words)
  SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb)
      AS r(cart_id text, id text, position int, variant_id text, product_id text, quantity int, properties jsonb, price_at_add bigint, words jsonb)`)

/** Saves carts that got lines, or more of some. Rows are found by their keys, one by one, whatever the planner thinks of an array. */
export function saveLines(tx: StoreTx, changes: readonly { before: CartState; after: CartState }[]): void {
  if (changes.length === 0) return
  const carts = changes.map(({ after }) => after)
  const lines = changes.flatMap(({ before, after }) => after.lines.filter((line) => !before.lines.includes(line)).map((line) => ({ line, cart_id: after.id, isNew: before.lines.every(({ id }) => id !== line.id) })))
  const more = lines.filter(({ isNew }) => !isNew)
  const added = lines.filter(({ isNew }) => isNew)
  tx.send(SAVE_MANY, [
    tx.storeId, carts.map(({ id }) => id), carts.map(({ version }) => version), carts.map(({ news }) => news), carts[0]!.expires_at, carts[0]!.updated_at,
    more.map(({ cart_id }) => cart_id), more.map(({ line }) => line.id), more.map(({ line }) => line.quantity),
  ])
  if (added.length > 0) tx.send(INSERT_LINES_OF_MANY, [tx.storeId, JSON.stringify(added.map(({ line, cart_id }) => ({ ...line, cart_id })))])
}

const WITH_NEWS = sql(`SELECT ${COLUMNS} FROM carts WHERE store_id = $1 AND news IS NOT NULL LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`)
const EXPIRED = sql(`
  SELECT ${COLUMNS} FROM carts WHERE store_id = $1 AND status = 'open' AND expires_hour <= $2::timestamptz AT TIME ZONE 'UTC' AND expires_at <= $2 ORDER BY expires_hour LIMIT $3
     FOR NO KEY UPDATE SKIP LOCKED`)
const ABANDON = sql(`UPDATE carts SET status = 'abandoned', version = version + 1, news = NULL, updated_at = $3 WHERE store_id = $1 AND id = ANY($2)`)
const CLEAR_NEWS = sql(`UPDATE carts SET news = NULL WHERE store_id = $1 AND id = ANY($2)`)

export async function lockWithNews(tx: StoreTx, limit: number): Promise<CartState[]> {
  return withLines(tx, await tx.run<CartRow>(WITH_NEWS, [tx.storeId, limit]))
}

export async function lockExpired(tx: StoreTx, limit: number): Promise<CartState[]> {
  return withLines(tx, await tx.run<CartRow>(EXPIRED, [tx.storeId, tx.now, limit]))
}

/** What goods cost by themselves says nothing of a cart in another currency, which then counts with the prices at which its lines were added. */
async function withLines(tx: StoreTx, carts: CartRow[]): Promise<CartState[]> {
  const lines = carts.length === 0 ? [] : await tx.run<LineRow & { cart_id: string }>(LINES, [tx.storeId, carts.map(({ id }) => id), tx.now])
  return carts.map((cart) => ({ ...cart, lines: lines.filter((line) => line.cart_id === cart.id).map((line) => (cart.currency === tx.store.currency ? line : { ...line, price_now: null })) }))
}

export function clearNews(tx: StoreTx, carts: readonly CartState[]): void {
  tx.send(CLEAR_NEWS, [tx.storeId, carts.map(({ id }) => id)])
}

export function abandon(tx: StoreTx, carts: readonly CartState[]): void {
  tx.send(ABANDON, [tx.storeId, carts.map(({ id }) => id), tx.now])
}
