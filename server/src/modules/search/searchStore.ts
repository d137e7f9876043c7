import { decodeCursor, encodeCursor, type Cursor } from '../../kernel/page.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { MatchSql, type MatchRequest } from './matchSql.js'
import type { Sort } from './query.js'

/** Of more matches than this only the newest are ranked, and as many with every word in their title; other orders hold all. */
export const RANKED_MAX = 2_000
/**
 * Matches are either looked up and sorted, or met on a walk along the index of the order. The walk passes (all / matches)
 * documents for each one it meets, so it is the shorter way when matches² > all × this.
 */
const WALK_FACTOR = 60
const TOTAL_MAX = 1_000
/** More than all words can be worth together: whoever has more of them as they were typed comes first. */
const AS_TYPED = 10_000

interface Order {
  column: 'title_key' | 'price_min' | null
  type: 'string' | 'number' | null
  descending: boolean
}

const NEWEST: Order = { column: null, type: null, descending: true }
const ORDERS: Record<Exclude<Sort, 'relevance'>, Order> = {
  newest: NEWEST,
  title: { column: 'title_key', type: 'string', descending: false },
  '-title': { column: 'title_key', type: 'string', descending: true },
  price: { column: 'price_min', type: 'number', descending: false },
  '-price': { column: 'price_min', type: 'number', descending: true },
}

/** Whether words had to be there as they were written, or were forgiven their errors; the pages of one search stay with one. */
export type Mode = 'strict' | 'forgiving'

export interface Position {
  mode: Mode
  after: Cursor
}

/** Where a page begins. @throws request.invalid_cursor also for the cursor of another order */
export function positionOf(cursor: string | undefined, sort: Sort): Position | null {
  const types = sort === 'relevance' ? (['number', 'number'] as const) : ORDERS[sort].type === null ? (['string'] as const) : ([ORDERS[sort].type, 'string'] as const)
  const position = decodeCursor(cursor, ['string', 'string', ...types])
  if (position === null) return null
  const [madeFor, mode, ...after] = position
  if (madeFor !== sort || (mode !== 'strict' && mode !== 'forgiving')) throw new Problem('request.invalid_cursor', 'This cursor was made for another order. Start again without one.')
  return { mode, after }
}

export interface PageRequest extends MatchRequest {
  sort: Sort
  after: Cursor | null
  limit: number
  rankedMax: number
}

export interface FoundPage {
  /** Ids of products. */
  ids: string[]
  total: { count: number; capped: boolean }
  nextCursor: string | null
}

type PageRow = { total: number; product_id: string | null; sort_value: string | number | null; tie: string | number }

/** A page of matching products, with how many match. */
export async function findPage(tx: StoreTx, request: PageRequest): Promise<FoundPage> {
  const { limit, sort, forgiving } = request
  const match = new MatchSql(tx, request)
  const text = sort === 'relevance' ? rankedSql(match, request) : sortedSql(match, request, ORDERS[sort])
  const rows = await tx.run<PageRow & Record<string, unknown>>(match.statement(text), match.parameters.values)
  const found = rows.filter((row) => row.product_id !== null)
  const last = found.length > limit ? found[limit - 1]! : null
  const total = rows[0]?.total ?? 0
  return {
    ids: found.slice(0, limit).map((row) => row.product_id!),
    total: { count: Math.min(total, TOTAL_MAX), capped: total > TOTAL_MAX },
    nextCursor: last === null ? null : encodeCursor([sort, forgiving ? 'forgiving' : 'strict', ...(last.sort_value === null ? [] : [last.sort_value]), last.tie]),
  }
}

const TOTAL = `total AS (SELECT coalesce(sum(bit_count(m.documents)::int), 0)::int AS total FROM matches m)`

/** The numbers of documents in blocks of 4096: the zeros before each one in the written form of the bits say where it stands. */
const numbersOf = (blocks: string) => `
    SELECT (m.block * 4096 + sum(length(z.zeros) + 1) OVER (PARTITION BY m.block ORDER BY z.nth) - 1)::int AS number
      FROM ${blocks} m CROSS JOIN LATERAL string_to_table(m.documents::text, '1') WITH ORDINALITY AS z(zeros, nth) WHERE z.nth <= bit_count(m.documents)`

