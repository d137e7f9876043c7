import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { add } from '../redirectStore.js'

export const redirectsCreate: CatalogOperations['redirects.create'] = write(async (tx, { body }) => {
  const redirect = await add(tx, body.resource_type, body.from_handle.normalize('NFC'), body.to_handle.normalize('NFC'))
  return { status: 201, body: redirect }
})
