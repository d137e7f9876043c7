import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const ADD = sql(`INSERT INTO job_chunks (store_id, job_id, sequence, content) VALUES ($1, $2, $3, $4)`)
const READ = sql(`SELECT content FROM job_chunks WHERE store_id = $1 AND job_id = $2 AND sequence = $3`)
const DELETE = sql(`DELETE FROM job_chunks WHERE store_id = $1 AND job_id = $2`)
const EXPIRED = sql(`SELECT id FROM jobs WHERE store_id = $1 AND file_until <= $2 LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`)
const FORGET_FILES = sql(`UPDATE jobs SET file_until = NULL WHERE store_id = $1 AND id = ANY($2)`)
const DELETE_ALL = sql(`DELETE FROM job_chunks WHERE store_id = $1 AND job_id = ANY($2)`)

export function addChunk(tx: StoreTx, jobId: string, sequence: number, content: string): void {
  tx.send(ADD, [tx.storeId, jobId, sequence, content])
}

export async function readChunk(tx: StoreTx, jobId: string, sequence: number): Promise<string | null> {
  return (await tx.one<{ content: string }>(READ, [tx.storeId, jobId, sequence]))?.content ?? null
}

export function deleteChunks(tx: StoreTx, jobId: string): void {
  tx.send(DELETE, [tx.storeId, jobId])
}

/** Deletes files whose time has come. The jobs stay and say when their file expired. @returns how many. */
export async function deleteExpiredFiles(tx: StoreTx, limit: number): Promise<number> {
  const ids = (await tx.run<{ id: string }>(EXPIRED, [tx.storeId, tx.now, limit])).map(({ id }) => id)
  tx.send(FORGET_FILES, [tx.storeId, ids])
  tx.send(DELETE_ALL, [tx.storeId, ids])
  return ids.length
}
