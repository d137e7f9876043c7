import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../paymentGatewayStore.js'

export const paymentGatewaysList: TenantsOperations['paymentGateways.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [position, id] = decodeCursor(query.cursor, ['number', 'string']) ?? [0, '']
  const gateways = await list(tx, { position: Number(position), id: String(id) }, limit)
  return { status: 200, body: page(gateways, limit, (gateway) => gateway, (gateway) => [gateway.position, gateway.id]) }
})
