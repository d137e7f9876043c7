import { removeItems } from '../inventory/index.js'
import type { StoreTx } from '../../kernel/tx.js'
import { planProduct, type ProductInput, type ProductState } from './product.js'
import { countDeleted } from './productCountStore.js'
import { remove } from './productSave.js'
import { findByIdsForUpdate } from './productStore.js'
import { carryOut, emitChange, planning } from './writeProducts.js'

export type BulkAction = 'publish' | 'draft' | 'archive' | 'add_tags' | 'remove_tags' | 'delete'

const STATUS = { publish: 'active', draft: 'draft', archive: 'archived' } as const
export const TAGS_MAX = 250

export interface BulkOutcome {
  /** Ids of products that were changed or deleted, each with its own event. */
  changed: string[]
  unchanged: string[]
  /** Products that do not exist (any more). */
  missing: string[]
  failed: { id: string; pointer: string; code: string; detail: string }[]
}

/**
 * Does one thing to many products in this transaction, with one statement per table however many they are. Doing it again
 * changes nothing, so work that was cut off can simply be repeated. Pass at most 500 ids, each locked until commit.
 */
export async function bulkApply(tx: StoreTx, action: BulkAction, ids: readonly string[], tags: readonly string[] = []): Promise<BulkOutcome> {
  const products = await findByIdsForUpdate(tx, ids)
  const found = new Set(products.map((product) => product.id))
  const outcome: BulkOutcome = { changed: [], unchanged: [], missing: ids.filter((id) => !found.has(id)), failed: [] }
  if (action === 'delete') {
    await deleteProducts(tx, products)
    outcome.changed = [...found]
    return outcome
  }
  const { context } = await planning(tx)
  const writes = products.flatMap((before) => {
    const input = inputFor(action, before, tags)
    if (input.tags !== undefined && input.tags.length > TAGS_MAX) {
      outcome.failed.push({ id: before.id, pointer: '/tags', code: 'maxItems', detail: `would have more than ${TAGS_MAX} tags` })
      return []
    }
    const plan = planProduct(before, input, context)
    if (Array.isArray(plan)) outcome.failed.push(...plan.map((error) => ({ id: before.id, ...error })))
    return Array.isArray(plan) ? [] : [{ before, input, plan }]
  })
  await carryOut(tx, writes, null)
  for (const { plan } of writes) {
    outcome[plan.action === 'unchanged' ? 'unchanged' : 'changed'].push(plan.after.id)
    emitChange(tx, plan)
  }
  return outcome
}

function inputFor(action: Exclude<BulkAction, 'delete'>, product: ProductState, tags: readonly string[]): ProductInput {
  if (action === 'add_tags') return { tags: [...product.tags, ...tags.filter((tag) => !product.tags.some((held) => held.toLowerCase() === tag.trim().toLowerCase()))] }
  if (action === 'remove_tags') {
    const gone = new Set(tags.map((tag) => tag.trim().toLowerCase()))
    return { tags: product.tags.filter((tag) => !gone.has(tag.toLowerCase())) }
  }
  return { status: STATUS[action] }
}

/** Deletes locked products with their variants; stock is written off in the ledger. */
export async function deleteProducts(tx: StoreTx, products: readonly ProductState[]): Promise<void> {
  if (products.length === 0) return
  await remove(tx, products)
  await removeItems(tx, products.flatMap((product) => product.variants.map((variant) => variant.inventory_item_id)))
  countDeleted(tx, products.length)
  for (const { id } of products) tx.emit('product.deleted', id, { id })
}
