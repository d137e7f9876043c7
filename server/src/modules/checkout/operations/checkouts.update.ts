import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { quote, quoteBasics } from '../../carts/index.js'
import { notPurchasable, requireOption, withBackorders } from '../beginCheckout.js'
import { changeCheckout } from '../changeCheckout.js'
import { askOf, holdTimes, requireChangeable, toCheckout, withQuote } from '../checkout.js'
import { lock, notFound, update } from '../checkoutStore.js'
import { reserve } from '../reserve.js'

export const checkoutsUpdate: CheckoutOperations['checkouts.update'] = write(async (tx, { path, body, ifMatch, services }) => {
  const [found, basics] = await Promise.all([lock(tx, [path.checkout_id]), quoteBasics(tx)])
  const before = found.get(path.checkout_id)
  if (before === undefined) throw notFound()
  requireMatch(ifMatch?.replaceAll(/(?<="\d+)-\d+(?=")/g, ''), before.version)
  requireChangeable(before, tx.now)
  const wanted = { ...changeCheckout(before, body), ...holdTimes(before.created_at, tx.now, basics.settings.hold_ttl_seconds), version: before.version + 1, updated_at: tx.now }
  const price = await quote(tx, askOf(wanted, tx.storeId, services.secrets), basics)
  if (price.unsold.length > 0) throw notPurchasable(before, new Set(price.unsold))
  const priced = requireOption(withQuote(wanted, price), body.shipping_option_id != null)
  if (priced instanceof Problem) throw priced
  const plan = (await reserve(tx, [priced], new Map([[before.id, before]]), services.secrets)).get(before.id)!
  if (plan instanceof Problem) throw plan
  const after = withBackorders(priced, plan)
  update(tx, [after])
  return { status: 200, body: toCheckout(after, null), version: after.version }
})
