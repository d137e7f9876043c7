import type { Request } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { addUnits, type CartState, type Offers } from './cart.js'
import { getManyToAdd, notFound, save, saveLines } from './cartStore.js'
import { afterChange, requireChangeable, type CartReply } from './changeCart.js'

type Add = Request<'carts.lines.add'>

/**
 * Puts units into carts: two round trips for a whole batch, as long as prices are those of the lines.
 *   1. BEGIN · bind the store · lock the carts · read their lines with prices and stock, and what can be bought of the variants to add
 *   2. save the carts and their lines · COMMIT
 * Those who add to one cart come one after the other, each to what the one before left; the cart is written once. One who is refused
 * leaves the cart as it was for those behind.
 */
export async function addLines(tx: StoreTx, requests: readonly Add[]): Promise<(CartReply | Problem)[]> {
  const turns = new Map<string, { add: Add; index: number }[]>()
  requests.forEach((add, index) => turns.set(add.path.cart_id, [...(turns.get(add.path.cart_id) ?? []), { add, index }]))
  const { carts, offers } = await getManyToAdd(tx, [...turns.keys()], [...new Set(requests.map(({ body }) => body.variant_id))])
  const results: (CartReply | Problem)[] = requests.map(notFound)
  const changes = await Promise.all([...carts.values()].map(async (before) => {
    let cart = before
    for (const { add, index } of turns.get(before.id)!) {
      const result = await addTo(tx, cart, add, offers)
      results[index] = result instanceof Problem ? result : result.reply
      if (!(result instanceof Problem)) cart = result.cart
    }
    return { before, after: cart }
  }))
  const changed = changes.filter(({ before, after }) => after !== before)
  const isMoved = ({ before, after }: (typeof changes)[number]) => after.currency !== before.currency
  saveLines(tx, changed.filter((change) => !isMoved(change)))
  // One that is in another currency now is written whole: all its prices are others.
  for (const { before, after } of changed.filter(isMoved)) save(tx, before, after)
  return results
}

async function addTo(tx: StoreTx, cart: CartState, { body, ifMatch }: Add, offers: Offers): Promise<{ cart: CartState; reply: CartReply } | Problem> {
  try {
    requireChangeable(cart, ifMatch)
    const wanted = { variant_id: body.variant_id, quantity: body.quantity ?? 1, properties: body.properties ?? {} }
    return await afterChange(tx, cart, { lines: addUnits(cart.lines, [wanted], offers, () => tx.newId('lineItem'), () => '') })
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
