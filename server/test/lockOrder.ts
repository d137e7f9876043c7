import pg from 'pg'
import type { Test } from 'tap'
import { until, type Harness, type TestStore } from './harness.js'

export interface InTheWay {
  /** Locks what the call has to wait for; `$1` is the store. */
  held: string
  /** Locks what is to be free still while it waits. */
  free: string
}

/** Two that lock the same things in the same order never wait for each other: a call that waits for the first has not locked the second yet. */
export async function waitsInOrder<T>(t: Test, h: Harness, { store }: TestStore, { held, free }: InTheWay, call: () => PromiseLike<T>): Promise<T> {
  const holder = new pg.Client({ connectionString: h.environment.SOUK_SHARD_URLS!.split(' ').find((pair) => pair.startsWith(`${store.shard_id}=`))!.slice(store.shard_id.length + 1) })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    const { rows: [own] } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    t.not((await holder.query(held, [store.id])).rowCount, 0, 'there is something to wait for')
    const calling = Promise.resolve(call())
    await until('the call to wait', async () => (await h.sql(store.shard_id, 'SELECT 1 FROM pg_locks WHERE NOT granted AND $1 = ANY(pg_blocking_pids(pid))', [own!.pid])).length > 0)
    await t.resolves(holder.query(`${free} NOWAIT`, [store.id]), 'what comes later is free')
    await holder.query('ROLLBACK')
    return await calling
  } finally {
    await holder.end()
  }
}
