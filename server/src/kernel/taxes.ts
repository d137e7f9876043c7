/** What modules and adapters may know of where taxes come from. */
import type { TaxesSaid, TaxQuestion, TaxShare } from '../ports/taxes.js'

export type { TaxAddress, TaxBasis, TaxesSaid, TaxQuestion, TaxReply, TaxShare, TaxSource, TaxSourceKind, TaxSources } from '../ports/taxes.js'

/** Taxes never come to more than so many times what is taxed: ten is the highest rate that the contract knows. */
const TIMES_MAX = 10n

/**
 * The law that taxes obey, whoever says them: each line that was asked about has its taxes, and nothing else has; no amount is negative
 * or leaves the exact integers; who or what is exempt has none; a price that includes tax contains all of it, and taxes that come on top
 * are no more than ten times what is taxed. They are judged over everything, since a fee by the order may lie on delivery that is free.
 * @returns what is broken, null when nothing is
 */
export function faultOfTaxes(question: TaxQuestion, { lines, shipping }: Pick<TaxesSaid, 'lines' | 'shipping'>): string | null {
  if (lines.length !== question.lines.length) return 'lines'
  if ((shipping === null) !== (question.shipping === null)) return 'shipping'
  const parts = question.lines.map(({ amount, taxable }, index) => ({ amount, exempt: question.tax_exempt || !taxable, taxes: lines[index]! }))
  if (question.shipping !== null) parts.push({ amount: question.shipping.amount, exempt: question.tax_exempt, taxes: shipping! })
  if (parts.some(({ taxes }) => taxes.some(({ amount }) => amount < 0 || !Number.isSafeInteger(amount)))) return 'amount'
  if (parts.some(({ exempt, taxes }) => exempt && taxOf(taxes) > 0n)) return 'exempt'
  if (question.prices_include_tax) return parts.some(({ amount, taxes }) => taxOf(taxes) > BigInt(amount)) ? 'included' : null
  const sumOf = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
  return sumOf(parts.map(({ taxes }) => taxOf(taxes))) > TIMES_MAX * sumOf(parts.map(({ amount }) => BigInt(amount))) ? 'excessive' : null
}

const taxOf = (taxes: readonly TaxShare[]): bigint => taxes.reduce((total, { amount }) => total + BigInt(amount), 0n)
