import { ProductQuery, type CollectionState } from '../catalog/index.js'
import { Parameters, sql, sqlOnce } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Statement } from '../../ports/database.js'
import type { Asked } from './query.js'

/** Rows of the index that one range of terms may take: all words that begin with two letters, in a large store. */
const TERM_ROWS_MAX = 4_000
/** What a word counts for by where it stands: not a word, description, vendor and the like, title. */
const WEIGHTS = 'ARRAY[0, 1, 5, 12]'

/** What a document must be beside matching: values of the row itself. */
export interface Conditions {
  /** Only what shoppers see. */
  published: boolean
  status: string | undefined
  price_min: number | undefined
  price_max: number | undefined
  available: boolean | undefined
}

/**
 * Which documents of one store match, as pieces of SQL that share their parameters; all values are bound. Terms and documents
 * are looked up one by one, in LATERAL subqueries that PostgreSQL cannot turn into scans: what it believes about a store from
 * the statistics of all of them then changes no plan.
 */
export class MatchSql {
  readonly parameters: Parameters
  readonly required: bigint
  readonly collectionMask: bigint
  readonly #asked: Asked
  readonly #members: string | null
  readonly #hasRules: boolean
  readonly #now: string

  constructor(tx: StoreTx, asked: Asked, collection: Pick<CollectionState, 'id' | 'rules'> | null) {
    const members = collection === null ? null : new ProductQuery(tx).within(collection)
    this.parameters = members?.parameters ?? new Parameters(tx.storeId)
    this.#members = members?.idsSql() ?? null
    this.#hasRules = collection?.rules != null
    this.#asked = asked
    this.#now = this.parameters.add(tx.now)
    this.collectionMask = members === null ? 0n : bitOf(asked.words.length + asked.filters.length)
    this.required = asked.filters.reduce((mask, { bit }) => mask | bitOf(bit), this.collectionMask)
  }

  /** Whether matches are found by what they must have; otherwise every document of the store is one. */
  get isBound(): boolean {
    return this.#asked.words.length > 0 || this.required > 0n
  }

  /** CTE `matches`: number, score and mask of the documents that have enough of the words and all of `required`. */
  matches(required: bigint): string {
    const words = bitOf(this.#asked.words.length) - 1n
    const [ranges, needed, wordMask, wordsMin] = [JSON.stringify(this.#asked.ranges), String(required), String(words), this.#asked.wordsMin].map((value) => this.parameters.add(value)) as [string, string, string, string]
    const members = this.#members === null ? '' : `
    UNION ALL SELECT d.number, ${this.#asked.words.length + this.#asked.filters.length}, 0 FROM search_documents d WHERE d.store_id = $1 AND d.product_id IN (${this.#members})`
    return `hits AS (
    SELECT u.posting >> 2 AS number, r.bit, max(r.factor * (${WEIGHTS})[(u.posting & 3) + 1]) AS weight
      FROM jsonb_to_recordset(${ranges}::jsonb) AS r(bit int, low text, high text, factor int)
     CROSS JOIN LATERAL (SELECT t.postings FROM search_terms t WHERE t.store_id = $1 AND t.term >= r.low AND t.term <= r.high ORDER BY t.term, t.block LIMIT ${TERM_ROWS_MAX}) t
     CROSS JOIN LATERAL unnest(t.postings) AS u(posting)
     GROUP BY 1, 2${members}
  ), matches AS MATERIALIZED (
    SELECT h.number, sum(h.weight)::int AS score, bit_or(1::bigint << h.bit) AS mask FROM hits h GROUP BY h.number
    HAVING bit_or(1::bigint << h.bit) & ${needed}::bigint = ${needed}::bigint AND bit_count((bit_or(1::bigint << h.bit) & ${wordMask}::bigint)::bit(64)) >= ${wordsMin}::int
  )`
  }

  /** The document `d` of a number. */
  documentOf(number: string): string {
    return `CROSS JOIN LATERAL (SELECT d.* FROM search_documents d WHERE d.store_id = $1 AND d.number = ${number} OFFSET 0) d`
  }

  /** What every document `d` must be, whatever is counted. */
  fixed({ published, status }: Conditions): string {
    const now = this.#now
    return [
      `${now}::timestamptz IS NOT NULL`,
      ...(published ? [`d.status = 'active' AND (d.publish_at IS NULL OR d.publish_at <= ${now}) AND (d.unpublish_at IS NULL OR d.unpublish_at > ${now})`] : []),
      ...(status === undefined ? [] : [`d.status = ${this.parameters.add(status)}`]),
    ].join(' AND ')
  }

  priced({ price_min, price_max }: Conditions): string {
    const [low, high] = [this.parameters.add(price_min ?? null), this.parameters.add(price_max ?? null)]
    return `(${low}::bigint IS NULL OR d.price_max >= ${low}) AND (${high}::bigint IS NULL OR d.price_min <= ${high})`
  }

  stocked({ available }: Conditions): string {
    const wanted = this.parameters.add(available ?? null)
    return `(${wanted}::boolean IS NULL OR d.available = ${wanted})`
  }

  statement(text: string): Statement {
    return this.#hasRules ? sqlOnce(text) : sql(text)
  }
}

export const bitOf = (bit: number): bigint => 1n << BigInt(bit)
