import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toStorefrontGateway } from '../gateway.js'
import { list } from '../gatewayStore.js'

export const storefrontPaymentGatewaysList: PaymentsOperations['storefront.paymentGateways.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [position, id] = decodeCursor(query.cursor, ['number', 'string']) ?? [0, '']
  const gateways = await list(tx, { position: Number(position), id: String(id) }, limit, true)
  return { status: 200, body: page(gateways, limit, toStorefrontGateway, (gateway) => [gateway.position, gateway.id]) }
})
