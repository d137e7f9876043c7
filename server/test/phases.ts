import type { PaymentPhases } from '../src/modules/payments/index.js'
import { inStore } from './inStore.js'
import type { Harness, TestStore } from './harness.js'

/** What flows that call payment providers get of a request, with the providers of the running platform. */
export function phasesOf(h: Harness, store: TestStore): PaymentPhases {
  return { services: h.platform.services, inStore: (work) => inStore(h, store, work) }
}
