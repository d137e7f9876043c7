import { ProductQuery, type CollectionState } from '../catalog/index.js'
import { Parameters, sql, sqlOnce } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { WEIGHT } from './document.js'
import { FOUND, VISIBLE, type Asked } from './query.js'

/** Every block of a facet, or of all statuses, in the largest of stores. */
const FACET_ROWS_MAX = 10_000
/** What a word counts for by its weight: description, vendor and the like, title. */
const WORTH = 'ARRAY[1, 5, 12]'

/** The documents of a hit in the place they have in a block of facets. */
const WIDENED = 'h.documents::bit(4096) >> (h.block & 3) * 1024'

/** The bits of documents by number, as the blocks of 4096 that facets have. */
const bitsOf = (rows: string) => `SELECT x.number >> 12, bit_or(set_bit(0::bit(4096), x.number & 4095, 1)) FROM (${rows}) x GROUP BY 1`

export interface MatchRequest {
  asked: Asked
  collection: Pick<CollectionState, 'id' | 'rules'> | null
  published: boolean
  /** A word that the store does not have at all is left aside. */
  forgiving: boolean
}

/**
 * Which documents of a store match, as CTEs to begin a statement with; all values are bound.
 * - `hits`: where each word was found, in blocks of 1024, with what that is worth, and whether as it was typed
 * - `groups`: documents of each group, in blocks of 4096
 * - `matches`: documents that are in every group
 * - `titled`: those of them that have every word in their title
 * Rows of the index are looked up range by range in LATERAL subqueries with a LIMIT, which PostgreSQL cannot turn into scans:
 * what it believes about one store from the statistics of all of them then changes no plan.
 */
export class MatchSql {
  readonly parameters: Parameters
  readonly ctes: string
  /** How many groups a match is in. */
  readonly needed: string
  readonly #hasRules: boolean

  constructor(tx: StoreTx, { asked, collection, published, forgiving }: MatchRequest) {
    const members = collection === null ? null : new ProductQuery(tx).within(collection)
    this.parameters = members?.parameters ?? new Parameters(tx.storeId)
    this.#hasRules = collection?.rules != null
    const add = (value: unknown) => this.parameters.add(value)
    const sources = [
      `SELECT h.group_nr, h.block >> 2 AS block, bit_or(${WIDENED}) AS documents FROM hits h WHERE h.group_nr > 0 GROUP BY 1, 2`,
      `SELECT r.group_nr, f.block, bit_or(f.documents::bit(4096)) FROM jsonb_to_recordset(${add(recordset(asked.facets))}::jsonb) AS r(group_nr int, low text, high text)
        CROSS JOIN LATERAL (SELECT t.block, t.documents FROM search_facets t WHERE t.store_id = $1 AND t.facet >= r.low AND t.facet <= r.high ORDER BY t.facet, t.block LIMIT ${FACET_ROWS_MAX}) f GROUP BY 1, 2`,
    ]
    const addRows = (group: number, rows: string) => sources.push(`SELECT ${add(group)}::int, b.* FROM (${bitsOf(rows)}) b(block, documents)`)
    if (published) {
      const now = add(tx.now)
      addRows(VISIBLE, `SELECT d.number FROM search_documents d WHERE d.store_id = $1 AND d.visibility = 'active:timed' AND (d.publish_at IS NULL OR d.publish_at <= ${now}) AND (d.unpublish_at IS NULL OR d.unpublish_at > ${now})`)
    }
    if (asked.price !== null) addRows(asked.price.group, `SELECT d.number FROM search_documents d WHERE d.store_id = $1 AND d.price_max >= coalesce(${add(asked.price.min)}::bigint, 0) AND d.price_min <= coalesce(${add(asked.price.max)}::bigint, ${Number.MAX_SAFE_INTEGER})`)
    if (members !== null) addRows(asked.collectionGroup, `SELECT d.number FROM search_documents d WHERE d.store_id = $1 AND d.product_id IN (${members.idsSql()})`)
    const [wordGroups, others] = [add(asked.wordGroups), add(asked.groups - asked.wordGroups)].map((parameter) => `${parameter}::int`) as [string, string]
    const wordsFound = `(SELECT count(DISTINCT g.group_nr) FROM groups g WHERE g.group_nr BETWEEN 1 AND ${wordGroups})`
    // Without any of its words nothing is a match, however many are forgiven.
    this.needed = forgiving ? `(${others} + greatest(least(1, ${wordGroups}), ${wordsFound}))` : `(${others} + ${wordGroups})`
    this.ctes = `hits AS MATERIALIZED (
    SELECT r.group_nr, r.factor * (${WORTH})[w.weight] AS worth, w.weight = ${WEIGHT.title} AS in_title, r.factor > ${FOUND.misspelt} AS as_typed, w.block, bit_or(w.documents) AS documents
      FROM jsonb_to_recordset(${add(recordset(asked.words))}::jsonb) AS r(group_nr int, low text, high text, factor int, rows int)
     CROSS JOIN LATERAL (SELECT t.block, t.weight, t.documents FROM search_words t WHERE t.store_id = $1 AND t.word >= r.low AND t.word <= r.high ORDER BY t.word, t.block, t.weight LIMIT r.rows) w
     GROUP BY 1, 2, 3, 4, 5
  ), groups AS MATERIALIZED (
    SELECT s.group_nr, s.block, bit_or(s.documents) AS documents FROM (
      ${sources.join('\n      UNION ALL ')}
    ) s GROUP BY 1, 2
  ), matches AS MATERIALIZED (
    SELECT g.block, bit_and(g.documents) AS documents FROM groups g GROUP BY g.block HAVING count(*) = ${this.needed} AND bit_count(bit_and(g.documents)) > 0
  ), titled AS (
    SELECT m.block, m.documents & bit_and(t.documents) AS documents
      FROM matches m JOIN (SELECT h.group_nr, h.block >> 2 AS block, bit_or(${WIDENED}) AS documents FROM hits h WHERE h.group_nr > 0 AND h.in_title GROUP BY 1, 2) t USING (block)
     GROUP BY m.block, m.documents HAVING count(*) = ${wordGroups}
  )`
  }

  statement(text: string): ReturnType<typeof sql> {
    return this.#hasRules ? sqlOnce(text) : sql(text)
  }
}

const recordset = (ranges: readonly { group: number }[]) => JSON.stringify(ranges.map(({ group, ...range }) => ({ group_nr: group, ...range })))
