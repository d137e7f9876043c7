import type { TaxesSaid, TaxSourceKind } from '../../kernel/taxes.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { AnsweredTaxes } from './taxQuestion.js'

/** How long an answer of a provider holds for whoever asks the same. */
const ANSWER_MS = 900_000
/** After so long a provider that gave no good answer is asked again. */
export const ASK_TAXES_AGAIN_MS = 10_000

export interface KeptTaxes {
  question: string
  source: TaxSourceKind
  taxes: TaxesSaid | null
}

const FIND = sql(`SELECT question, source, taxes FROM tax_answers WHERE store_id = $1 AND provider_id = $2 AND question = ANY($3) AND expires_at > $4`)

/** What is kept of a provider, by the hash of the question. */
export async function findTaxAnswers(tx: StoreTx, providerId: string, questions: readonly string[]): Promise<Map<string, KeptTaxes>> {
  const rows = await tx.run<KeptTaxes & Record<string, unknown>>(FIND, [tx.storeId, providerId, questions, tx.now])
  return new Map(rows.map((row) => [row.question, row]))
}

// The first good answer stands until it expires: whoever was shown it pays what it says. The provider may be gone by now.
const KEEP = sql(`
  INSERT INTO tax_answers (store_id, provider_id, question, source, taxes, expires_at)
  SELECT $1, r.provider_id, r.question, r.source, nullif(r.taxes, 'null'), CASE r.source WHEN 'provider' THEN $4 ELSE $5 END::timestamptz
    FROM jsonb_to_recordset($2::jsonb) AS r(provider_id text, question text, source text, taxes jsonb)
   WHERE EXISTS (SELECT 1 FROM tax_providers p WHERE p.store_id = $1 AND p.id = r.provider_id FOR KEY SHARE)
   ORDER BY r.provider_id, r.question
  ON CONFLICT (store_id, provider_id, question) DO UPDATE SET source = excluded.source, taxes = excluded.taxes, expires_at = excluded.expires_at
   WHERE tax_answers.expires_at <= $3 OR (tax_answers.source = 'table' AND excluded.source = 'provider')`)

/** Keeps what was said for whoever asks the same; to be called before anything else is locked. What follows in the same flight finds it. */
export function keepTaxAnswers(tx: StoreTx, answers: readonly AnsweredTaxes[]): void {
  if (answers.length === 0) return
  const rows = [...new Map(answers.map((answer) => [`${answer.provider_id} ${answer.question}`, answer])).values()]
  tx.send(KEEP, [tx.storeId, JSON.stringify(rows), tx.now, new Date(tx.now.getTime() + ANSWER_MS), new Date(tx.now.getTime() + ASK_TAXES_AGAIN_MS)])
}

const DROP = sql(`
  DELETE FROM tax_answers WHERE store_id = $1 AND (provider_id, question) IN (
    SELECT provider_id, question FROM tax_answers WHERE store_id = $1 AND expires_at <= $2 ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING 1 AS gone`)

/** @returns how many were dropped */
export async function dropExpiredTaxAnswers(tx: StoreTx, limit: number): Promise<number> {
  return (await tx.run(DROP, [tx.storeId, tx.now, limit])).length
}
