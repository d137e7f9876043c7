// Which taxes apply: the tables of the store say so.
import type { TaxSource } from '../../kernel/taxes.js'
import type { StoreTx } from '../../kernel/tx.js'
import { categoriesOfCodes } from './taxCategoryStore.js'
import { resolveRates } from './taxRate.js'
import { matchingRates } from './taxRateStore.js'
import { toPlace, type Address } from './taxZone.js'
import { taxesByTable, type TaxRates } from './totals.js'

const isCategoryId = (name: string) => name.startsWith('txc_')

/**
 * The rates that the store's zones and rates have for a destination, of each category named and of shipping.
 * @param destination where the goods go; without a country no tax is known yet
 * @param categories what lines name as their tax category: the id of one, one of its codes, or null for the default one
 */
export async function taxRatesFor(tx: StoreTx, destination: Address | null, categories: readonly (string | null)[], at: Date = tx.now): Promise<TaxRates> {
  const names = [...new Set(categories)]
  const place = toPlace(destination)
  if (place === null) return { goods: new Map(names.map((name) => [name, []])), shipping: [] }
  const named = names.filter((name) => name !== null)
  const [matching, ids] = await Promise.all([matchingRates(tx, place, at), categoriesOfCodes(tx, named)])
  for (const name of named) if (isCategoryId(name)) ids.set(name, name)
  return resolveRates(matching, names, ids)
}

/** The tables as a source of taxes: what they have for the address was looked up when the question was made. */
export const tableSource: TaxSource = {
  taxes: ({ lines, shipping, prices_include_tax, tax_exempt }, { table: { goods, shipping: delivery, rounding } }) => Promise.resolve({
    ok: true, taxes: { reference: null, ...taxesByTable({ rates: { goods, shipping: delivery }, rounding, prices_include_tax, tax_exempt, lines, shipping: shipping && { ...shipping, tax_category: null } }) },
  }),
}
