import type { ProblemCode, ProblemError } from '../../kernel/problem.js'
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { rulesFor, ruleKey, type OwnerType } from './metafieldDefinitionStore.js'
import { valueFault } from './metafield.js'
import { bundleFaults } from './bundleFaults.js'
import type { ProductPlan } from './product.js'
import { findOwners } from './productStore.js'
import type { Metafield, VariantState } from './variant.js'

export interface PlanFaults {
  code: ProblemCode
  errors: ProblemError[]
}

/**
 * Why plans cannot be carried out although each is consistent: handles, external ids and SKUs that others have (in the database
 * or earlier in the same batch), and metafields that break their definition.
 */
export async function findPlanFaults(tx: StoreTx, plans: readonly ProductPlan[], skuUnique: boolean): Promise<Map<ProductPlan, PlanFaults>> {
  const changing = plans.filter((plan) => plan.action !== 'unchanged')
  const all = await Promise.all([takenNames(tx, changing), misfits(tx, changing), bundleFaults(tx, changing), skuUnique ? takenSkus(tx, changing) : new Map<ProductPlan, PlanFaults>()])
  return new Map(all.flatMap((faults) => [...faults]))
}

async function takenNames(tx: StoreTx, plans: readonly ProductPlan[]): Promise<Map<ProductPlan, PlanFaults>> {
  const newHandle = (plan: ProductPlan) => (plan.after.handle === plan.before?.handle ? null : plan.after.handle)
  const newExternalId = (plan: ProductPlan) => (plan.after.external_id === (plan.before?.external_id ?? null) ? null : plan.after.external_id)
  const owners = await findOwners(tx, plans.flatMap((plan) => newHandle(plan) ?? []), plans.flatMap((plan) => newExternalId(plan) ?? []))
  const faults = new Map<ProductPlan, PlanFaults>()
  for (const plan of plans) {
    const take = (code: ProblemCode, pointer: string, name: string | null, byName: Map<string, string>) => {
      if (name === null) return
      const owner = byName.get(name) ?? plan.after.id
      if (owner === plan.after.id) byName.set(name, owner)
      else if (!faults.has(plan)) faults.set(plan, { code, errors: [{ pointer, code: 'taken', detail: `is that of the product ${owner}` }] })
    }
    take('catalog.handle_taken', '/handle', newHandle(plan), owners.byHandle)
    take('catalog.external_id_taken', '/external_id', newExternalId(plan), owners.byExternalId)
  }
  return faults
}

async function misfits(tx: StoreTx, plans: readonly ProductPlan[]): Promise<Map<ProductPlan, PlanFaults>> {
  const written = plans.map((plan) => [plan, valuesOf(plan)] as const).filter(([, values]) => values.length > 0)
  const rules = await rulesFor(tx, written.flatMap(([, values]) => values.map(({ owner, metafield }) => [owner, metafield] as const)))
  const faults = new Map<ProductPlan, PlanFaults>()
  for (const [plan, values] of written) {
    const errors = values.flatMap(({ owner, metafield, pointer }): ProblemError[] => {
      const rule = rules.get(ruleKey(owner, metafield))
      const fault = rule ? valueFault(rule, metafield.value) : null
      return fault === null ? [] : [{ pointer, code: 'metafield', detail: `${metafield.namespace}.${metafield.key} ${fault}` }]
    })
    if (errors.length > 0) faults.set(plan, { code: 'catalog.product_invalid', errors })
  }
  return faults
}

/** Metafields that a plan writes; those it leaves as they are were checked when they were written. */
function valuesOf(plan: ProductPlan): { owner: OwnerType; metafield: Metafield; pointer: string }[] {
  const ofProduct = plan.before === null || plan.fields.includes('metafields') ? plan.after.metafields : []
  return [
    ...ofProduct.map((metafield, index) => ({ owner: 'product' as const, metafield, pointer: `/metafields/${index}/value` })),
    ...plan.saved.flatMap((variant) => variant.metafields.map((metafield, index) => ({ owner: 'variant' as const, metafield, pointer: `/variants/${variant.position - 1}/metafields/${index}/value` }))),
  ]
}

// Held until the transaction ends: two writers of one SKU cannot both find it free. Only stores that ask for unique SKUs pay.
const LOCK_SKUS = sql(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' skus', 0))`)
const SKU_OWNERS = sql(`SELECT v.sku, v.id FROM ${rowsOfIds('$2')} w JOIN variants v ON v.store_id = $1 AND v.sku = w.wanted`)

async function takenSkus(tx: StoreTx, plans: readonly ProductPlan[]): Promise<Map<ProductPlan, PlanFaults>> {
  const news = new Map(plans.map((plan) => [plan, newSkus(plan)] as const))
  const skus = [...new Set([...news.values()].flatMap((variants) => variants.map((variant) => variant.sku!)))]
  if (skus.length === 0) return new Map()
  const [, rows] = await Promise.all([tx.run(LOCK_SKUS, [tx.storeId]), tx.run<{ sku: string; id: string }>(SKU_OWNERS, [tx.storeId, skus])])
  const removed = new Set(plans.flatMap((plan) => plan.removed.map((variant) => variant.id)))
  const owners = new Map(rows.filter((row) => !removed.has(row.id)).map((row) => [row.sku, row.id]))
  const faults = new Map<ProductPlan, PlanFaults>()
  for (const [plan, variants] of news) {
    const errors = variants.flatMap((variant): ProblemError[] => {
      const owner = owners.get(variant.sku!) ?? variant.id
      if (owner === variant.id) owners.set(variant.sku!, owner)
      return owner === variant.id ? [] : [{ pointer: `/variants/${variant.position - 1}/sku`, code: 'taken', detail: `${variant.sku} is the SKU of the variant ${owner}` }]
    })
    if (errors.length > 0) faults.set(plan, { code: 'catalog.sku_taken', errors })
  }
  return faults
}

function newSkus(plan: ProductPlan): VariantState[] {
  const old = new Map(plan.before?.variants.map((variant) => [variant.id, variant.sku]))
  return plan.saved.filter((variant) => variant.sku !== null && variant.sku !== old.get(variant.id))
}
