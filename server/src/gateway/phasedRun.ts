import type { Group } from '../kernel/group.js'
import { claim, keep, release, type IdempotencyClaim, type StoredReply } from '../kernel/idempotency.js'
import type { AnyReply, Phases, Services } from '../kernel/operation.js'
import { Problem } from '../kernel/problem.js'
import { DirectoryTx, type Origin, type StoreRoute, type StoreTx } from '../kernel/tx.js'
import type { Batches } from './batches.js'

/** Ends a handler whose request was answered before. */
export class Replay extends Error {
  constructor(readonly stored: StoredReply) {
    super('this request was answered before')
  }
}

export interface PhasedRunOptions {
  store: StoreRoute | null
  now: Date
  claim: IdempotencyClaim | null
  services: Services
  origin: Origin
  batches: Batches
  inStore<T>(store: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T>
  inDirectory<T>(work: (tx: DirectoryTx) => Promise<T>): Promise<T>
  write(reply: AnyReply): StoredReply
  remainingMs: () => number
}

/**
 * The phases of one request, and its key around them. The key is claimed with the first phase, where that one is; a request is
 * served by the same phases each time, so its repeat looks in the same place. Between the phases the claim stands committed
 * without a reply: a repeat is told that the first is in flight, or takes over when that one can only have died.
 */
export class PhasedRun implements Phases {
  readonly store: StoreRoute | null
  readonly now: Date
  readonly claim: IdempotencyClaim | null
  readonly services: Services
  readonly #options: PhasedRunOptions
  #claimedIn: 'store' | 'directory' | null = null
  #kept: AnyReply | null = null

  constructor(options: PhasedRunOptions) {
    this.#options = options
    this.store = options.store
    this.now = options.now
    this.claim = options.claim
    this.services = options.services
  }

  readonly inStore = async <T>(work: (tx: StoreTx) => Promise<T>): Promise<T> => {
    const first = this.#isFirst()
    const result = await this.#options.inStore(this.#store(), async (tx) => {
      if (first) await this.#begin(tx)
      return work(tx)
    })
    if (first) this.#claimedIn = 'store'
    return result
  }

  readonly inDirectory = async <T>(work: (tx: DirectoryTx) => Promise<T>): Promise<T> => {
    const first = this.#isFirst()
    const result = await this.#options.inDirectory(async (tx) => {
      if (first) await this.#begin(tx)
      return work(tx)
    })
    if (first) this.#claimedIn = 'directory'
    return result
  }

  readonly inStoreOf = async <T>(store: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> => {
    if (this.#isFirst()) await this.inDirectory(() => Promise.resolve()) // the request is about no store, so its key is not kept on a shard
    return this.#options.inStore(store, work)
  }

  readonly inGroup = async <M, R>(group: Group<M, R>, member: M): Promise<R> => {
    const { batches, origin, remainingMs } = this.#options
    const first = this.#isFirst()
    const joined = await batches.join(this.#store(), group, { value: member, origin, claim: first ? this.claim : null, remainingMs })
    if ('stored' in joined) throw new Replay(joined.stored)
    if (first) this.#claimedIn = 'store'
    return joined.result
  }

  readonly keep = (tx: StoreTx, reply: AnyReply): void => {
    if (this.claim !== null && this.#claimedIn !== 'directory') keep(tx, this.claim, this.#options.write(reply))
    this.#kept = reply
  }

  /** Keeps the reply, unless the last phase has. */
  async finish(outcome: StoredReply, kept: boolean): Promise<void> {
    const { claim: wanted, services } = this
    if (wanted === null || kept) return
    if (this.#kept !== null && this.#claimedIn === 'store') return
    if (this.#claimedIn === 'store') return this.#options.inStore(this.#store(), async (tx) => keep(tx, wanted, outcome))
    // Replies kept in the directory are sealed, because some hold a new credential in clear.
    await this.inDirectory(async (tx) => keep(tx, wanted, { ...outcome, body: services.secrets.seal(outcome.body) }))
  }

  /** Gives the key back after a failure, so that a repeat may try again at once; what has begun, the handler can carry on. */
  async giveUp(): Promise<void> {
    const { claim: wanted } = this
    if (wanted === null || this.#claimedIn === null) return
    const given = this.#claimedIn === 'store' ? this.#options.inStore(this.#store(), (tx) => release(tx, wanted)) : this.#options.inDirectory((tx) => release(tx, wanted))
    await given.catch(() => undefined)
  }

  #isFirst(): boolean {
    return this.claim !== null && this.#claimedIn === null
  }

  async #begin(tx: StoreTx | DirectoryTx): Promise<void> {
    const stored = await claim(tx, this.claim!)
    if (stored === null) return
    throw new Replay(tx instanceof DirectoryTx ? { ...stored, body: this.services.secrets.open(stored.body) } : stored)
  }

  #store(): StoreRoute {
    if (this.store === null) throw new Problem('server.internal', 'This operation works on no store.')
    return this.store
  }
}
