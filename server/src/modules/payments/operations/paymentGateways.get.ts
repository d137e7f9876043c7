import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toGateway } from '../gateway.js'
import { get } from '../gatewayStore.js'

export const paymentGatewaysGet: PaymentsOperations['paymentGateways.get'] = read(async (tx, { path }) => {
  const gateway = await get(tx, path.payment_gateway_id)
  return { status: 200, body: toGateway(gateway), version: gateway.version }
})
