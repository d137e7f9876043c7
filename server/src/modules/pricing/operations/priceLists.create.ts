import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireGroups } from '../../customers/index.js'
import { newPriceList } from '../priceList.js'
import { savePriceList } from '../priceListStore.js'

export const priceListsCreate: PricingOperations['priceLists.create'] = write(async (tx, { body }) => {
  await requireGroups(tx, body.customer_group_ids ?? [], '/customer_group_ids')
  const list = newPriceList(tx.newId('priceList'), body, tx.now)
  await savePriceList(tx, list, null)
  tx.emit('price_list.created', list.id, list)
  return { status: 201, body: list, version: list.version, headers: { Location: `/v1/price-lists/${list.id}` } }
})
