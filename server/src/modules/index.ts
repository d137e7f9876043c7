import type { ModuleOperations } from '../contract/operations.gen.js'
import type { AnyHandler, Services, UpkeepTask } from '../kernel/operation.js'
import type { Invariant } from '../kernel/invariant.js'
import type { Consumer } from '../kernel/consumer.js'
import type { ParallelWorker, PhasedWorker, Worker } from '../kernel/worker.js'
import { exporter as cartsExporter, operations as carts, workers as cartsWorkers } from './carts/index.js'
import { addFirstCollections, itemOwner, operations as catalog, settingsGuard as catalogSettingsGuard } from './catalog/index.js'
import { consumers as checkoutConsumers, exporter as checkoutsExporter, invariants as checkoutInvariants, operations as checkout, phasedWorkers as checkoutPhasedWorkers, workers as checkoutWorkers } from './checkout/index.js'
import { collector as edgeCollector, purger as edgePurger } from './edge/index.js'
import { operationsFor as customersFor, statistics as customerStatistics, workers as customersWorkers, type CustomerExporter } from './customers/index.js'
import { consumers as discountsConsumers, creditExporter, invariants as discountsInvariants, operations as discounts, workers as discountsWorkers } from './discounts/index.js'
import { invariants as eventsInvariants, operationsFor as eventsFor, workersFor as eventsWorkersFor } from './events/index.js'
import { addDefaultLocation, invariants as inventoryInvariants, operationsFor as inventoryFor, workers as inventoryWorkers } from './inventory/index.js'
import { operations as jobs, workers as jobsWorkers } from './jobs/index.js'
import { consumers as ordersConsumers, customerExporters as orderExporters, invariants as ordersInvariants, isPackedAt, operations as orders, phasedWorkers as ordersPhasedWorkers, workers as ordersWorkers } from './orders/index.js'
import { addFirstGateways, invariants as paymentsInvariants, operations as payments, phasedWorkers as paymentsPhasedWorkers, workers as paymentsWorkers } from './payments/index.js'
import { operationsFor as platformFor } from './platform/index.js'
import { addDefaultMarket, addDefaultTaxCategory, operations as pricing, settingsGuard as pricingSettingsGuard, workers as pricingWorkers } from './pricing/index.js'
import { consumers as searchConsumers, operations as search, workers as searchWorkers } from './search/index.js'
import { addFirstZones, operations as shipping, workers as shippingWorkers } from './shipping/index.js'
import { applyNews, operationsFor as tenantsFor, upkeep as tenantsUpkeep } from './tenants/index.js'
import { consumers as webhooksConsumers, invariants as webhooksInvariants, operations as webhooks, parallelWorkers as webhooksParallelWorkers, workers as webhooksWorkers } from './webhooks/index.js'

/** What modules above customers hold of a person, for the export of personal data. */
const customerExporters: readonly CustomerExporter[] = [cartsExporter, checkoutsExporter, creditExporter, ...orderExporters]

/** What always holds for the data of a store, by every module that has some. */
export const invariants: readonly Invariant[] = [...inventoryInvariants, ...discountsInvariants, ...paymentsInvariants, ...ordersInvariants, ...checkoutInvariants, ...webhooksInvariants, ...eventsInvariants]

/** Reactions to events, by every module that has some. */
export const consumers: readonly Consumer[] = [customerStatistics, ...checkoutConsumers, ...discountsConsumers, ...ordersConsumers, ...searchConsumers, ...webhooksConsumers]

/** Every operation of the contract has its handler here, or this does not compile. */
const modules: Partial<ModuleOperations> = {
  carts,
  catalog,
  checkout,
  customers: customersFor(customerExporters),
  discounts,
  events: eventsFor(consumers),
  inventory: inventoryFor(itemOwner, isPackedAt),
  jobs,
  orders,
  payments,
  platform: platformFor(invariants),
  pricing,
  search,
  shipping,
  tenants: tenantsFor([catalogSettingsGuard, pricingSettingsGuard]),
  webhooks,
}

export const handlers: ReadonlyMap<string, AnyHandler> = new Map(Object.values(modules).flatMap((operations) => Object.entries(operations as unknown as Record<string, AnyHandler>)))

/** Work of the background on each shard, by every module that has some. */
export const workers: readonly Worker[] = [...cartsWorkers, ...checkoutWorkers, ...customersWorkers, ...discountsWorkers, ...eventsWorkersFor(consumers), ...inventoryWorkers, ...jobsWorkers, ...ordersWorkers, ...paymentsWorkers, ...pricingWorkers, ...searchWorkers, ...shippingWorkers, ...webhooksWorkers]

/** Work of the background that calls the outside, by every module that has some. */
export const phasedWorkers: readonly PhasedWorker[] = [...checkoutPhasedWorkers, ...ordersPhasedWorkers, ...paymentsPhasedWorkers]

/** Work of the background that calls the outside in many places at once, by every module that has some. */
export const parallelWorkers: readonly ParallelWorker[] = [...webhooksParallelWorkers]

/** What only an installation with a shared cache before it has to do. */
export const edgeConsumers: readonly Consumer[] = [edgeCollector]
export const edgeWorkers: readonly ParallelWorker[] = [edgePurger]

/** What a new store starts with, by every module that has some. */
export const setUpStore: Services['setUpStore'] = (tx, plan) => {
  addDefaultLocation(tx, plan.location)
  addFirstCollections(tx, plan.collections)
  addDefaultMarket(tx)
  addDefaultTaxCategory(tx)
  addFirstGateways(tx, plan.payment_gateways)
  addFirstZones(tx, plan.shipping_zones)
}

/** What a shard keeps of news from the directory. */
export { applyNews }

export const upkeep: readonly UpkeepTask[] = [...tenantsUpkeep]
