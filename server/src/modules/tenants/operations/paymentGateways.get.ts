import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../paymentGatewayStore.js'

export const paymentGatewaysGet: TenantsOperations['paymentGateways.get'] = read(async (tx, { path }) => {
  const gateway = await get(tx, path.payment_gateway_id)
  return { status: 200, body: gateway, version: gateway.version }
})
