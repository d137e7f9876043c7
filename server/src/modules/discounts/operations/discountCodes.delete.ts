import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { removeCode } from '../codeStore.js'
import { getShared } from '../discountStore.js'

export const discountCodesDelete: DiscountsOperations['discountCodes.delete'] = write(async (tx, { path }) => {
  const { id } = await getShared(tx, path.discount_id)
  await removeCode(tx, id, path.discount_code_id)
  return { status: 204 }
})
