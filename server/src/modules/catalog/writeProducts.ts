import { locationIdsByCode, openStock, removeItems, saveItems, saveParts, setOnHand, type Bundle, type CountLine, type ItemFacts, type Reason } from '../inventory/index.js'
import { settingsOf } from '../tenants/index.js'
import { Problem, type ProblemCode, type ProblemError } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { ruleHandles, touchCollections } from './collectionStore.js'
import { stateMemberships } from './memberStore.js'
import { findPlanFaults } from './planFaults.js'
import { planProduct, same, type PlanContext, type ProductInput, type ProductPlan, type ProductState } from './product.js'
import { countCreated, roomForProducts } from './productCountStore.js'
import { save } from './productSave.js'
import { toProduct } from './productView.js'
import type { VariantState } from './variant.js'

/** One input with the product it is written over, if there is one. */
export interface ProductWrite {
  before: ProductState | null
  input: ProductInput
}

/** What became of an input: a plan, or why there is none. */
export type ProductOutcome = { plan: ProductPlan } | Faults
export interface Faults {
  code: ProblemCode
  errors: ProblemError[]
}

export interface Planning {
  context: PlanContext
  skuUnique: boolean
}

export async function planning(tx: StoreTx): Promise<Planning> {
  const settings = await settingsOf(tx)
  const context: PlanContext = { now: tx.now, currency: tx.store.currency, inventoryPolicy: settings.oversell_default, newId: (kind) => tx.newId(kind) }
  return { context, skuUnique: settings.sku_unique }
}

/**
 * Decides every write without touching a row. What only the database knows is looked up for all of them at once: locations,
 * taken handles and SKUs, metafield definitions, collections that fill themselves.
 */
export async function planWrites(tx: StoreTx, writes: readonly ProductWrite[]): Promise<ProductOutcome[]> {
  const named = [...new Set(writes.flatMap(({ input }) => input.collections?.map(({ handle }) => handle.normalize('NFC')) ?? []))]
  const statesStock = writes.some(({ input }) => input.variants?.some((variant) => variant.stock?.length))
  const [facts, room, locations, selfFilling] = await Promise.all([planning(tx), writes.some(({ before }) => before === null) ? roomForProducts(tx) : Infinity, statesStock ? locationIdsByCode(tx) : new Map<string | null, string>(), named.length > 0 ? ruleHandles(tx, named) : new Set<string>()])
  const outcomes = writes.map(({ before, input }): ProductOutcome => {
    const planned = planProduct(before, input, facts.context)
    const errors = Array.isArray(planned) ? planned : [...unknownLocations(input, locations), ...fullCollections(input, selfFilling)]
    return Array.isArray(planned) || errors.length > 0 ? { code: 'catalog.product_invalid', errors } : { plan: planned }
  })
  return withinQuota(tx, await withFaults(tx, outcomes, facts.skuUnique), room)
}

/** The outcomes again, where products beyond the quota of the plan have become faults. */
function withinQuota(tx: StoreTx, outcomes: readonly ProductOutcome[], room: number): ProductOutcome[] {
  const { planCode, productsMax } = tx.store
  let left = room
  return outcomes.map((outcome) => ('plan' in outcome && outcome.plan.action === 'create' && left-- <= 0
    ? { code: 'quota.exceeded', errors: [{ pointer: '', code: 'quota.exceeded', detail: `The plan ${planCode} allows ${productsMax} products.` }] } : outcome))
}

/** The outcomes again, where plans that the database cannot take have become faults. */
async function withFaults(tx: StoreTx, outcomes: readonly ProductOutcome[], skuUnique: boolean): Promise<ProductOutcome[]> {
  const faults = await findPlanFaults(tx, outcomes.flatMap((outcome) => ('plan' in outcome ? [outcome.plan] : [])), skuUnique)
  return outcomes.map((outcome) => ('plan' in outcome ? (faults.get(outcome.plan) ?? outcome) : outcome))
}

function unknownLocations(input: ProductInput, locations: Map<string | null, string>): ProblemError[] {
  const errors: ProblemError[] = []
  input.variants?.forEach((variant, v) => variant.stock?.forEach((stock, s) => {
    if (!locations.has(stock.location ?? null)) errors.push({ pointer: `/variants/${v}/stock/${s}/location`, code: 'unknown', detail: stock.location === undefined ? 'is needed: the store has no default location' : 'is the code of no active location' })
  }))
  return errors
}

function fullCollections(input: ProductInput, selfFilling: ReadonlySet<string>): ProblemError[] {
  return (input.collections ?? []).flatMap(({ handle }, index) => (selfFilling.has(handle.normalize('NFC')) ? [{ pointer: `/collections/${index}/handle`, code: 'rules', detail: 'is that of a collection that follows rules' }] : []))
}

/**
 * Carries plans out: products, variants, inventory items, stock and collection membership, with one statement per table
 * however many plans there are, in two flights. The same path serves a single create and a batch of an import.
 * @param reference what the ledger names as the cause of stock movements: the job of an import.
 * @returns ids of the manual collections whose members changed.
 */
