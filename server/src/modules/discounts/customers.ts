// What customers mean here: whom credit may be given to, what is theirs, and what becomes of it when two turn out to be one.
import type { Consumer } from '../../kernel/consumer.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { getCustomer, type CustomerExporter } from '../customers/index.js'
import { toGiftCard, toStoreCredit } from './credit.js'
import { moveCredit, type CreditMove } from './creditMoves.js'
import { creditsOf } from './creditStore.js'

/** @throws customers.customer_not_found, customers.customer_erased */
export async function requireCustomer(tx: StoreTx, id: string | null): Promise<void> {
  if (id !== null && (await getCustomer(tx, id)).state === 'erased') throw new Problem('customers.customer_erased', 'This customer was erased or merged into another.')
}

export const creditExporter: CustomerExporter = {
  name: 'credit',
  records: async (tx, customerId) => (await creditsOf(tx, customerId)).map((credit) => (credit.kind === 'gift_card' ? toGiftCard(credit, tx.now) : toStoreCredit(credit))),
}

const CARDS = sql(`UPDATE credits SET customer_id = $3, version = version + 1, updated_at = $4 WHERE store_id = $1 AND kind = 'gift_card' AND customer_id = $2`)
// What both have used may be more than one may use; it breaks no limit that was in force.
const USES = sql(`
  UPDATE discount_uses u SET customer_key = $3, customer_max = NULL, first_order = u.first_order AND NOT EXISTS (SELECT 1 FROM discount_uses o WHERE o.store_id = $1 AND o.customer_key = $3 AND o.first_order)
   WHERE u.store_id = $1 AND u.customer_key = $2`)
const LOCK_HOLDS = sql(`
  SELECT h.owner_id FROM credit_holds h JOIN credits c ON c.store_id = h.store_id AND c.id = h.credit_id
   WHERE h.store_id = $1 AND c.kind = 'store_credit' AND c.customer_id = $2 ORDER BY h.owner_id, h.credit_id FOR UPDATE OF h`)
// A checkout that had reserved some of it finds it elsewhere and asks again.
const END_HOLDS = sql(`
  WITH own AS (SELECT c.id FROM credits c WHERE c.store_id = $1 AND c.kind = 'store_credit' AND c.customer_id = $2 ORDER BY c.id FOR NO KEY UPDATE
  ), gone AS (DELETE FROM credit_holds h USING own WHERE h.store_id = $1 AND h.credit_id = own.id RETURNING h.credit_id, h.amount)
  UPDATE credits c SET held = c.held - g.amount FROM (SELECT n.credit_id, sum(n.amount) AS amount FROM gone n GROUP BY n.credit_id) g WHERE c.store_id = $1 AND c.id = g.credit_id`)
const HAND_OVER = sql(`
  UPDATE credits c SET customer_id = $3, version = c.version + 1, updated_at = $4 WHERE c.store_id = $1 AND c.kind = 'store_credit' AND c.customer_id = $2
     AND NOT EXISTS (SELECT 1 FROM credits o WHERE o.store_id = $1 AND o.kind = 'store_credit' AND o.customer_id = $3 AND o.currency = c.currency)`)
const PAIRS = sql(`
  SELECT c.id AS from_id, o.id AS to_id, c.balance FROM credits c JOIN credits o ON o.store_id = c.store_id AND o.kind = 'store_credit' AND o.customer_id = $3 AND o.currency = c.currency
   WHERE c.store_id = $1 AND c.kind = 'store_credit' AND c.customer_id = $2 AND c.balance > 0`)

/** Hands over what a customer had to the one it went up in. Balances of the same currency are joined by the ledger. */
export const mergedCustomers: Consumer = {
  name: 'discounts of merged customers',
  wants: (type) => type === 'customer.merged',
  async handle(tx, events) {
    for (const { data } of events) {
      const { id, from_id } = data
      if (typeof id === 'string' && typeof from_id === 'string') await handOver(tx, from_id, id)
    }
  },
}

async function handOver(tx: StoreTx, from: string, to: string): Promise<void> {
  tx.send(LOCK_HOLDS, [tx.storeId, from])
  tx.send(END_HOLDS, [tx.storeId, from])
  tx.send(CARDS, [tx.storeId, from, to, tx.now])
  tx.send(USES, [tx.storeId, from, to])
  tx.send(HAND_OVER, [tx.storeId, from, to, tx.now])
  const pairs = await tx.run<{ from_id: string; to_id: string; balance: number }>(PAIRS, [tx.storeId, from, to])
  const moveOf = (id: string, delta: number, reference: string): CreditMove => ({ kind: 'store_credit', id, delta, reason: 'adjust', reference: { type: 'customer', id: reference }, note: null })
  const moves = pairs.flatMap(({ from_id, to_id, balance }) => [moveOf(from_id, -balance, to), moveOf(to_id, balance, from)])
  if (moves.length > 0) await moveCredit(tx, [{ owner_id: null, moves }])
}