/** The blocks that hold the newest documents of a set. */
const newestOf = (set: string, max: number) => `
    (SELECT m.block, m.documents FROM (SELECT m.*, sum(bit_count(m.documents)::int) OVER (ORDER BY m.block DESC) - bit_count(m.documents) AS newer FROM ${set} m) m WHERE m.newer < ${max})`

/** By what the words are worth where they were found, then the newest. */
function rankedSql(match: MatchSql, { after, limit, rankedMax, forgiving }: PageRequest): string {
  const beyond = after === null ? '' : `WHERE (s.score, s.number) < (${after.map((value) => `${match.parameters.add(value)}::bigint`).join(', ')})`
  const typed = forgiving ? `${AS_TYPED} * count(DISTINCT h.group_nr) FILTER (WHERE h.as_typed AND h.group_nr > 0)` : '0'
  return `
  WITH ${match.ctes}, ${TOTAL}, candidates AS (
    SELECT b.block, bit_or(b.documents) AS documents FROM (${newestOf('titled', rankedMax)} UNION ALL ${newestOf('matches', rankedMax)}) b GROUP BY b.block
  ), scored AS (
    SELECT n.number, (coalesce(sum(h.worth), 0) + ${typed})::int AS score
      FROM (${numbersOf('candidates')}) n LEFT JOIN hits h ON h.block = n.number >> 10 AND get_bit(h.documents, n.number & 1023) = 1 GROUP BY n.number
  ), page AS (
    SELECT s.number, s.score FROM scored s ${beyond} ORDER BY s.score DESC, s.number DESC LIMIT ${match.parameters.add(limit + 1)}
  )
  SELECT t.total, p.product_id, p.score AS sort_value, p.number AS tie
    FROM total t LEFT JOIN (SELECT page.*, d.product_id FROM page CROSS JOIN LATERAL (SELECT d.product_id FROM search_documents d WHERE d.store_id = $1 AND d.number = page.number) d) p ON true
   ORDER BY p.score DESC, p.number DESC`
}

/** In an order that has an index. */
function sortedSql(match: MatchSql, { after, limit }: PageRequest, order: Order): string {
  const direction = order.descending ? 'DESC' : 'ASC'
  const value = order.column === null ? 'NULL::text' : `d.${order.column}`
  const names = [...(order.column === null ? [] : [`d.${order.column}`]), 'd.product_id']
  const beyond = after === null ? '' : `AND (${names.join(', ')}) ${order.descending ? '<' : '>'} (${after.map((part) => match.parameters.add(part)).join(', ')})`
  const tail = `${beyond} ORDER BY ${names.map((name) => `${name} ${direction}`).join(', ')} LIMIT ${match.parameters.add(limit + 1)}`
  return `
  WITH ${match.ctes}, ${TOTAL}, way AS (
    SELECT t.total::bigint * t.total > ${WALK_FACTOR} * (SELECT coalesce(max(d.number), 0) FROM search_documents d WHERE d.store_id = $1) AS walks FROM total t
  ), few AS (
    SELECT d.* FROM (${numbersOf('matches')}) n
     CROSS JOIN LATERAL (SELECT d.product_id, d.title_key, d.price_min FROM search_documents d WHERE d.store_id = $1 AND d.number = n.number OFFSET 0) d WHERE NOT (SELECT w.walks FROM way w)
  ), line AS (
    SELECT string_agg(coalesce(m.documents::text, repeat('0', 4096)), '' ORDER BY b.nr)::varbit AS documents FROM generate_series(0, (SELECT max(m.block) FROM matches m)) AS b(nr) LEFT JOIN matches m ON m.block = b.nr
  ), page AS (
    (SELECT d.product_id, ${value} AS sort_value FROM few d WHERE true ${tail})
    UNION ALL
    (SELECT d.product_id, ${value} FROM search_documents d
      WHERE d.store_id = $1 AND (SELECT w.walks FROM way w) AND CASE WHEN d.number < (SELECT length(l.documents) FROM line l) THEN get_bit((SELECT l.documents FROM line l), d.number) = 1 ELSE false END ${tail})
  )
  SELECT t.total, p.product_id, p.sort_value, p.product_id AS tie FROM total t LEFT JOIN page p ON true ORDER BY ${order.column === null ? '' : `p.sort_value ${direction}, `}p.product_id ${direction}`
}
