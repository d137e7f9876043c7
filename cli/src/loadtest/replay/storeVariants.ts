import { unreadable, type StoreCatalog } from '../catalog.js'
import { field, getProduct, listField, textField } from '../operations.js'
import type { StorefrontClient } from '../storefrontClient.js'

/** What can be put into a cart. */
export interface StoreVariant {
  readonly id: string
  readonly sku: string | null
  /** Handle of the product and position in it: what ties are broken by. */
  readonly name: string
  readonly inStock: boolean
  /** Null when any number can be bought. */
  readonly available: number | null
}

/** Product pages asked for at once; a shop must bear a few. */
const AT_ONCE = 8

/** The variants of all products of the catalog, in its order: lists show products only, so each page is read once. */
export async function readVariants(client: StorefrontClient, { products }: StoreCatalog): Promise<StoreVariant[]> {
  const pages = new Map<string, StoreVariant[]>()
  const waiting = [...products]
  const read = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) pages.set(next.handle, await readPage(client, next.handle))
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, products.length) }, read))
  return products.flatMap(({ handle }) => pages.get(handle) ?? [])
}

async function readPage(client: StorefrontClient, handle: string): Promise<StoreVariant[]> {
  const call = getProduct(handle, true)
  const answer = await client.send(call, true)
  // A product that was taken off the shop meanwhile is no longer part of it.
  if (answer.status === 404) return []
  if (answer.failure !== null) throw unreadable(call, answer)
  return listField(answer.body, 'variants').flatMap((variant, position) => {
    const id = textField(variant, 'id')
    const available = field(variant, 'available')
    // Zero and in stock: it takes backorders, so any number can be bought.
    const inStock = field(variant, 'in_stock') === true
    return id === null ? [] : [{ id, sku: textField(variant, 'sku'), name: `${handle} ${String(position).padStart(4, '0')}`, inStock, available: typeof available === 'number' && (available > 0 || !inStock) ? available : null }]
  })
}
