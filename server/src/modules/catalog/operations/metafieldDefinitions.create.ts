import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import type { MetafieldDefinition } from '../metafield.js'
import { insertDefinition, lockValues } from '../metafieldDefinitionStore.js'
import { requireFit, requireSound } from '../metafieldChecks.js'

export const metafieldDefinitionsCreate: CatalogOperations['metafieldDefinitions.create'] = write(async (tx, { body }) => {
  const time = tx.now.toISOString()
  const definition: MetafieldDefinition = {
    id: tx.newId('metafieldDefinition'), version: 1, owner_type: body.owner_type, namespace: body.namespace, key: body.key, name: body.name, description: body.description ?? null, type: body.type,
    validations: body.validations ?? {}, filterable: body.filterable ?? false, storefront_access: body.storefront_access ?? false, created_at: time, updated_at: time,
  }
  requireSound(definition)
  await lockValues(tx)
  await insertDefinition(tx, definition)
  await requireFit(tx, definition, null)
  tx.emit('metafield_definition.created', definition.id, definition)
  return { status: 201, body: definition, version: 1, headers: { Location: `/v1/metafield-definitions/${definition.id}` } }
})
