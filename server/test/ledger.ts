import type { Consumer } from '../src/kernel/consumer.js'
import { sql } from '../src/kernel/sql.js'

const RECORD = sql(`
  INSERT INTO effects (store_id, consumer, resource_id, sequence) SELECT $1, $2, r.resource_id, r.sequence
    FROM unnest($3::text[], $4::int[]) WITH ORDINALITY AS r(resource_id, sequence, nth) ORDER BY r.nth`)

/** What events of these tests are: the ones that a ledger wants, and others. */
export const WANTED = 'product.updated'
export const OTHER = 'collection.updated'

/** Writes down what it is given, and cannot handle what is poison. */
export function ledger(name: string, isPoison: (event: { data: Record<string, unknown> }) => boolean = () => false): Consumer {
  return {
    name,
    wants: (type) => type === WANTED,
    handle(tx, events) {
      if (events.some(isPoison)) throw new Error('this is poison')
      tx.send(RECORD, [tx.storeId, name, events.map(({ resource_id }) => resource_id), events.map(({ sequence }) => sequence)])
      return Promise.resolve()
    },
  }
}
