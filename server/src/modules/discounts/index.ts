import type { DiscountsOperations } from '../../contract/operations.gen.js'
import type { Consumer } from '../../kernel/consumer.js'
import { mergedCustomers } from './customers.js'
import { discountCodesCreate } from './operations/discountCodes.create.js'
import { discountCodesDelete } from './operations/discountCodes.delete.js'
import { discountCodesList } from './operations/discountCodes.list.js'
import { discountsActivate } from './operations/discounts.activate.js'
import { discountsCreate } from './operations/discounts.create.js'
import { discountsDeactivate } from './operations/discounts.deactivate.js'
import { discountsDelete } from './operations/discounts.delete.js'
import { discountsGet } from './operations/discounts.get.js'
import { discountsList } from './operations/discounts.list.js'
import { discountsUpdate } from './operations/discounts.update.js'
import { giftCardsAdjust } from './operations/giftCards.adjust.js'
import { giftCardsCheck } from './operations/giftCards.check.js'
import { giftCardsEntriesList } from './operations/giftCards.entries.list.js'
import { giftCardsGet } from './operations/giftCards.get.js'
import { giftCardsIssue } from './operations/giftCards.issue.js'
import { giftCardsList } from './operations/giftCards.list.js'
import { giftCardsUpdate } from './operations/giftCards.update.js'
import { storeCreditsAdjust } from './operations/storeCredits.adjust.js'
import { storeCreditsEntriesList } from './operations/storeCredits.entries.list.js'
import { storeCreditsGet } from './operations/storeCredits.get.js'
import { storeCreditsIssue } from './operations/storeCredits.issue.js'
import { storeCreditsList } from './operations/storeCredits.list.js'

export const operations: DiscountsOperations = {
  'discountCodes.create': discountCodesCreate,
  'discountCodes.delete': discountCodesDelete,
  'discountCodes.list': discountCodesList,
  'discounts.activate': discountsActivate,
  'discounts.create': discountsCreate,
  'discounts.deactivate': discountsDeactivate,
  'discounts.delete': discountsDelete,
  'discounts.get': discountsGet,
  'discounts.list': discountsList,
  'discounts.update': discountsUpdate,
  'giftCards.adjust': giftCardsAdjust,
  'giftCards.check': giftCardsCheck,
  'giftCards.entries.list': giftCardsEntriesList,
  'giftCards.get': giftCardsGet,
  'giftCards.issue': giftCardsIssue,
  'giftCards.list': giftCardsList,
  'giftCards.update': giftCardsUpdate,
  'storeCredits.adjust': storeCreditsAdjust,
  'storeCredits.entries.list': storeCreditsEntriesList,
  'storeCredits.get': storeCreditsGet,
  'storeCredits.issue': storeCreditsIssue,
  'storeCredits.list': storeCreditsList,
}

export const consumers: readonly Consumer[] = [mergedCustomers]
export { creditExporter } from './customers.js'
export { workers } from './workers.js'

// What carts, checkout and orders do with discounts.
export type { DiscountCandidate, EvaluationInput } from './considered.js'
export { evaluateDiscounts, type DiscountExplanation, type DiscountReason, type Evaluation, type PlannedUse } from './evaluate.js'
export type { DiscountLine } from './target.js'
export { collectionsAsked, countCustomerUses, dependsOnCustomer, loadDiscounts, type DiscountAsk } from './loadDiscounts.js'
export { commitUses, holdUses, holdUsesOf, releaseUses, revertUses, type DiscountUse, type UseCommit, type UseRequest, type UseResult } from './useStore.js'

// What they do with gift cards and store credit.
export { holdCredit, holdCreditOf, releaseCredit, returnCredit, spendCredit, type CreditHold, type CreditPart, type CreditResult, type CreditSpending } from './creditMoves.js'
export { openStoreCredit } from './creditStore.js'
export { findCredits, findGiftCard, storeCreditOf, type SpendableCredit } from './spendable.js'

export { invariants } from './invariants.js'
export { creditFaults, discountFaults } from './faults.js'
