import type { ModuleOperations } from '../contract/operations.gen.js'
import type { AnyHandler, Services } from '../kernel/operation.js'
import type { Consumer } from '../kernel/consumer.js'
import { addFirstCollections, operations as catalog } from './catalog/index.js'
import { operations as events } from './events/index.js'
import { addDefaultLocation } from './inventory/index.js'
import { operations as tenants } from './tenants/index.js'

/** Every operation of the contract has its handler here, or this does not compile. */
const modules: Partial<ModuleOperations> = { catalog, events, tenants }

export const handlers: ReadonlyMap<string, AnyHandler> = new Map(Object.values(modules).flatMap((operations) => Object.entries(operations as unknown as Record<string, AnyHandler>)))

/** Reactions to events, by every module that has some. */
export const consumers: readonly Consumer[] = []

/** What a new store starts with, by every module that has some. */
export const setUpStore: Services['setUpStore'] = (tx, plan) => {
  addDefaultLocation(tx, plan.location)
  addFirstCollections(tx, plan.collections)
}
