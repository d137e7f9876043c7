import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { newGateway, toGateway } from '../gateway.js'
import { insert, lastPosition } from '../gatewayStore.js'

export const paymentGatewaysCreate: PaymentsOperations['paymentGateways.create'] = write(async (tx, { body, services }) => {
  const facts = newGateway(body, await lastPosition(tx), services.secrets)
  const gateway = toGateway(await insert(tx, tx.newId('paymentGateway'), facts))
  tx.emit('payment_gateway.created', gateway.id, gateway)
  return { status: 201, body: gateway, version: gateway.version, headers: { Location: `/v1/payment-gateways/${gateway.id}` } }
})
