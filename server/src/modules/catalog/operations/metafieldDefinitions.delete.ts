import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getDefinitionForUpdate, removeDefinition } from '../metafieldDefinitionStore.js'

export const metafieldDefinitionsDelete: CatalogOperations['metafieldDefinitions.delete'] = write(async (tx, { path, ifMatch }) => {
  const definition = await getDefinitionForUpdate(tx, path.metafield_definition_id)
  requireMatch(ifMatch, definition.version)
  await removeDefinition(tx, definition.id)
  tx.emit('metafield_definition.deleted', definition.id, { id: definition.id })
  return { status: 204 }
})
