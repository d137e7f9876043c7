import { itemsInUse } from '../inventory/index.js'
import type { ProblemError } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { PlanFaults } from './planFaults.js'
import { same, type ProductPlan } from './product.js'
import type { VariantState } from './variant.js'

// Held until the transaction ends: of two that make a bundle out of each other's parts, the second sees the first. Only bundles pay.
const LOCK_BUNDLES = sql(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' bundles', 0))`)
const COMPONENTS = sql('SELECT v.id, v.components IS NOT NULL AS is_bundle FROM variants v WHERE v.store_id = $1 AND v.id = ANY($2)')

/** Bundles that cannot be: of parts that are not there or are bundles, of a variant that is a part itself or has stock of its own. */
export async function bundleFaults(tx: StoreTx, plans: readonly ProductPlan[]): Promise<Map<ProductPlan, PlanFaults>> {
  const changed = new Map(plans.map((plan) => [plan, newBundles(plan)] as const).filter(([, bundles]) => bundles.length > 0))
  if (changed.size === 0) return new Map()
  const bundles = [...changed.values()].flat()
  await tx.run(LOCK_BUNDLES, [tx.storeId])
  const [rows, used] = await Promise.all([
    tx.run<{ id: string; is_bundle: boolean }>(COMPONENTS, [tx.storeId, [...new Set(bundles.flatMap((variant) => variant.components!.map(({ variant_id }) => variant_id)))]]),
    itemsInUse(tx, bundles.map((variant) => variant.inventory_item_id)),
  ])
  const known = new Map(rows.map((row) => [row.id, row.is_bundle]))
  for (const plan of plans) for (const { id, components } of plan.saved) if (known.has(id)) known.set(id, components !== null)
  for (const plan of plans) for (const { id } of plan.removed) known.delete(id)
  const faults = new Map<ProductPlan, PlanFaults>()
  for (const [plan, variants] of changed) {
    const errors = variants.flatMap((variant) => faultsOf(variant, known, used.get(variant.inventory_item_id)))
    if (errors.length > 0) faults.set(plan, { code: 'catalog.product_invalid', errors })
  }
  return faults
}

function faultsOf(variant: VariantState, known: ReadonlyMap<string, boolean>, use: { stocked: boolean; part: boolean } | undefined): ProblemError[] {
  const at = `/variants/${variant.position - 1}/components`
  const errors = variant.components!.flatMap(({ variant_id }, index): ProblemError[] => {
    const isBundle = known.get(variant_id)
    if (isBundle === false) return []
    return [{ pointer: `${at}/${index}/variant_id`, ...(isBundle === undefined ? { code: 'unknown', detail: 'is the id of no variant of this store' } : { code: 'bundle', detail: 'is a bundle itself' }) }]
  })
  if (use?.part) errors.push({ pointer: at, code: 'bundle', detail: 'cannot be: the variant is a part of a bundle' })
  if (use?.stocked) errors.push({ pointer: at, code: 'stock', detail: 'cannot be: the variant has stock of its own, or orders to ship; count it to zero first' })
  return errors
}

function newBundles(plan: ProductPlan): VariantState[] {
  const old = new Map(plan.before?.variants.map((variant) => [variant.id, variant.components]))
  return plan.saved.filter(({ id, components }) => components !== null && !same(components, old.get(id) ?? null))
}
