import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import type { MetafieldDefinition } from '../metafield.js'
import { getDefinitionForUpdate, lockValues, updateDefinition } from '../metafieldDefinitionStore.js'
import { requireFit, requireSound } from '../metafieldChecks.js'
import { same } from '../product.js'

export const metafieldDefinitionsUpdate: CatalogOperations['metafieldDefinitions.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getDefinitionForUpdate(tx, path.metafield_definition_id)
  requireMatch(ifMatch, before.version)
  const wanted: MetafieldDefinition = { ...before, ...body }
  if (same(wanted, before)) return { status: 200, body: before, version: before.version }
  const after = { ...wanted, version: before.version + 1, updated_at: tx.now.toISOString() }
  requireSound(after)
  if (after.type !== before.type || !same(after.validations, before.validations)) {
    await lockValues(tx)
    await requireFit(tx, after, before)
  }
  await updateDefinition(tx, after)
  tx.emit('metafield_definition.updated', after.id, after)
  return { status: 200, body: after, version: after.version }
})
