import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, remove } from '../gatewayStore.js'

export const paymentGatewaysDelete: PaymentsOperations['paymentGateways.delete'] = write(async (tx, { path, ifMatch }) => {
  const gateway = await getForUpdate(tx, path.payment_gateway_id)
  requireMatch(ifMatch, gateway.version)
  remove(tx, gateway.id)
  tx.emit('payment_gateway.deleted', gateway.id, { id: gateway.id })
  return { status: 204 }
})
