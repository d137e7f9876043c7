import type { CatalogProduct, StoreCatalog } from '../catalog.js'
import type { Operation, StorefrontCall } from '../operations.js'
import type { Random } from '../random.js'
import type { ReplayOrder } from '../replay/matchGoods.js'

/**
 * A scenario is what one kind of shopper does, once. To add one, write a file beside this one that exports a `Scenario`
 * and list it in registry.ts; the options, the mixed scenario, the thresholds and the reports find it there.
 */
export interface Scenario {
  readonly name: string
  /** One line for help texts. */
  readonly summary: string
  /** Every operation the journey may call: thresholds scoped to another one are refused before the run. */
  readonly operations: readonly Operation[]
  /** What the store lacks for this scenario, or null when it can be run. */
  unsuitable(catalog: StoreCatalog): string | null
  journey(shopper: Shopper): Promise<void>
}

/** What a journey can see and do. Everything random must come from `random`, or the seed no longer fixes the requests. */
export interface Shopper {
  readonly catalog: StoreCatalog
  readonly random: Random
  /** A product by popularity. */
  popularProduct(): CatalogProduct
  /** A product by popularity among those that were in stock when the catalog was read. */
  popularProductInStock(): CatalogProduct
  /** The one product that everybody wants in this run. */
  hottestProduct(): CatalogProduct
  /** The parsed body if the call is marked `read`. A refusal that the call names ends the journey as refused, any other answer than the expected one as failed. */
  call(call: StorefrontCall): Promise<unknown>
  /** As `call`, but a refusal does not end the journey: false says that this line is left out of the order. */
  tryLine(call: StorefrontCall): Promise<boolean>
  /** The order that this journey places, in a replay. */
  order(): ReplayOrder
  /** Ends the journey as refused. */
  leave(): never
  /** The pause before the next step; none unless the run asks for think time. */
  think(): Promise<void>
}
