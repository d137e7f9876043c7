import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { findByIds } from '../../catalog/index.js'
import { write } from '../../../kernel/operation.js'
import { missingAmong, Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, putProducts, update } from '../profileStore.js'

export const shippingProfilesProductsAdd: ShippingOperations['shippingProfiles.products.add'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.shipping_profile_id)
  requireMatch(ifMatch, before.version)
  const there = new Set((await findByIds(tx, body.product_ids)).map(({ id }) => id))
  const errors = missingAmong(body.product_ids, there, '/product_ids', 'product of this store')
  if (errors.length > 0) throw new Problem('catalog.product_not_found', 'Some of these products do not exist in this store; nothing was moved.', { errors })
  await putProducts(tx, before, body.product_ids)
  const profile = await update(tx, before.id, before)
  tx.emit('shipping_profile.updated', profile.id, profile)
  return { status: 200, body: profile, version: profile.version }
})
