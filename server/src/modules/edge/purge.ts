import { EdgeRefused } from '../../kernel/caching.js'
import { sql } from '../../kernel/sql.js'
import type { ParallelWorker, RoundPhases } from '../../kernel/worker.js'
import { notSaid, said, take } from './purgeStore.js'

/** Stores for which one process calls the edge at the same moment, for each shard. */
const ROUNDS_MAX = 4

/** Tells the edge what to drop. What a call that failed was about is told again; a process that dies while it calls repeats its call. */
export const purger: ParallelWorker = {
  name: 'edge purges',
  everyMs: 100,
  roundsMax: ROUNDS_MAX,
  due: sql(`SELECT store_id, 'edge' AS part FROM edge_purges WHERE due_at <= $1 GROUP BY store_id ORDER BY min(due_at) LIMIT $2`),
  run: runRound,
}

async function runRound({ inStore, services: { edge }, signal }: RoundPhases): Promise<void> {
  if (edge === null) return
  while (!signal.aborted) {
    const purges = await inStore((tx) => take(tx, edge.keysMax))
    if (purges.length === 0) return
    const refused = await edge.purge(purges.map(({ key }) => key), signal).then(() => null, (error: Error) => error)
    await inStore((tx) => {
      if (refused === null) said(tx, purges)
      else notSaid(tx, purges, refused instanceof EdgeRefused ? refused.retryAfterMs : null)
      return Promise.resolve()
    })
    if (refused !== null) throw refused
  }
}
