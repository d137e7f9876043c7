import { Gauge, type Registry } from 'prom-client'
import type { ConsumerLag } from '../ports/eventFeed.js'

const LABELS = ['shard', 'consumer'] as const

/** Asked for when somebody looks, all three at once; a shard that does not answer shows none. */
export function measureRelay(registry: Registry, lag: () => Promise<readonly ConsumerLag[]>): void {
  let asked: Promise<readonly ConsumerLag[]> | null = null
  const once = () => (asked ??= lag().catch(() => []).finally(() => (asked = null)))
  const gauge = (name: string, help: string, valueOf: (lag: ConsumerLag) => number) => new Gauge({
    name, help, labelNames: LABELS, registers: [registry],
    async collect() {
      const lags = await once()
      this.reset()
      for (const each of lags) this.set({ shard: each.shard, consumer: each.consumer }, valueOf(each))
    },
  })
  gauge('souk_consumer_lag_events', 'Events of the log that a consumer has not passed', ({ events }) => events)
  gauge('souk_consumer_lag_seconds', 'Age of the oldest event that a consumer has not passed', ({ seconds }) => seconds)
  gauge('souk_consumer_parked_resources', 'Resources whose events wait because one could not be handled', ({ parked }) => parked)
}
