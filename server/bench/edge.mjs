import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manualProvider } from '../dist/adapters/manual/manualProvider.js'
import { testProvider } from '../dist/adapters/testGateway/testProvider.js'
import { Batches } from '../dist/gateway/batches.js'
import { PhasedRun } from '../dist/gateway/phasedRun.js'
import { storedReply } from '../dist/gateway/serialise.js'
import { secretsFrom } from '../dist/kernel/credential.js'
import { StoreTx } from '../dist/kernel/tx.js'
import { handlers } from '../dist/modules/index.js'

const DEADLINE_MS = 10_000
const clock = { now: () => new Date() }

/** Operations run as dispatch runs them, batches and all, in this process and without HTTP: the database edge. */
export class Edge {
  #batches
  #services
  #store
  #platform

  constructor(platform, store) {
    this.#platform = platform
    this.#store = store
    const shard = (id) => platform.database(id)
    const { secret } = JSON.parse(readFileSync(join(platform.dataDir, 'keys.json'), 'utf8'))
    const secrets = secretsFrom(secret)
    const providers = { manual: manualProvider(), test: testProvider({ shard, clock, secrets }) }
    this.#batches = new Batches({ shard, clock, committed: () => undefined })
    this.#services = { secrets, writeReply: storedReply, paymentProvider: (kind) => providers[kind], providerUnreachable: () => {} }
  }

  /** @returns the reply as it is kept and sent. @throws Problem */
  async run(operationId, { path = {}, body, key = null }) {
    const store = this.#store.route
    const actor = { type: 'publishable_key', id: 'bench' }
    const origin = { actor, requestId: 'req_bench' }
    const request = { path, body, query: {}, principal: actor, origin, storeId: store.storeId, services: this.#services, ifMatch: undefined }
    const claim = key === null ? null : { storeId: store.storeId, principal: actor.id, key, fingerprint: key }
    const write = (reply) => storedReply(operationId, reply)
    const ends = Date.now() + DEADLINE_MS
    const remainingMs = () => ends - Date.now()
    const handler = handlers.get(operationId)
    if (handler.mode === 'grouped') return (await this.#batches.join(store, { name: operationId, run: handler.run }, { value: request, origin, claim, write, remainingMs })).written
    if (handler.mode !== 'phased') throw new Error(`${operationId} is not among the operations that share transactions`)
    const inStore = (_route, work) => this.#platform.database(store.shardId).transaction({ storeId: store.storeId, timeoutMs: remainingMs() }, async (connection) => {
      const tx = new StoreTx(connection, store, actor, clock.now(), 'req_bench')
      const value = await work(tx)
      tx.flushEvents()
      return value
    })
    const phases = new PhasedRun({ store, now: clock.now(), claim, services: this.#services, origin, batches: this.#batches, inStore, write, remainingMs })
    const outcome = write(await handler.run(phases, request))
    return outcome
  }
}
