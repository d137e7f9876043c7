// What sources of taxes are asked, and what is kept of it.
import { createHash } from 'node:crypto'
import type { TaxAddress, TaxBasis, TaxesSaid, TaxQuestion, TaxSourceKind } from '../../kernel/taxes.js'
import type { Address } from './taxZone.js'

/** The provider of a store that is active, as it is read with what a quote needs. */
export interface ActiveTaxProvider {
  readonly id: string
  readonly url: string
  readonly timeout_ms: number
  readonly secrets: TaxBasis['service']['secrets']
  readonly fallback: 'table' | 'refuse'
  /** The location from which online orders are shipped first. */
  readonly ship_from: Address | null
}

/** A question whose answer nobody has, with what it takes to ask it. */
export interface PendingTaxes {
  readonly provider_id: string
  /** Hash of the question. */
  readonly question: string
  readonly fallback: ActiveTaxProvider['fallback']
  readonly body: TaxQuestion
  readonly basis: TaxBasis
}

/** What was said, and by whom in the end; null where there is no answer that counts. */
export interface AnsweredTaxes {
  readonly provider_id: string
  readonly question: string
  readonly source: TaxSourceKind
  readonly taxes: TaxesSaid | null
}

/** The fields of a question are always in one order, so equal questions are equal texts. */
export const hashOfTaxQuestion = (question: TaxQuestion): string => createHash('sha256').update(JSON.stringify(question)).digest('hex')

/** What of an address taxes depend on; who lives there is nothing that they need. Null without a country. */
export function toTaxAddress(address: (Address & { line1?: string | null | undefined; line2?: string | null | undefined; city?: string | null | undefined }) | null): TaxAddress | null {
  if (!address?.country) return null
  const { line1 = null, line2 = null, city = null, province = null, postal_code = null, country } = address
  return { line1, line2, city, province, postal_code, country }
}
