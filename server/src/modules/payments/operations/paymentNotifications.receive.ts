import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { failpoint } from '../../../kernel/failpoint.js'
import { phased } from '../../../kernel/operation.js'
import { NotificationRefused } from '../../../kernel/payments.js'
import { Problem } from '../../../kernel/problem.js'
import { openCredentials } from '../gateway.js'
import { getEvenDeleted } from '../gatewayStore.js'
import { receiveNews } from '../notifications.js'

export const paymentNotificationsReceive: PaymentsOperations['paymentNotifications.receive'] = phased(async (phases, { path, body, header, services }) => {
  const { gateway, account } = await phases.inStore(async (tx) => {
    const gateway = await getEvenDeleted(tx, path.payment_gateway_id)
    return { gateway, account: { storeId: tx.storeId, shardId: tx.store.shardId, gatewayId: gateway.id, credentials: openCredentials(gateway.credentials, services.secrets) } }
  })
  const news = await services.paymentProvider(gateway.payment_method).parse(account, { body, header, now: phases.now }).catch((error: unknown) => {
    throw error instanceof NotificationRefused ? new Problem('payments.notification_invalid', error.message) : error
  })
  const receipt = await phases.inStore((tx) => receiveNews(tx, gateway.id, news))
  failpoint('payments.notification.after_record')
  return { status: 200, body: receipt }
})
