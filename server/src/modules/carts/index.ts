import type { CartsOperations } from '../../contract/operations.gen.js'
import { cartsAttach } from './operations/carts.attach.js'
import { cartsCreate } from './operations/carts.create.js'
import { cartsDiscountCodesAdd } from './operations/carts.discountCodes.add.js'
import { cartsDiscountCodesRemove } from './operations/carts.discountCodes.remove.js'
import { cartsDiscountsExplain } from './operations/carts.discounts.explain.js'
import { cartsGet } from './operations/carts.get.js'
import { cartsGiftCardsAdd } from './operations/carts.giftCards.add.js'
import { cartsGiftCardsRemove } from './operations/carts.giftCards.remove.js'
import { cartsLinesAdd } from './operations/carts.lines.add.js'
import { cartsLinesRemove } from './operations/carts.lines.remove.js'
import { cartsLinesUpdate } from './operations/carts.lines.update.js'
import { cartsList } from './operations/carts.list.js'
import { cartsMerge } from './operations/carts.merge.js'
import { cartsRecover } from './operations/carts.recover.js'
import { cartsShippingOptionsList } from './operations/carts.shippingOptions.list.js'
import { cartsUpdate } from './operations/carts.update.js'

export const operations: CartsOperations = {
  'carts.attach': cartsAttach,
  'carts.create': cartsCreate,
  'carts.discountCodes.add': cartsDiscountCodesAdd,
  'carts.discountCodes.remove': cartsDiscountCodesRemove,
  'carts.discounts.explain': cartsDiscountsExplain,
  'carts.get': cartsGet,
  'carts.giftCards.add': cartsGiftCardsAdd,
  'carts.giftCards.remove': cartsGiftCardsRemove,
  'carts.lines.add': cartsLinesAdd,
  'carts.lines.remove': cartsLinesRemove,
  'carts.lines.update': cartsLinesUpdate,
  'carts.list': cartsList,
  'carts.merge': cartsMerge,
  'carts.recover': cartsRecover,
  'carts.shippingOptions.list': cartsShippingOptionsList,
  'carts.update': cartsUpdate,
}

export { exporter, forgetCustomer, moveCustomers } from './personalData.js'
export { workers } from './workers.js'

// What checkouts, drafts and orders calculate with.
export type { AskLine, DiscountShare, Goods, Quote, QuoteAsk, QuotedCredit, QuotedLine, QuotedOption, QuotedShipping, QuotedTaxes, QuotedUse, QuoteTotals } from './quote.js'
export { quote, quoteAll, quoteBasics, type QuoteBasics } from './quoteSources.js'
export { BY_TABLE } from './priceQuote.js'
export { listOptions } from './listOptions.js'
export { toCredits, toParts, toShipping, toTotals } from './cartView.js'
export { exact, unitCountOf } from './cart.js'
export { completeCarts, handOver, lockCarts, reopenCarts, type FrozenCart, type SoldCart } from './handOver.js'
