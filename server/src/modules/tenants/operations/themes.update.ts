import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, save } from '../themeStore.js'

export const themesUpdate: TenantsOperations['themes.update'] = write(async (tx, { body, ifMatch }) => {
  const before = await getForUpdate(tx)
  requireMatch(ifMatch, before.version)
  const theme = await save(tx, { ...before, ...body })
  tx.emit('theme.updated', theme.id, theme)
  return { status: 200, body: theme, version: theme.version }
})
