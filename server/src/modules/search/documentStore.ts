import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { IndexChanges } from './changes.js'
import type { SearchDocument } from './document.js'
import { isSpellable, spellingsOf } from './text.js'

export type IndexedDocument = SearchDocument & { number: number }

// One writer per store: what it has read of the index stays true until it commits, and every flip of a bit means what it should.
const LOCK = sql(`SELECT pg_advisory_xact_lock(hashtextextended('search ' || $1, 0))`)

/** Before anything that reads the index in order to change it. */
export function lockIndex(tx: StoreTx): void {
  tx.send(LOCK, [tx.storeId])
}

const FIND = sql(`
  SELECT d.product_id, d.number, d.version, d.visibility, souk_iso(d.publish_at) AS publish_at, souk_iso(d.unpublish_at) AS unpublish_at, d.title_key, d.price_min, d.price_max,
         d.price_step_min, d.price_step_max, d.available, d.facets, d.words
    FROM ${rowsOfIds('$2')} w JOIN search_documents d ON d.store_id = $1 AND d.product_id = w.wanted`)
const NEXT_NUMBER = sql(`SELECT coalesce(max(d.number) + 1, 0) AS next FROM search_documents d WHERE d.store_id = $1`)

export async function findDocuments(tx: StoreTx, productIds: readonly string[]): Promise<Map<string, IndexedDocument>> {
  const rows = await tx.run<IndexedDocument & Record<string, unknown>>(FIND, [tx.storeId, productIds])
  return new Map(rows.map((row) => [row.product_id, row]))
}

const FIND_STOCK = sql(`SELECT d.product_id, d.number, d.available FROM ${rowsOfIds('$2')} w JOIN search_documents d ON d.store_id = $1 AND d.product_id = w.wanted`)

export async function findDocumentStock(tx: StoreTx, productIds: readonly string[]): Promise<{ product_id: string; number: number; available: boolean }[]> {
  return tx.run(FIND_STOCK, [tx.storeId, productIds])
}

export async function nextNumber(tx: StoreTx): Promise<number> {
  return (await tx.one<{ next: number }>(NEXT_NUMBER, [tx.storeId]))!.next
}

const SAVE = sql(`
  INSERT INTO search_documents AS d (store_id, product_id, number, version, visibility, publish_at, unpublish_at, title_key, price_min, price_max, price_step_min, price_step_max, available, facets, words)
  SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(product_id text, number int, version int, visibility text, publish_at timestamptz, unpublish_at timestamptz, title_key text,
         price_min bigint, price_max bigint, price_step_min smallint, price_step_max smallint, available boolean, facets text[], words text[])
  ON CONFLICT (store_id, product_id) DO UPDATE SET version = excluded.version, visibility = excluded.visibility, publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at,
    title_key = excluded.title_key, price_min = excluded.price_min, price_max = excluded.price_max, price_step_min = excluded.price_step_min, price_step_max = excluded.price_step_max,
    available = excluded.available, facets = excluded.facets, words = excluded.words`)
const SET_AVAILABLE = sql(`UPDATE search_documents d SET available = NOT d.available WHERE d.store_id = $1 AND d.product_id = ANY($2)`)
const DELETE = sql(`DELETE FROM search_documents WHERE store_id = $1 AND product_id = ANY($2)`)

const FLIP_WORDS = sql(`
  INSERT INTO search_words AS t (store_id, word, block, weight, documents)
  SELECT $1, r.word, r.block, r.weight, (SELECT bit_or(set_bit(0::bit(1024), f, 1)) FROM unnest(r.flips) AS f) FROM jsonb_to_recordset($2::jsonb) AS r(word text, block int, weight smallint, flips int[])
  ON CONFLICT (store_id, word, block, weight) DO UPDATE SET documents = t.documents # excluded.documents`)
const PRUNE_WORDS = sql(`
  DELETE FROM search_words t USING jsonb_to_recordset($2::jsonb) AS r(word text, block int, weight smallint)
   WHERE t.store_id = $1 AND t.word = r.word AND t.block = r.block AND t.weight = r.weight AND bit_count(t.documents) = 0`)
const FLIP_FACETS = sql(`
  INSERT INTO search_facets AS t (store_id, facet, block, label, documents)
  SELECT $1, r.facet, r.block, r.label, ('x' || r.bits)::varbit FROM jsonb_to_recordset($2::jsonb) AS r(facet text, block int, label text, bits text)
  ON CONFLICT (store_id, facet, block) DO UPDATE SET documents = souk_flip_bits(t.documents, excluded.documents), label = coalesce(nullif(excluded.label, ''), t.label)`)
const PRUNE_FACETS = sql(`
  DELETE FROM search_facets t USING jsonb_to_recordset($2::jsonb) AS r(facet text, block int)
   WHERE t.store_id = $1 AND t.facet = r.facet AND t.block = r.block AND bit_count(t.documents) = 0`)

export interface Saving {
  changed: readonly IndexedDocument[]
  /** Ids of products that can be bought now and could not before, or the other way round; nothing else of them changed. */
  turned: readonly string[]
  /** Ids of products that are no more. */
  gone: readonly string[]
  changes: IndexChanges
}

/** Writes documents and brings the index into agreement. */
export async function save(tx: StoreTx, { changed, turned, gone, changes }: Saving): Promise<void> {
  const { words, facets } = changes
  if (gone.length > 0) tx.send(DELETE, [tx.storeId, gone])
  if (changed.length > 0) tx.send(SAVE, [tx.storeId, JSON.stringify(changed)])
  if (turned.length > 0) tx.send(SET_AVAILABLE, [tx.storeId, turned])
  if (words.length > 0) {
    const rows = JSON.stringify(words)
    tx.send(FLIP_WORDS, [tx.storeId, rows])
    if (changes.removes) tx.send(PRUNE_WORDS, [tx.storeId, rows])
  }
  if (facets.length > 0) {
    const rows = JSON.stringify(facets)
    tx.send(FLIP_FACETS, [tx.storeId, rows])
    if (changes.removes) tx.send(PRUNE_FACETS, [tx.storeId, rows])
  }
  await learn(tx, changes.names.filter(isSpellable))
}

const UNKNOWN = sql(`SELECT w AS word FROM unnest($2::text[]) AS w WHERE NOT EXISTS (SELECT 1 FROM search_spellings s WHERE s.store_id = $1 AND s.spelling = w AND s.word = w)`)
const SPELL = sql(`INSERT INTO search_spellings (store_id, spelling, word) SELECT $1, r.spelling, r.word FROM unnest($2::text[], $3::text[]) AS r(spelling, word) ON CONFLICT DO NOTHING`)

/** Words that are new to the store, so that they are found when they are misspelt. Those of deleted products stay: they find nothing. */
async function learn(tx: StoreTx, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  const unknown = await tx.run<{ word: string }>(UNKNOWN, [tx.storeId, words])
  const pairs = unknown.flatMap(({ word }) => spellingsOf(word).map((spelling) => [spelling, word] as const))
  if (pairs.length > 0) tx.send(SPELL, [tx.storeId, pairs.map(([spelling]) => spelling), pairs.map(([, word]) => word)])
}
