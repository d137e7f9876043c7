import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../packageStore.js'

export const shippingPackagesGet: ShippingOperations['shippingPackages.get'] = read(async (tx, { path }) => {
  const size = await get(tx, path.shipping_package_id)
  return { status: 200, body: size, version: size.version }
})
