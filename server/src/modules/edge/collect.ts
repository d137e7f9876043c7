import { SHOPPERS_SEE } from '../../kernel/caching.js'
import type { Consumer } from '../../kernel/consumer.js'
import { keysOf } from './keys.js'
import { wish } from './purgeStore.js'

/** News that shoppers see nothing of although their names look like it. */
const UNSEEN: ReadonlySet<string> = new Set(['inventory.low_stock'])

/** Gathers what shared caches must drop. Wished twice, a purge is said once more, which changes nothing. */
export const collector: Consumer = {
  name: 'edge',
  repeatable: true,
  wants: (type) => SHOPPERS_SEE.test(type) && !UNSEEN.has(type),
  handle(tx, events) {
    wish(tx, [...new Set(events.flatMap(keysOf))].sort())
    return Promise.resolve()
  },
}
