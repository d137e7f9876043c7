import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeGateway, toGateway } from '../gateway.js'
import { getForUpdate, update } from '../gatewayStore.js'

export const paymentGatewaysUpdate: PaymentsOperations['paymentGateways.update'] = write(async (tx, { path, body, ifMatch, services }) => {
  const before = await getForUpdate(tx, path.payment_gateway_id)
  requireMatch(ifMatch, before.version)
  const gateway = toGateway(await update(tx, before.id, changeGateway(before, body, services.secrets)))
  tx.emit('payment_gateway.updated', gateway.id, gateway)
  return { status: 200, body: gateway, version: gateway.version }
})
