// Who says which taxes apply. The tables of the store do; a service outside may, and then the tables are what is left when it
// does not answer. A provider is not given a transaction: whoever asks one outside asks it with none open.
import type { StoreTx } from '../../kernel/tx.js'
import { categoriesOfCodes } from './taxCategoryStore.js'
import { resolveRates } from './taxRate.js'
import { matchingRates } from './taxRateStore.js'
import { toPlace, type Address } from './taxZone.js'
import type { TaxRates } from './totals.js'

export interface TaxQuestion {
  /** Where the goods go; without a country no tax is known yet. */
  destination: Address | null
  /** What lines name as their tax category: the id of one, one of its codes, or null for the default one. */
  categories: readonly (string | null)[]
  at: Date
}

export interface TaxProvider {
  /** The rates of each category named, and of shipping. Stops when the signal says so. */
  ratesFor(question: TaxQuestion, signal: AbortSignal): Promise<TaxRates>
}

const isCategoryId = (name: string) => name.startsWith('txc_')

/** The store's own zones and rates. */
export const tableTaxes = (tx: StoreTx): TaxProvider => ({
  async ratesFor({ destination, categories: names, at }) {
    const place = toPlace(destination)
    if (place === null) return { goods: new Map(names.map((name) => [name, []])), shipping: [] }
    const named = names.filter((name) => name !== null)
    const [matching, categories] = await Promise.all([matchingRates(tx, place, at), categoriesOfCodes(tx, named)])
    for (const name of named) if (isCategoryId(name)) categories.set(name, name)
    return resolveRates(matching, names, categories)
  },
})

/** Asks one provider and, when it fails or takes too long, another. */
export const withFallback = (first: TaxProvider, timeoutMs: number, otherwise: TaxProvider): TaxProvider => ({
  async ratesFor(question, signal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
    const cut = new Promise<never>((_, reject) => limit.addEventListener('abort', () => reject(limit.reason as Error), { once: true }))
    return Promise.race([first.ratesFor(question, limit), cut]).catch((error: unknown) => {
      if (signal.aborted) throw error
      return otherwise.ratesFor(question, signal)
    })
  },
})

/** The rates that the store's tables have for a destination, at the time of the transaction unless another is given. */
export function taxRatesFor(tx: StoreTx, destination: Address | null, categories: readonly (string | null)[], at: Date = tx.now): Promise<TaxRates> {
  return tableTaxes(tx).ratesFor({ destination, categories: [...new Set(categories)], at }, NEVER)
}

const NEVER = new AbortController().signal
