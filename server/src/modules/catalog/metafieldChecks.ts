import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { validationFaults, type MetafieldDefinition } from './metafield.js'
import { countValues } from './metafieldDefinitionStore.js'

/** @throws request.validation_failed for limits that do not belong to the type or contradict each other */
export function requireSound(definition: MetafieldDefinition): void {
  const errors = validationFaults(definition)
  if (errors.length > 0) throw new Problem('request.validation_failed', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}

/**
 * Refuses a definition that values which exist do not fit. Hold the lock of `lockValues`.
 * @throws catalog.metafield_type_frozen, catalog.metafield_values_conflict
 */
export async function requireFit(tx: StoreTx, after: MetafieldDefinition, before: MetafieldDefinition | null): Promise<void> {
  const { existing, unfit } = await countValues(tx, after, after)
  if (before !== null && before.type !== after.type && existing > 0) throw new Problem('catalog.metafield_type_frozen', `There are ${existing} values; remove them first, or define another key.`)
  if (unfit > 0) throw new Problem('catalog.metafield_values_conflict', `${unfit} of ${existing} values that exist do not fit; change them first.`)
}
