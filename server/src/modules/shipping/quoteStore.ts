import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Answered, Asked, QuotedService } from './question.js'

/** How long a price that was quoted holds. */
const QUOTE_MS = 900_000

interface KeptQuote extends Asked {
  services: QuotedService[] | null
  asked_at: Date
}

const FIND = sql(`SELECT provider_id, question, services, asked_at FROM shipping_quotes WHERE store_id = $1 AND question = ANY($2) AND expires_at > $3`)

export const find = (tx: StoreTx, questions: readonly string[]) => tx.run<KeptQuote & Record<string, unknown>>(FIND, [tx.storeId, questions, tx.now])

// The first good answer stands until it expires: whoever was shown it pays what it says. The provider may be gone by now.
const KEEP = sql(`
  INSERT INTO shipping_quotes (store_id, provider_id, question, services, asked_at, expires_at)
  SELECT $1, r.provider_id, r.question, nullif(r.services, 'null'), $3, $4 FROM jsonb_to_recordset($2::jsonb) AS r(provider_id text, question text, services jsonb)
   WHERE EXISTS (SELECT 1 FROM shipping_providers p WHERE p.store_id = $1 AND p.id = r.provider_id FOR KEY SHARE)
   ORDER BY r.provider_id, r.question
  ON CONFLICT (store_id, provider_id, question) DO UPDATE SET services = excluded.services, asked_at = excluded.asked_at, expires_at = excluded.expires_at
   WHERE shipping_quotes.services IS NULL OR shipping_quotes.expires_at <= $3`)

export async function keep(tx: StoreTx, answers: readonly Answered[]): Promise<void> {
  await tx.run(KEEP, [tx.storeId, JSON.stringify(answers), tx.now, new Date(tx.now.getTime() + QUOTE_MS)])
}

const DROP = sql(`
  DELETE FROM shipping_quotes WHERE store_id = $1 AND (provider_id, question) IN (
    SELECT provider_id, question FROM shipping_quotes WHERE store_id = $1 AND expires_at <= $2 ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING 1 AS gone`)

/** @returns how many were dropped */
export async function dropExpired(tx: StoreTx, limit: number): Promise<number> {
  return (await tx.run(DROP, [tx.storeId, tx.now, limit])).length
}
