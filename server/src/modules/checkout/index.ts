import type { CheckoutOperations } from '../../contract/operations.gen.js'
import { checkoutsCancel } from './operations/checkouts.cancel.js'
import { checkoutsComplete } from './operations/checkouts.complete.js'
import { checkoutsCreate } from './operations/checkouts.create.js'
import { checkoutsGet } from './operations/checkouts.get.js'
import { checkoutsList } from './operations/checkouts.list.js'
import { checkoutsShippingOptionsList } from './operations/checkouts.shippingOptions.list.js'
import { checkoutsUpdate } from './operations/checkouts.update.js'

export const operations: CheckoutOperations = {
  'checkouts.cancel': checkoutsCancel,
  'checkouts.complete': checkoutsComplete,
  'checkouts.create': checkoutsCreate,
  'checkouts.get': checkoutsGet,
  'checkouts.list': checkoutsList,
  'checkouts.shippingOptions.list': checkoutsShippingOptionsList,
  'checkouts.update': checkoutsUpdate,
}

export { invariants } from './invariants.js'
export { checkoutFaults } from './faults.js'
export { consumers, phasedWorkers, workers } from './workers.js'
export { exporter } from './personalData.js'
