import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { mergeCustomers, refuseErased, type CustomerState } from './customer.js'
import { save } from './changeCustomer.js'
import { findForUpdate, notFound, repointMerged, get } from './customerStore.js'
import { leaveTombstone } from './eraseCustomer.js'
import { moveOrders, recount } from './statisticsStore.js'

/**
 * Lets one customer go up in another, in one transaction.
 * @throws customers.customer_not_found, customers.customer_erased, customers.cannot_merge, customers.too_many_addresses
 */
export async function merge(tx: StoreTx, survivorId: string, otherId: string, ifMatch: string | undefined): Promise<CustomerState> {
  const customers = await findForUpdate(tx, [survivorId, otherId])
  const [survivor, other] = [customers.get(survivorId), customers.get(otherId)]
  if (!survivor || !other) throw notFound()
  refuseErased(survivor)
  requireMatch(ifMatch, survivor.version)
  refuseErased(other)
  const merged = mergeCustomers(survivor, other)
  // The other one first: it gives up its external id and the rows of its addresses.
  await leaveTombstone(tx, other, survivor.id, 'merged')
  repointMerged(tx, other.id, survivor.id)
  await save(tx, survivor, merged)
  moveOrders(tx, other.id, survivor.id)
  recount(tx, [survivor.id, other.id])
  tx.emit('customer.merged', survivor.id, { id: survivor.id, from_id: other.id })
  return get(tx, survivor.id)
}
