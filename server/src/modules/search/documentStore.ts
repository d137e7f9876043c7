import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { SearchDocument } from './document.js'
import type { PostingChanges } from './postings.js'
import { isSpellable, spellingsOf } from './text.js'

export type IndexedDocument = SearchDocument & { number: number }

// One writer per store: what it reads of the index stays true until it commits, and numbers are given out without gaps to fight for.
const LOCK = sql(`SELECT pg_advisory_xact_lock(hashtextextended('search ' || $1, 0))`)

/** Before anything that reads the index in order to change it. */
export function lockIndex(tx: StoreTx): void {
  tx.send(LOCK, [tx.storeId])
}

const FIND = sql(`
  SELECT d.product_id, d.number, d.version, d.status, souk_iso(d.publish_at) AS publish_at, souk_iso(d.unpublish_at) AS unpublish_at, d.title_key, d.price_min, d.price_max, d.available, d.facets, d.words
    FROM search_documents d WHERE d.store_id = $1 AND d.product_id = ANY($2)`)
const LAST_NUMBER = sql(`SELECT coalesce(max(d.number), 0) AS last FROM search_documents d WHERE d.store_id = $1`)

export async function findDocuments(tx: StoreTx, productIds: readonly string[]): Promise<Map<string, IndexedDocument>> {
  const rows = await tx.run<IndexedDocument & Record<string, unknown>>(FIND, [tx.storeId, productIds])
  return new Map(rows.map((row) => [row.product_id, row]))
}

export async function lastNumber(tx: StoreTx): Promise<number> {
  return (await tx.one<{ last: number }>(LAST_NUMBER, [tx.storeId]))!.last
}

const SAVE = sql(`
  INSERT INTO search_documents AS d (store_id, product_id, number, version, status, publish_at, unpublish_at, title_key, price_min, price_max, available, facets, words)
  SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(product_id text, number int, version int, status text, publish_at timestamptz, unpublish_at timestamptz, title_key text,
         price_min bigint, price_max bigint, available boolean, facets text[], words text[])
  ON CONFLICT (store_id, product_id) DO UPDATE SET version = excluded.version, status = excluded.status, publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at,
    title_key = excluded.title_key, price_min = excluded.price_min, price_max = excluded.price_max, available = excluded.available, facets = excluded.facets, words = excluded.words
   WHERE d.version <= excluded.version`)
const DELETE = sql(`DELETE FROM search_documents WHERE store_id = $1 AND product_id = ANY($2)`)

const CHANGES = `jsonb_to_recordset($2::jsonb) AS r(term text, block int, added int[], removed int[])`
const GROW = sql(`
  INSERT INTO search_terms AS t (store_id, term, block, postings) SELECT $1, r.term, r.block, r.added FROM ${CHANGES}
  ON CONFLICT (store_id, term, block) DO UPDATE SET postings = t.postings || excluded.postings`)
const SHRINK = sql(`
  UPDATE search_terms t SET postings = ARRAY(SELECT p FROM unnest(t.postings) AS p WHERE p <> ALL (r.removed)) || r.added FROM ${CHANGES}
   WHERE t.store_id = $1 AND t.term = r.term AND t.block = r.block`)
const PRUNE = sql(`DELETE FROM search_terms t USING ${CHANGES} WHERE t.store_id = $1 AND t.term = r.term AND t.block = r.block AND t.postings = '{}'`)

const UNKNOWN = sql(`SELECT w AS word FROM unnest($2::text[]) AS w WHERE NOT EXISTS (SELECT 1 FROM search_spellings s WHERE s.store_id = $1 AND s.spelling = w AND s.word = w)`)
const SPELL = sql(`INSERT INTO search_spellings (store_id, spelling, word) SELECT $1, r.spelling, r.word FROM unnest($2::text[], $3::text[]) AS r(spelling, word) ON CONFLICT DO NOTHING`)

/** Writes documents, takes out those of deleted products, and brings the terms into agreement. */
export async function save(tx: StoreTx, documents: readonly IndexedDocument[], gone: readonly string[], changes: PostingChanges): Promise<void> {
  const [grown, shrunk] = [changes.grown(), changes.shrunk()]
  if (gone.length > 0) tx.send(DELETE, [tx.storeId, gone])
  if (documents.length > 0) tx.send(SAVE, [tx.storeId, JSON.stringify(documents)])
  if (grown.length > 0) tx.send(GROW, [tx.storeId, JSON.stringify(grown)])
  if (shrunk.length > 0) {
    const rows = JSON.stringify(shrunk)
    tx.send(SHRINK, [tx.storeId, rows])
    tx.send(PRUNE, [tx.storeId, rows])
  }
  await learn(tx, changes.newNames().filter(isSpellable))
}

/** Words that are new to the store, so that they are found when they are misspelt. Those of deleted products stay: they find nothing. */
async function learn(tx: StoreTx, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  const unknown = await tx.run<{ word: string }>(UNKNOWN, [tx.storeId, words])
  const pairs = unknown.flatMap(({ word }) => spellingsOf(word).map((spelling) => [spelling, word] as const))
  if (pairs.length > 0) tx.send(SPELL, [tx.storeId, pairs.map(([spelling]) => spelling), pairs.map(([, word]) => word)])
}

const SET_AVAILABLE = sql(`
  UPDATE search_documents d SET available = r.available FROM unnest($2::text[], $3::boolean[]) AS r(product_id, available)
   WHERE d.store_id = $1 AND d.product_id = r.product_id AND d.available <> r.available`)

export function setAvailable(tx: StoreTx, stock: readonly { id: string; available: boolean }[]): void {
  if (stock.length > 0) tx.send(SET_AVAILABLE, [tx.storeId, stock.map(({ id }) => id), stock.map(({ available }) => available)])
}
