import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { phased, type Phases, type Reply, type Request } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import type { StoreTx } from '../../../kernel/tx.js'
import { requireMatch } from '../../../kernel/version.js'
import { quote, quoteBasics } from '../../carts/index.js'
import { requireGatewaysUsable } from '../../payments/index.js'
import { keepTaxAnswers, whenTaxed, type Untaxed } from '../../pricing/index.js'
import { judged, withBackorders } from '../beginCheckout.js'
import { changeCheckout } from '../changeCheckout.js'
import { askOf, holdTimes, requireChangeable, toCheckout } from '../checkout.js'
import { lock, notFound, update } from '../checkoutStore.js'
import { reserve } from '../reserve.js'

export const checkoutsUpdate: CheckoutOperations['checkouts.update'] = phased((phases, request) => whenTaxed(phases, (answers, mayLeave) => phases.inStore((tx) => {
  keepTaxAnswers(tx, answers)
  return change(tx, request, phases, mayLeave)
})))

/** Changes nothing as long as taxes have to be asked for first. */
async function change(tx: StoreTx, { path, body, ifMatch, services }: Request<'checkouts.update'>, phases: Phases, mayLeave: boolean): Promise<Reply<'checkouts.update'> | Untaxed> {
  const [found, basics] = await Promise.all([lock(tx, [path.checkout_id]), quoteBasics(tx)])
  const before = found.get(path.checkout_id)
  if (before === undefined) throw notFound()
  requireMatch(ifMatch?.replaceAll(/(?<="\d+)-\d+(?=")/g, ''), before.version)
  requireChangeable(before, tx.now)
  const wanted = { ...changeCheckout(before, body), ...holdTimes(before.created_at, tx.now, basics.settings.hold_ttl_seconds), version: before.version + 1, updated_at: tx.now }
  const [price] = await Promise.all([quote(tx, { ...askOf(wanted, tx.storeId, services.secrets), currency: null }, basics), body.payment == null ? null : requireGatewaysUsable(tx, [body.payment.payment_gateway_id])])
  const priced = judged(wanted, price, body.shipping_option_id != null, mayLeave)
  if (priced instanceof Problem) throw priced
  if ('untaxed' in priced) return priced
  const plan = (await reserve(tx, [priced], new Map([[before.id, before]]), services.secrets)).get(before.id)!
  if (plan instanceof Problem) throw plan
  const after = withBackorders(priced, plan)
  update(tx, [after])
  const reply: Reply<'checkouts.update'> = { status: 200, body: toCheckout(after, null), version: after.version }
  phases.keep(tx, reply)
  return reply
}
