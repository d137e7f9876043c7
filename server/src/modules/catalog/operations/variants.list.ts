import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listVariants } from '../variantStore.js'
import { toVariant } from '../productView.js'

export const variantsList: CatalogOperations['variants.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['number'])
  const variants = await listVariants(tx, path.product_id, Number(after?.[0] ?? 0), limit)
  return { status: 200, body: page(variants, limit, (variant) => toVariant(variant, path.product_id), (variant) => [variant.position]) }
})
