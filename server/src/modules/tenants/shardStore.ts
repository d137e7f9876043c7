import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'

// Bytes and writes count in coarse steps, so that shards of about the same load share new stores by number.
const PLACE = sql(`
  UPDATE shards SET store_count = store_count + 1, epoch = epoch + 1
   WHERE id = (SELECT id FROM shards WHERE status = 'open' AND id = ANY($1)
                ORDER BY coalesce(database_bytes, 0) / 1073741824 + coalesce(transactions_per_minute, 0) / 60000, store_count, id LIMIT 1 FOR NO KEY UPDATE)
  RETURNING id`)

/**
 * Takes a place for a new store on the open shard with the least load among those this process can reach.
 * @throws tenants.no_shard_open
 */
export async function place(tx: DirectoryTx, reachable: readonly string[]): Promise<string> {
  const row = await tx.one<{ id: string }>(PLACE, [reachable])
  if (!row) throw new Problem('tenants.no_shard_open', 'Every shard is closed to new stores or unreachable.', { retryAfter: 30 })
  return row.id
}
