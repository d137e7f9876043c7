// What shipping providers are asked, and what counts as an answer.
import { createHash } from 'node:crypto'
import type { components } from '../../contract/types.gen.js'
import type { MerchantService } from '../../kernel/merchantService.js'
import type { Consignment, ShippingAsk } from './options.js'

export type QuotedService = components['schemas']['QuotedService']
export type RatesQuestion = components['schemas']['RatesQuestion']
export type RatesAnswer = components['schemas']['RatesAnswer']

/** A question as it is kept: under a hash of all that was asked. */
export interface Asked {
  provider_id: string
  question: string
}

/** A question whose answer nobody has, with what it takes to ask it. */
export interface PendingQuestion extends Asked {
  service: MerchantService
  body: RatesQuestion
}

/** What was said: null for no good answer. */
export interface Answered extends Asked {
  services: readonly QuotedService[] | null
}

/** What of a destination a price depends on; who lives there is nothing that a price needs. */
export function questionFor(storeId: string, { destination, currency }: ShippingAsk, { lines, packages }: Consignment): RatesQuestion {
  const { country = null, province = null, city = null, postal_code = null } = destination
  return {
    type: 'shipping.rates', store_id: storeId, currency, destination: { country, province, city, postal_code }, packages: [...packages],
    goods: lines.map(({ variant_id, quantity, weight_grams, amount }) => ({ variant_id, quantity, weight_grams, amount })),
  }
}

/** The fields of a question are always in one order, so equal questions are equal texts. */
export const hashOf = (question: RatesQuestion) => createHash('sha256').update(JSON.stringify(question)).digest('hex')

/** An answer in another currency, with two prices for a service, or with days the wrong way round is none. */
export function soundServices({ rates }: RatesAnswer, currency: string): QuotedService[] | null {
  const codes = new Set(rates.map(({ service_code }) => service_code))
  const isSound = codes.size === rates.length && rates.every(({ price, days_min = null, days_max = null }) => price.currency === currency && (days_min === null || days_max === null || days_min <= days_max))
  return isSound ? rates.map(({ service_code, name, price, days_min = null, days_max = null }) => ({ service_code, name, price, days_min, days_max })) : null
}