export async function carryOut(tx: StoreTx, writes: readonly (ProductWrite & { plan: ProductPlan })[], reference: { type: string; id: string } | null): Promise<string[]> {
  const plans = writes.map((write) => write.plan)
  const locations = plans.some((plan) => plan.stock.length > 0) ? await locationIdsByCode(tx) : new Map<string | null, string>()
  const why = (reason: Reason['reason']): Reason => ({ reason: reference === null ? reason : 'import', reference_type: reference?.type ?? null, reference_id: reference?.id ?? null })
  const held = new Set(plans.flatMap((plan) => plan.before?.variants.map((variant) => variant.inventory_item_id) ?? []))
  const items = plans.flatMap((plan) => plan.saved.map((variant) => itemFacts(variant, plan.after.id)))
  const counts = countLines(plans, locations)
  const [, , , , changed] = await Promise.all([
    openStock(tx, items.filter((item) => !held.has(item.id)), counts.filter((line) => !held.has(line.item_id)), why('initial'), reference === null),
    saveItems(tx, items.filter((item) => held.has(item.id))),
    save(tx, plans),
    setOnHand(tx, counts.filter((line) => held.has(line.item_id)), why('count')),
    stateMemberships(tx, writes.map(({ input, plan }) => ({ productId: plan.after.id, collections: input.collections }))),
  ])
  await saveParts(tx, changedBundles(plans))
  await removeItems(tx, plans.flatMap((plan) => plan.removed.map((variant) => variant.inventory_item_id)))
  return changed
}

/** Bundles whose parts are others than before, with none for what is no bundle any more. */
function changedBundles(plans: readonly ProductPlan[]): Bundle[] {
  return plans.flatMap(({ before, saved }) => {
    const old = new Map(before?.variants.map((variant) => [variant.id, variant.components]))
    return saved.filter(({ id, components }) => !same(components, old.get(id) ?? null)).map(({ inventory_item_id, components }) => ({ item_id: inventory_item_id, components: components ?? [] }))
  })
}

/** Units stated for an item at a location; the last statement counts. */
function countLines(plans: readonly ProductPlan[], locations: Map<string | null, string>): CountLine[] {
  const counts = new Map<string, CountLine>()
  for (const { stock } of plans) {
    for (const { variant, location, on_hand } of stock) {
      const line = { item_id: variant.inventory_item_id, location_id: locations.get(location)!, on_hand }
      counts.set(`${line.item_id} ${line.location_id}`, line)
    }
  }
  return [...counts.values()]
}

function itemFacts(variant: VariantState, productId: string): ItemFacts {
  return {
    id: variant.inventory_item_id, variant_id: variant.id, product_id: productId, sku: variant.sku, tracked: variant.track_inventory && variant.components === null, cost_amount: variant.cost_amount,
    cost_currency: variant.cost_amount === null ? null : variant.currency, oversell: variant.inventory_policy, requires_shipping: variant.requires_shipping, hs_code: variant.hs_code, origin_country: variant.origin_country,
  }
}

/** A single write with its events: plans, carries out, and gives the plan. @throws what the input contradicts, all of it */
export async function writeProduct(tx: StoreTx, write: ProductWrite): Promise<ProductPlan> {
  const [outcome] = await planWrites(tx, [write])
  return perform(tx, write.input, outcome!)
}

/** Carries out the plan of an operation that plans for itself, such as a change of options. */
export async function writePlan(tx: StoreTx, plan: ProductPlan, skuUnique: boolean): Promise<ProductPlan> {
  const known = plan.stock.length === 0 ? null : await locationIdsByCode(tx)
  const errors = plan.stock.flatMap(({ location }, index) => (known!.has(location) ? [] : [{ pointer: `/stock/${index}/location`, code: 'unknown', detail: 'is the code of no active location' }]))
  const [outcome] = errors.length > 0 ? [{ code: 'catalog.product_invalid' as const, errors }] : await withFaults(tx, [{ plan }], skuUnique)
  return perform(tx, {}, 'errors' in outcome! ? { ...outcome, errors: outcome.errors.map((error) => ({ ...error, pointer: error.pointer.replace(IN_LIST, '') })) } : outcome!)
}

// The body of these operations is the variant itself, not a product with a list of them.
const IN_LIST = /^\/variants\/\d+/

async function perform(tx: StoreTx, input: ProductInput, outcome: ProductOutcome): Promise<ProductPlan> {
  if ('errors' in outcome) throw refusal(outcome)
  const { plan } = outcome
  await touchCollections(tx, await carryOut(tx, [{ before: plan.before, input, plan }], null))
  countCreated(tx, [plan])
  emitChange(tx, plan)
  return plan
}

export const refusal = ({ code, errors }: Faults) => new Problem(code, errors.length === 0 ? undefined : errors.slice(0, 3).map(({ pointer, detail }) => `${pointer} ${detail}`.trim()).join('; ').slice(0, 500), errors.length === 0 ? {} : { errors })

export function emitChange(tx: StoreTx, plan: ProductPlan): void {
  if (plan.action === 'create') tx.emit('product.created', plan.after.id, toProduct(plan.after, tx.now))
  if (plan.action === 'update') tx.emit('product.updated', plan.after.id, toProduct(plan.after, tx.now))
}
