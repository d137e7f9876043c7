import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { all, among, dethrone, update } from '../packageStore.js'
import { lockDefault } from '../profileStore.js'

export const shippingPackagesUpdate: ShippingOperations['shippingPackages.update'] = write(async (tx, { path, body, ifMatch }) => {
  await lockDefault(tx)
  const sizes = await all(tx)
  const before = among(sizes, path.shipping_package_id)
  requireMatch(ifMatch, before.version)
  if (body.is_default === true) await dethrone(tx, sizes, before.id)
  const size = await update(tx, before.id, { ...before, ...body })
  tx.emit('shipping_package.updated', size.id, size)
  return { status: 200, body: size, version: size.version }
})
