import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { confirmChange } from './confirmChange.js'
import { unitsOf, type OrderState } from './order.js'
import { prepareChange } from './prepareChange.js'
import { amountIn, type ExchangeLineState, type ReturnState } from './return.js'

type Wanted = components['schemas']['ExchangeLineCreate']

/** @throws orders.currency_mismatch */
export function exchangeLines(currency: string, wanted: readonly Wanted[] | undefined): ExchangeLineState[] {
  return (wanted ?? []).map(({ variant_id, quantity, unit_price }, index) => ({
    position: index + 1, variant_id, quantity, unit_amount: unit_price === undefined ? null : amountIn(currency, unit_price, `/exchange_lines/${index}/unit_price`), order_line_id: null,
  }))
}

/**
 * Makes lines of the order of what the customer gets instead: an order change like any other, so they have their price, their taxes and their stock, and what
 * the order then costs more is outstanding until the return pays for it.
 * @throws orders.order_not_open, orders.change_pending, orders.change_invalid, catalog.variant_not_found, inventory.insufficient_stock
 */
export async function addExchangeLines(tx: StoreTx, order: OrderState, found: ReturnState): Promise<ReturnState> {
  if (found.exchange_lines.length === 0) return found
  const actions = found.exchange_lines.map(({ variant_id, quantity, unit_amount }) => ({ kind: 'add' as const, variant_id, quantity, ...(unit_amount !== null && { unit_price: { amount: unit_amount, currency: found.currency } }) }))
  const after = await asExchange(async () => confirmChange(tx, await prepareChange(tx, order, actions, null), order, false))
  const known = new Set(order.lines.map(({ id }) => id))
  const added = after.lines.filter(({ id }) => !known.has(id))
  return { ...found, exchange_lines: found.exchange_lines.map((line, index) => ({ ...line, order_line_id: added[index]!.id })) }
}

/** Takes what the customer would have got out of the order again, as far as it has not left. @throws orders.change_pending */
export async function dropExchangeLines(tx: StoreTx, order: OrderState, found: ReturnState): Promise<void> {
  const ids = new Set(found.exchange_lines.map((line) => line.order_line_id))
  const waiting = order.lines.filter((line) => ids.has(line.id) && unitsOf(line) > Math.max(line.fulfilled, line.refunded_quantity))
  if (waiting.length === 0 || order.status !== 'open') return
  await confirmChange(tx, await prepareChange(tx, order, waiting.map(({ id }) => ({ kind: 'remove' as const, order_line_id: id })), null), order, false)
}

/** What a change refuses, where the request of the return has it. */
async function asExchange<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || !error.errors) throw error
    throw new Problem(error.code, error.detail, { errors: error.errors.map((one) => ({ ...one, pointer: one.pointer.replace(/^\/actions/, '/exchange_lines') })), cause: error })
  }
}
