import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { pack, packedIn, sizesOf, type PackedPackages } from '../shipping/index.js'
import type { Units } from './fulfillmentOrder.js'
import type { OrderState } from './order.js'

type Input = components['schemas']['FulfillmentPackageInput']

/** Packages as whoever packed them says. @throws orders.package_not_found */
export async function packedAs(tx: StoreTx, given: readonly Input[]): Promise<PackedPackages[]> {
  const sizes = new Map((await sizesOf(tx)).map((size) => [size.id, size]))
  return given.map(({ shipping_package_id = null, weight_grams, count = 1 }, index) => {
    const size = shipping_package_id === null ? null : sizes.get(shipping_package_id)
    if (size === undefined) throw new Problem('orders.package_not_found', undefined, { errors: [{ pointer: `/packages/${index}/shipping_package_id`, code: 'not_found', detail: 'is no package size of this store' }] })
    return packedIn(size, weight_grams, count)
  })
}

/** Packages as units fit by their weight. */
export async function packedByWeight(tx: StoreTx, order: OrderState, units: readonly Units[]): Promise<PackedPackages[]> {
  const lines = new Map(order.lines.map((line) => [line.id, line]))
  const shipped = units.flatMap(({ order_line_id, quantity }) => {
    const line = lines.get(order_line_id)
    return line?.requires_shipping === true ? [{ quantity, weight_grams: line.weight_grams }] : []
  })
  return shipped.length === 0 ? [] : pack(shipped, await sizesOf(tx))
}
