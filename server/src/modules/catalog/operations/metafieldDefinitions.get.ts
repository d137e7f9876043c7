import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getDefinition } from '../metafieldDefinitionStore.js'

export const metafieldDefinitionsGet: CatalogOperations['metafieldDefinitions.get'] = read(async (tx, { path }) => {
  const definition = await getDefinition(tx, path.metafield_definition_id)
  return { status: 200, body: definition, version: definition.version }
})
