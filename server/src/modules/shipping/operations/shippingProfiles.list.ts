import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../profileStore.js'

export const shippingProfilesList: ShippingOperations['shippingProfiles.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const profiles = await list(tx, after === null ? '' : String(after[0]), limit)
  return { status: 200, body: page(profiles, limit, (profile) => profile, (profile) => [profile.id]) }
})
