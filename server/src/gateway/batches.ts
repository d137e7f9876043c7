import type { Clock } from '../kernel/clock.js'
import { GROUP_MAX, type Group } from '../kernel/group.js'
import { claimAll, keepAll, releaseAll, type IdempotencyClaim, type StoredReply } from '../kernel/idempotency.js'
import { Lanes } from '../kernel/lanes.js'
import { Problem } from '../kernel/problem.js'
import { StoreTx, type Actor, type Committed, type Origin, type StoreRoute } from '../kernel/tx.js'
import type { Database } from '../ports/database.js'

export interface Member<M, R> {
  readonly value: M
  readonly origin: Origin
  /** The key to claim in the transaction of the batch; null when there is none, or when an earlier phase has claimed it. */
  readonly claim: IdempotencyClaim | null
  /** Writes the result out when it is the reply to keep under the key. */
  readonly write?: (result: R) => StoredReply
  readonly remainingMs: () => number
}

/** A stored reply is that of an earlier request with the same key. */
export type Joined<R> = { readonly stored: StoredReply } | { readonly result: R; readonly written: StoredReply | undefined }

export interface BatchesOptions {
  shard(id: string): Database
  clock: Clock
  committed: Committed
}

interface Waiting {
  store: StoreRoute
  group: Group<never, never>
  member: Member<never, never>
  resolve: (joined: Joined<never>) => void
  reject: (error: unknown) => void
}

type Verdict<R> = Joined<R> | Problem

/** Runs groups: see Group for what they promise. One batch per store and group is in flight in a process. */
export class Batches {
  readonly #options: BatchesOptions
  readonly #lanes = new Lanes<Waiting>({ max: GROUP_MAX, serve: (batch) => this.#serve(batch) })

  constructor(options: BatchesOptions) {
    this.#options = options
  }

  join<M, R>(store: StoreRoute, group: Group<M, R>, member: Member<M, R>): Promise<Joined<R>> {
    return new Promise<Joined<R>>((resolve, reject) => {
      this.#lanes.join(`${store.storeId} ${group.name}`, { store, group, member, resolve, reject } as unknown as Waiting)
    })
  }

  async #serve(batch: readonly Waiting[]): Promise<void> {
    const inTime = batch.filter(({ member, reject }) => {
      if (member.remainingMs() > 0) return true
      reject(new Problem('server.deadline_exceeded', undefined, { retryAfter: 1 }))
      return false
    })
    if (inTime.length === 0) return
    try {
      const { store, group } = inTime[0]!
      const verdicts = await this.#transaction(store, group, inTime.map(({ member }) => member))
      inTime.forEach((waiting, index) => settle(waiting, verdicts[index]!))
    } catch (error) {
      // Nobody is at fault when the database is away, and asking it once for each would only take longer.
      const hopeless = inTime.length === 1 || (error instanceof Problem && error.status === 503)
      for (const waiting of inTime) {
        if (hopeless) waiting.reject(error)
        else await this.#serve([waiting])
      }
    }
  }

  async #transaction<M, R>(store: StoreRoute, group: Group<M, R>, members: readonly Member<M, R>[]): Promise<Verdict<R>[]> {
    const timeoutMs = Math.max(...members.map((member) => member.remainingMs()))
    const { verdicts, events } = await this.#options.shard(store.shardId).transaction({ storeId: store.storeId, timeoutMs }, async (connection) => {
      const tx = new StoreTx(connection, store, actorOf(members), this.#options.clock.now(), members[0]!.origin.requestId)
      return { verdicts: await inOne(tx, group, members), events: tx.flushEvents() }
    })
    await this.#options.committed(store, events)
    return verdicts
  }
}

/** Claims the keys, does the work of those whose it is, and keeps their replies. */
async function inOne<M, R>(tx: StoreTx, group: Group<M, R>, members: readonly Member<M, R>[]): Promise<Verdict<R>[]> {
  const claiming = members.filter((member) => member.claim !== null)
  const found = await claimAll(tx, claiming.map((member) => member.claim!))
  const earlier = new Map(claiming.map((member, index) => [member, found[index] ?? null]))
  const ours = members.filter((member) => (earlier.get(member) ?? null) === null)
  const results = ours.length === 0 ? [] : await group.run(tx, ours.map((member) => member.value))
  if (results.length !== ours.length) throw new Error(`${group.name} gave ${results.length} results for ${ours.length} members`)
  const done = new Map(ours.map((member, index) => [member, verdictOf(member, results[index]!)]))
  const claimed = ours.filter((member) => member.claim !== null)
  releaseAll(tx, claimed.filter((member) => done.get(member) instanceof Problem).map((member) => member.claim!))
  keepAll(tx, claimed.flatMap((member) => {
    const verdict = done.get(member)!
    return 'written' in verdict && verdict.written !== undefined ? [{ claim: member.claim!, reply: verdict.written }] : []
  }))
  return members.map((member) => {
    const before = earlier.get(member) ?? null
    if (before === null) return done.get(member)!
    return before instanceof Problem ? before : { stored: before }
  })
}

function verdictOf<M, R>(member: Member<M, R>, result: R | Problem): Verdict<R> {
  return result instanceof Problem ? result : { result, written: member.write?.(result) }
}

function settle({ resolve, reject }: Waiting, verdict: Verdict<never>): void {
  if (verdict instanceof Problem) reject(verdict)
  else resolve(verdict)
}

/** Who works for a batch: whoever asked, when they are one. */
function actorOf(members: readonly { readonly origin: Origin }[]): Actor {
  const { actor } = members[0]!.origin
  return members.every((member) => member.origin.actor.id === actor.id) ? { type: actor.type, id: actor.id } : { type: 'system', id: 'batch' }
}
