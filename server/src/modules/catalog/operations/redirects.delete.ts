import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { remove } from '../redirectStore.js'

export const redirectsDelete: CatalogOperations['redirects.delete'] = write(async (tx, { path }) => {
  await remove(tx, path.redirect_id)
  return { status: 204 }
})
