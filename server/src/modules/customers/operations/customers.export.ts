import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { toCustomer } from '../customer.js'
import { get } from '../customerStore.js'
import type { CustomerExporter } from '../exporter.js'
import { listOf as groupsOf } from '../groupStore.js'
import { listOf as sessionsOf } from '../sessionStore.js'
import { ordersOf } from '../statisticsStore.js'

/** @param exporters of the modules above, in the order of their sections */
export const customersExport = (exporters: readonly CustomerExporter[]): CustomersOperations['customers.export'] => readSnapshot(async (tx, { path }) => {
  const customer = await get(tx, path.customer_id)
  const [groups, sessions, counted] = await Promise.all([groupsOf(tx, customer.id), sessionsOf(tx, customer.id), ordersOf(tx, customer.id)])
  const sections = [{ name: 'counted_orders', records: counted }]
  for (const exporter of exporters) sections.push({ name: exporter.name, records: await exporter.records(tx, customer.id) })
  return { status: 200, body: { exported_at: tx.now.toISOString(), customer: toCustomer(customer), groups, sessions, sections } }
})
