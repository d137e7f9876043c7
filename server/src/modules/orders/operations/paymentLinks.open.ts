import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openLink } from '../payByLink.js'

export const paymentLinksOpen: OrdersOperations['paymentLinks.open'] = write(async (tx, { body, services }) => ({ status: 200, body: await openLink(tx, body.token, services.secrets) }))
