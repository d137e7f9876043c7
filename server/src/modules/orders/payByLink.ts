import type { components } from '../../contract/types.gen.js'
import type { Secrets } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { createPayment, giveUpPayments, isUndecided, paymentsOfOrders, type Intent } from '../payments/index.js'
import { completeDraft } from './completeDraft.js'
import { previewTotals, type DraftOrderState } from './draftOrder.js'
import { getDraft, lockDraft } from './draftOrderStore.js'
import { syncPayments } from './followPayments.js'
import { Wording, type OrderState, unitsOf } from './order.js'
import { balanceOf } from './orderAxes.js'
import { getOrder, lockOrder } from './orderStore.js'
import { findLink } from './paymentLink.js'

type Schemas = components['schemas']

/** What is left to pay of an order and not held yet; what is held is only waiting to be captured. */
export const dueOf = (order: OrderState): number => (order.status === 'cancelled' ? 0 : Math.max(0, balanceOf(order) - order.authorized_amount))

/** @throws orders.link_not_found */
export async function openLink(tx: StoreTx, token: string, secrets: Secrets): Promise<Schemas['PaymentLinkView']> {
  const link = await findLink(tx, token, secrets)
  const expires_at = link.expires_at.toISOString()
  const draft = link.draft_order_id === null ? null : await getDraft(tx, link.draft_order_id)
  if (draft?.status === 'open') return { ...viewOfDraft(draft), expires_at }
  return { ...viewOfOrder(await getOrder(tx, (link.order_id ?? draft?.order_id)!)), expires_at }
}

function viewOfDraft({ name, currency, quote }: DraftOrderState): Omit<Schemas['PaymentLinkView'], 'expires_at'> {
  const lines = quote.lines.map(({ words, quantity, total }) => ({ title: words.title, variant_title: words.variant_title, image_url: words.image_url, quantity, total: { amount: total, currency } }))
  return { name, order_id: null, currency, lines, totals: previewTotals(currency, quote), due: { amount: quote.totals.total, currency } }
}

function viewOfOrder(order: OrderState): Omit<Schemas['PaymentLinkView'], 'expires_at'> {
  const { currency, name, id } = order
  const words = new Wording(currency)
  const { subtotal, discount, shipping, tax, tax_included, total } = words.totals(order)
  const lines = order.lines.filter((line) => unitsOf(line) > 0).map((line) => ({ title: line.words.title, variant_title: line.words.variant_title, image_url: line.words.image_url, quantity: unitsOf(line), total: words.money(line.total_amount) }))
  return { name, order_id: id, currency, lines, totals: { subtotal, discount, shipping, tax, tax_included, total }, due: words.money(dueOf(order)) }
}

/**
 * Begins the payment of what is behind a link: a draft becomes its order first. An earlier attempt that nobody has decided yet is
 * given up, so that the same money is never taken twice.
 * @throws orders.link_not_found, orders.nothing_outstanding and what completing a draft and beginning a payment throw
 */
export async function beginPayment(tx: StoreTx, token: string, payment: Schemas['PaymentLinkPayment'], secrets: Secrets): Promise<{ order: OrderState; intent: Intent }> {
  const link = await findLink(tx, token, secrets)
  const { id: orderId } = link.order_id === null ? await orderOfDraft(tx, link.draft_order_id!) : await lockOrder(tx, link.order_id)
  const undecided = (await paymentsOfOrders(tx, [orderId])).filter((earlier) => earlier.unwanted === null && isUndecided(earlier))
  await giveUpPayments(tx, undecided.map(({ id }) => id))
  // Only now: an attempt that was authorised a moment ago, and that the order has not heard of yet, holds what would be asked for again.
  const order = (await syncPayments(tx, [orderId]))[0]!
  const amount = dueOf(order)
  if (amount === 0) throw new Problem('orders.nothing_outstanding', 'Nothing is left to pay.')
  const intent = await createPayment(tx, { owner: { type: 'order', id: order.id }, gateway_id: payment.payment_gateway_id, amount, currency: order.currency, details: payment.details ?? {} })
  return { order, intent }
}

async function orderOfDraft(tx: StoreTx, draftId: string): Promise<OrderState> {
  const draft = await lockDraft(tx, draftId)
  return draft.status === 'open' ? completeDraft(tx, draft) : lockOrder(tx, draft.order_id!)
}
