/** A quota of units a minute under a name. All of a minute may be spent at once after a minute of rest. */
export interface Bucket {
  readonly name: string
  readonly perMinute: number
}

export interface Taken {
  readonly allowed: boolean
  /** The bucket that refused; the first one where none did. The figures are its own. */
  readonly bucket: Bucket
  readonly remaining: number
  /** When what was refused will fit. */
  readonly retryAfterMs: number
  /** When the bucket would be empty again. */
  readonly resetMs: number
}

/**
 * Rate limits that the processes of an installation keep together, by the generic cell rate algorithm: one number per bucket,
 * which falls with time.
 *
 * - A request takes from all its buckets or from none.
 * - What costs more than the whole of a bucket is always refused.
 * - Taking neither waits nor fails, whatever is away.
 */
export interface Limits {
  /** What stands under this name, from now on with this quota. May be held for a moment: longer, and another may have taken its place. */
  bucket(name: string, perMinute: number): Bucket
  /** Null where only others can say whether it is allowed: `ask` then. */
  take(buckets: readonly Bucket[], cost: number, now: number): Taken | null
  /** Takes as well, and may wait for others, for a moment that is bounded. */
  ask(buckets: readonly Bucket[], cost: number): Promise<Taken>
  close(): Promise<void>
}
