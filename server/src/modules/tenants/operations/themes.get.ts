import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../themeStore.js'

export const themesGet: TenantsOperations['themes.get'] = read(async (tx) => {
  const theme = await get(tx)
  return { status: 200, body: theme, version: theme.version }
})
