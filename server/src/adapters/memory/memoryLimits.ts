import { LRUCache } from 'lru-cache'
import { atMost } from '../../kernel/atMost.js'
import { OwnBucket, takeShare } from '../../kernel/gcra.js'
import type { Bucket, Limits, Taken } from '../../ports/limits.js'

const BUCKETS_MAX = 100_000

/**
 * Limits of a process that asks nobody. Of several, each gives its share: all of them together never give more than the quota, and
 * whoever always meets the same one gets that share only.
 */
export class MemoryLimits implements Limits {
  readonly #buckets = new LRUCache<string, OwnBucket>(atMost(BUCKETS_MAX))
  readonly #processes: number

  constructor(processes: number) {
    this.#processes = processes
  }

  bucket(name: string, perMinute: number): Bucket {
    let bucket = this.#buckets.get(name)
    if (!bucket) this.#buckets.set(name, (bucket = new OwnBucket(name, perMinute)))
    bucket.perMinute = perMinute
    return bucket
  }

  take(buckets: readonly Bucket[], cost: number, now: number): Taken {
    return takeShare(buckets as readonly OwnBucket[], cost, this.#processes, now)
  }

  ask(buckets: readonly Bucket[], cost: number): Promise<Taken> {
    return Promise.resolve(this.take(buckets, cost, Date.now()))
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
