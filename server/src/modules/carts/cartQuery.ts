import type { components } from '../../contract/types.gen.js'
import type { Secrets } from '../../kernel/operation.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { tokenOf } from './recovery.js'

type CartSummary = components['schemas']['CartSummary']

export interface CartFilter {
  status?: CartSummary['status'] | undefined
  customer_id?: string | undefined
  created_since?: string | undefined
  created_before?: string | undefined
}

export type CartHead = Pick<CartSummary, 'id' | 'version' | 'status' | 'currency' | 'customer_id' | 'email' | 'line_count' | 'unit_count'> & { subtotal: number; expires_at: Date; created_at: Date; created_key: string; updated_at: Date }

/** Newest first. Prices are those at which lines were added, so that a page costs one statement whatever the store has. */
export async function list(tx: StoreTx, filter: CartFilter, after: readonly unknown[] | null, limit: number): Promise<CartHead[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['c.store_id = $1']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value !== undefined && conditions.push(condition(parameters.add(value))))
  where(filter.customer_id, (p) => `c.customer_id = ${p}`)
  where(filter.created_since, (p) => `c.created_at >= ${p}::timestamptz`)
  where(filter.created_before, (p) => `c.created_at < ${p}::timestamptz`)
  // The one status with an index of its own; the others are most of what there is.
  if (filter.status === 'abandoned') conditions.push(`c.status = 'abandoned'`)
  else where(filter.status, (p) => `c.status = ${p}`)
  if (after !== null) conditions.push(`(c.created_at, c.id) < (${parameters.add(after[0])}::timestamptz, ${parameters.add(after[1])})`)
  const statement = sql(`
    SELECT c.id, c.version, c.status, c.currency, c.customer_id, c.email, c.expires_at, c.created_at, c.created_at::text AS created_key, c.updated_at, n.line_count, n.unit_count, n.subtotal
      FROM (SELECT * FROM carts c WHERE ${conditions.join(' AND ')} ORDER BY c.created_at DESC, c.id DESC LIMIT $2) c
     CROSS JOIN LATERAL (SELECT count(*)::int AS line_count, coalesce(sum(l.quantity), 0)::int AS unit_count, least(coalesce(sum(l.quantity * l.price_at_add::numeric), 0), 9007199254740991)::bigint AS subtotal
                           FROM cart_lines l WHERE l.store_id = c.store_id AND l.cart_id = c.id) n
     ORDER BY c.created_at DESC, c.id DESC`)
  return tx.run<CartHead & Record<string, unknown>>(statement, parameters.values)
}

export function toSummary(tx: StoreTx, { subtotal, expires_at, created_at, created_key: _, updated_at, ...cart }: CartHead, secrets: Secrets): CartSummary {
  return {
    ...cart, subtotal: { amount: subtotal, currency: cart.currency }, recovery_token: cart.status === 'abandoned' ? tokenOf(tx.storeId, cart.id, secrets) : null,
    expires_at: expires_at.toISOString(), created_at: created_at.toISOString(), updated_at: updated_at.toISOString(),
  }
}

const TAKE_TURN = sql(`SELECT pg_advisory_xact_lock(hashtextextended('cart of ' || $1 || ' ' || $2, 0))`)

/** Of those who look for the open cart of a customer in order to end it, one does at a time. */
export function takeTurn(tx: StoreTx, customerId: string): void {
  tx.send(TAKE_TURN, [tx.storeId, customerId])
}

const OPEN_OF_CUSTOMER = sql(`
  SELECT id FROM carts WHERE store_id = $1 AND customer_id = $2 AND id <> $3 AND status = 'open' AND expires_at > $4 ORDER BY created_at DESC, id DESC LIMIT 1`)

/** Another cart that a customer has open: the newest. */
export async function openCartOf(tx: StoreTx, customerId: string, except: string): Promise<string | null> {
  return (await tx.one<{ id: string }>(OPEN_OF_CUSTOMER, [tx.storeId, customerId, except, tx.now]))?.id ?? null
}
