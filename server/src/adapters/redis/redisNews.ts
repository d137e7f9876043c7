import { randomUUID } from 'node:crypto'
import { createClient } from 'redis'
import type { News, NewsItem } from '../../ports/news.js'
import { connectionTo } from './connection.js'

export interface RedisNewsOptions {
  readonly url: string
  readonly heard: (item: NewsItem) => void
  readonly log: (message: string, error: unknown) => void
}

const CHANNEL = 'souk:news'
/** Of what is told while Redis is away nothing is worth keeping: others have looked it up again by then. */
const QUEUE_MAX = 1_000

/**
 * News through a channel of Redis. A process that was cut off hears `everything` when it is back, since it may have missed some.
 * Starting does not wait for Redis: a platform without it is slower to hear, not down.
 */
export function redisNews({ url, heard, log }: RedisNewsOptions): News {
  const sender = randomUUID()
  const options = { ...connectionTo(url), commandsQueueMaxLength: QUEUE_MAX }
  const teller = createClient(options)
  const listener = createClient({ ...options, disableOfflineQueue: false })
  let closed = false
  let away: string | null = 'connecting'
  const complain = (error: Error) => {
    if (closed) return
    const first = away === null
    away = error.message || error.name
    if (first) log('news between processes stop until Redis is back', error)
  }
  teller.on('error', complain)
  listener.on('error', complain)
  listener.on('ready', () => {
    away = null
    heard({ about: 'everything' })
  })
  const started = Promise.all([
    teller.connect().catch(complain),
    listener.connect().then(() => listener.subscribe(CHANNEL, (message) => {
      const { from, item } = JSON.parse(message) as { from: string; item: NewsItem }
      if (from !== sender) heard(item)
    })).catch(complain),
  ])
  // What many commits of one moment say alike is told once.
  const unsaid = new Set<string>()
  const say = () => {
    for (const message of unsaid) if (teller.isReady) teller.publish(CHANNEL, message).catch(complain)
    unsaid.clear()
  }
  return {
    tell(item) {
      if (unsaid.size === 0) setImmediate(say)
      unsaid.add(JSON.stringify({ from: sender, item }))
    },
    complaint: () => away,
    async close() {
      closed = true
      teller.destroy()
      listener.destroy()
      await started
    },
  }
}

/** One process alone has nobody to tell. */
export const noNews: News = { tell: () => undefined, complaint: () => null, close: () => Promise.resolve() }
