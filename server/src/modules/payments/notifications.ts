import { failpoint } from '../../kernel/failpoint.js'
import type { News } from '../../kernel/payments.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import * as disputeStore from './disputeStore.js'
import { openAccounts, saveAccounts } from './paymentStore.js'

// Who takes a notification in first has it: a twin that arrives at the same moment waits here for the first one's commit.
const TAKE_IN = sql(`
  INSERT INTO payment_notifications (store_id, gateway_id, event_id, payment_id, received_at)
  SELECT $1, $2, r.event_id, r.payment_id, $4 FROM jsonb_to_recordset($3::jsonb) AS r(event_id text, payment_id text) ORDER BY r.event_id
  ON CONFLICT (store_id, gateway_id, event_id) DO NOTHING RETURNING event_id`)
/** By the key a payment was authorised under, which is its id, or by the provider's name for it. */
const PAYMENTS = sql(`
  SELECT id, provider_reference FROM payments WHERE store_id = $1 AND gateway_id = $2 AND id = ANY($3)
  UNION SELECT id, provider_reference FROM payments WHERE store_id = $1 AND gateway_id = $2 AND provider_reference = ANY($4)`)

/** What became of news. */
export interface Receipt {
  received: number
  repeated: number
}

/**
 * Takes in what a provider tells by itself, in the transaction that has its effects: news that were taken in before change nothing.
 * News of payments that are none of ours, for the merchant may use the provider elsewhere too, are noted and left alone.
 */
export async function receiveNews(tx: StoreTx, gatewayId: string, news: readonly News[]): Promise<Receipt> {
  if (news.length === 0) return { received: 0, repeated: 0 }
  const present = <T>(values: (T | null)[]) => values.filter((value) => value !== null)
  const known = await tx.run<{ id: string; provider_reference: string | null }>(PAYMENTS, [tx.storeId, gatewayId, present(news.map(({ authorization }) => authorization)), present(news.map(({ reference }) => reference))])
  const paymentOf = ({ authorization, reference }: News) => known.find(({ id, provider_reference }) => id === authorization || (reference !== null && provider_reference === reference))?.id ?? null
  const firsts = [...new Map(news.map((one) => [one.id, one])).values()]
  const taken = await tx.run<{ event_id: string }>(TAKE_IN, [tx.storeId, gatewayId, JSON.stringify(firsts.map((one) => ({ event_id: one.id, payment_id: paymentOf(one) }))), tx.now])
  const fresh = firsts.filter(({ id }) => taken.some(({ event_id }) => event_id === id))
  const accounts = await openAccounts(tx, present(fresh.map(paymentOf)))
  for (const one of fresh) {
    const account = accounts.get(paymentOf(one) ?? '')
    if (!account) continue
    if (one.answer !== null) account.record({ payment_id: account.payment.id, source: 'notification', answer: one.answer })
    if (one.dispute === null) continue
    const dispute = await disputeStore.save(tx, account.payment, one.dispute, one.told_at)
    if (dispute === undefined) continue
    account.dispute(`dispute ${one.dispute.reference} ${dispute.version}`, one.dispute.amount, 'notification', dispute.status !== 'won')
    tx.emit('payment.disputed', dispute.id, dispute)
  }
  saveAccounts(tx, accounts.values())
  failpoint('payments.notification.before_record')
  return { received: fresh.length, repeated: news.length - fresh.length }
}
