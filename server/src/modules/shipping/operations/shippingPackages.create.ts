import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { PACKAGES_MAX } from '../package.js'
import { all, dethrone, insert } from '../packageStore.js'
import { lockDefault } from '../profileStore.js'

export const shippingPackagesCreate: ShippingOperations['shippingPackages.create'] = write(async (tx, { body }) => {
  await lockDefault(tx)
  const sizes = await all(tx)
  if (sizes.length >= PACKAGES_MAX) throw new Problem('shipping.too_many_packages', `The store has ${sizes.length} package sizes; it has at most ${PACKAGES_MAX}.`)
  const is_default = body.is_default === true || sizes.length === 0
  if (is_default) await dethrone(tx, sizes, '')
  const size = await insert(tx, { ...body, is_default })
  tx.emit('shipping_package.created', size.id, size)
  return { status: 201, body: size, version: size.version, headers: { Location: `/v1/shipping-packages/${size.id}` } }
})
