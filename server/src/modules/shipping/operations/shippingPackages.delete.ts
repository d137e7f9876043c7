import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { requireDeletable } from '../package.js'
import { all, among, remove } from '../packageStore.js'
import { lockDefault } from '../profileStore.js'

export const shippingPackagesDelete: ShippingOperations['shippingPackages.delete'] = write(async (tx, { path, ifMatch }) => {
  await lockDefault(tx)
  const sizes = await all(tx)
  const size = among(sizes, path.shipping_package_id)
  requireMatch(ifMatch, size.version)
  requireDeletable(size, sizes.length)
  remove(tx, size.id)
  tx.emit('shipping_package.deleted', size.id, { id: size.id })
  return { status: 204 }
})
