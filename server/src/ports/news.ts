/** What has changed, so that processes do not go on with what they have in memory of it. */
export type NewsItem =
  /** A store, its hosts or its keys. */
  | { readonly about: 'store'; readonly id: string }
  /** What shoppers of a store see. */
  | { readonly about: 'storefront'; readonly id: string }
  /** A customer whose sessions have ended or have new tokens. */
  | { readonly about: 'sessions'; readonly id: string }
  /** A shard has events that are not in its log yet. */
  | { readonly about: 'outbox'; readonly id: string }
  /** News may have been missed. */
  | { readonly about: 'everything' }

/**
 * News between the processes of an installation. They are told after the commit and at best effort: whoever misses one finds out by
 * itself, since nothing is kept for longer than five seconds without being looked up again. A process does not hear its own.
 */
export interface News {
  tell(item: NewsItem): void
  /** Why no news go out or come in at the moment; null when they do. */
  complaint(): string | null
  close(): Promise<void>
}
