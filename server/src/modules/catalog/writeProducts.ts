import { locationIdsByCode, removeItems, saveItems, setOnHand, type ItemFacts } from '../inventory/index.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { ensureCollections } from './collectionStore.js'
import { planProduct, type PlanContext, type ProductInput, type ProductPlan, type ProductState, type VariantState } from './product.js'
import { save } from './productStore.js'

/** One input with the product it is written over, if there is one. */
export interface ProductWrite {
  before: ProductState | null
  input: ProductInput
}

export type ProductOutcome = { plan: ProductPlan } | { errors: ProblemError[] }

export function planContext(tx: StoreTx): PlanContext {
  return { now: tx.now, currency: tx.store.currency, newId: (kind) => tx.newId(kind) }
}

/** Decides every write without touching a row; stock at a location that does not exist is found here too. */
export async function planWrites(tx: StoreTx, writes: readonly ProductWrite[]): Promise<ProductOutcome[]> {
  const context = planContext(tx)
  const statesStock = writes.some(({ input }) => input.variants?.some((variant) => variant.stock?.length))
  const locations = statesStock ? await locationIdsByCode(tx) : new Map<string | null, string>()
  return writes.map(({ before, input }) => {
    const planned = planProduct(before, input, context)
    if (Array.isArray(planned)) return { errors: planned }
    const errors = unknownLocations(input, locations)
    return errors.length > 0 ? { errors } : { plan: planned }
  })
}

function unknownLocations(input: ProductInput, locations: Map<string | null, string>): ProblemError[] {
  const errors: ProblemError[] = []
  input.variants?.forEach((variant, v) => variant.stock?.forEach((stock, s) => {
    if (!locations.has(stock.location ?? null)) errors.push({ pointer: `/variants/${v}/stock/${s}/location`, code: 'unknown', detail: stock.location === undefined ? 'is needed: the store has no default location' : 'is the code of no active location' })
  }))
  return errors
}

/**
 * Carries plans out: products, variants, inventory items, stock and collection membership, with one statement per table
 * however many plans there are. The same path serves a single create and a batch of an import.
 * @param reference what the ledger names as the cause of stock movements.
 */
export async function carryOut(tx: StoreTx, writes: readonly (ProductWrite & { plan: ProductPlan })[], reference: { type: string; id: string } | null): Promise<void> {
  const plans = writes.map((write) => write.plan)
  await saveItems(tx, plans.flatMap((plan) => plan.saved.map(itemFacts)))
  await save(tx, plans)
  await removeItems(tx, plans.flatMap((plan) => plan.removed.map((variant) => variant.inventory_item_id)))
  const locations = plans.some((plan) => plan.stock.length > 0) ? await locationIdsByCode(tx) : new Map<string | null, string>()
  const counts = new Map<string, { item_id: string; location_id: string; on_hand: number }>()
  for (const plan of plans) {
    for (const { variant, location, on_hand } of plan.stock) {
      const line = { item_id: variant.inventory_item_id, location_id: locations.get(location)!, on_hand }
      counts.set(`${line.item_id} ${line.location_id}`, line)
    }
  }
  await setOnHand(tx, [...counts.values()], { reason: reference?.type ?? 'count', reference_type: reference?.type ?? null, reference_id: reference?.id ?? null })
  await ensureCollections(tx, writes.map(({ input, plan }) => ({ productId: plan.after.id, collections: input.collections })))
}

function itemFacts(variant: VariantState): ItemFacts {
  return {
    id: variant.inventory_item_id, variant_id: variant.id, sku: variant.sku, tracked: variant.track_inventory, cost_amount: variant.cost_amount,
    cost_currency: variant.cost_amount === null ? null : variant.currency, requires_shipping: variant.requires_shipping, hs_code: variant.hs_code, origin_country: variant.origin_country,
  }
}

/** A single write: plans, carries out, and gives the product after it. @throws catalog.product_invalid with every contradiction */
export async function writeProduct(tx: StoreTx, write: ProductWrite): Promise<ProductPlan> {
  const [outcome] = await planWrites(tx, [write])
  if (!outcome || 'errors' in outcome) throw new Problem('catalog.product_invalid', undefined, { errors: outcome?.errors ?? [] })
  await carryOut(tx, [{ ...write, plan: outcome.plan }], null)
  return outcome.plan
}
