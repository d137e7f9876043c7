import type { Phases } from '../src/kernel/operation.js'
import { inStore } from './inStore.js'
import type { Harness, TestStore } from './harness.js'

/** What flows that call providers get of a request, with the providers of the running platform. */
export function phasesOf(h: Harness, store: TestStore): Promise<Pick<Phases, 'services' | 'inStore'>> {
  return Promise.resolve({ services: h.platform.services, inStore: (work) => inStore(h, store, work) })
}
