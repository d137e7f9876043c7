import { titleKey, type CollectionState } from '../catalog/index.js'
import { decodeCursor, encodeCursor, type Cursor } from '../../kernel/page.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { MatchSql, type Conditions } from './matchSql.js'
import type { Asked, Sort } from './query.js'

/** Of more matches than this the newest are ranked. Other orders are complete whatever the number. */
export const CANDIDATES_MAX = 10_000
const TOTAL_MAX = 1_000
/** More than any number of words in other places is worth. */
const TITLE_IS_PHRASE = 1_000
const TITLE_BEGINS_WITH_PHRASE = 100

interface Order {
  column: 'title_key' | 'price_min' | 'score' | null
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
const RELEVANCE: Order = { column: 'score', type: 'number', descending: true }

/** Without words nothing is more relevant than anything else: the newest come first. */
const orderOf = (sort: Sort, asked: Asked): Order => (sort !== 'relevance' ? ORDERS[sort] : asked.words.length === 0 ? NEWEST : RELEVANCE)

/** Whether words had to be there as they were written, or were forgiven their errors; pages of one search stay with one. */
export type Mode = 'strict' | 'forgiving'

/** Where a page begins, and the mode of the pages before it. @throws request.invalid_cursor also for the cursor of another order */
export function positionOf(cursor: string | undefined, sort: Sort, hasWords: boolean): { mode: Mode; after: Cursor } | null {
  const type = sort === 'relevance' ? (hasWords ? 'number' : null) : ORDERS[sort].type
  const position = decodeCursor(cursor, ['string', 'string', ...(type === null ? [] : [type]), 'string'])
  if (position === null) return null
  const [madeFor, mode, ...after] = position
  if (madeFor !== sort || (mode !== 'strict' && mode !== 'forgiving')) throw new Problem('request.invalid_cursor', 'This cursor was made for another order. Start again without one.')
  return { mode, after }
}

export interface FoundPage {
  ids: string[]
  total: { count: number; capped: boolean }
  nextCursor: string | null
}

export interface SearchRequest {
  asked: Asked
  collection: Pick<CollectionState, 'id' | 'rules'> | null
  conditions: Conditions
  sort: Sort
  mode: Mode
  after: Cursor | null
  limit: number
}

type PageRow = { total: number; product_id: string | null; sort_value: string | number | null }

/** A page of the ids of matching products, with how many there are. */
export async function findPage(tx: StoreTx, request: SearchRequest): Promise<FoundPage> {
  const { limit, sort, mode } = request
  const match = new MatchSql(tx, request.asked, request.collection)
  const text = match.isBound ? boundSql(match, request) : unboundSql(match, request)
  const rows = await tx.run<PageRow & Record<string, unknown>>(match.statement(text), match.parameters.values)
  const found = rows.filter((row) => row.product_id !== null)
  const last = found.length > limit ? found[limit - 1]! : null
  const total = rows[0]?.total ?? 0
  return {
    ids: found.slice(0, limit).map((row) => row.product_id!),
    total: { count: Math.min(total, TOTAL_MAX), capped: total > TOTAL_MAX },
    nextCursor: last === null ? null : encodeCursor([sort, mode, ...(last.sort_value === null ? [] : [last.sort_value]), last.product_id]),
  }
}

/** Matches by terms: few enough to be looked up and sorted; where there are more, the index of the order is walked instead. */
function boundSql(match: MatchSql, request: SearchRequest): string {
  const order = orderOf(request.sort, request.asked)
  const phrase = match.parameters.add(titleKey(request.asked.phrase))
  const where = [match.fixed(request.conditions), match.priced(request.conditions), match.stocked(request.conditions)].join(' AND ')
  const tail = pageTail(match, order, request)
  const dense = `(SELECT count(*) FROM matches) > ${CANDIDATES_MAX}`
  const walks = order.column !== 'score'
  const isMatch = `(d.number IN (SELECT m.number FROM matches m)) IS TRUE`
  return `
  WITH ${match.matches(match.required)}, found AS MATERIALIZED (
    SELECT d.product_id, d.title_key, d.price_min,
           m.score + CASE WHEN d.title_key = ${phrase} THEN ${TITLE_IS_PHRASE} WHEN ${phrase} <> '' AND starts_with(d.title_key, ${phrase}) THEN ${TITLE_BEGINS_WITH_PHRASE} ELSE 0 END AS score
      FROM (SELECT m.number, m.score FROM matches m ORDER BY m.number DESC LIMIT ${CANDIDATES_MAX}) m ${match.documentOf('m.number')} WHERE ${where}
  ), total AS (
    SELECT CASE WHEN ${walks ? dense : 'false'} THEN (SELECT count(*) FROM (SELECT 1 FROM search_documents d WHERE d.store_id = $1 AND ${isMatch} AND ${where} LIMIT ${TOTAL_MAX + 1}) x)
                ELSE (SELECT count(*) FROM (SELECT 1 FROM found LIMIT ${TOTAL_MAX + 1}) x) END AS total
  ), page AS (
    (SELECT d.product_id, ${sortColumn(order)} AS sort_value FROM found d WHERE ${walks ? `NOT (${dense})` : 'true'} ${tail})
    ${walks ? `UNION ALL (SELECT d.product_id, ${sortColumn(order)} AS sort_value FROM search_documents d WHERE d.store_id = $1 AND ${dense} AND ${isMatch} AND ${where} ${tail})` : ''}
  )
  SELECT t.total::int, d.product_id, d.sort_value FROM total t LEFT JOIN page d ON true ${orderBy(order, 'sort_value')}`
}

/** Everything, along the index of the order. */
function unboundSql(match: MatchSql, request: SearchRequest): string {
  const order = orderOf(request.sort, request.asked)
  const where = [match.fixed(request.conditions), match.priced(request.conditions), match.stocked(request.conditions)].join(' AND ')
  return `
  WITH total AS (
    SELECT count(*) AS total FROM (SELECT 1 FROM search_documents d WHERE d.store_id = $1 AND ${where} LIMIT ${TOTAL_MAX + 1}) x
  ), page AS (
    SELECT d.product_id, ${sortColumn(order)} AS sort_value FROM search_documents d WHERE d.store_id = $1 AND ${where} ${pageTail(match, order, request)}
  )
  SELECT t.total::int, d.product_id, d.sort_value FROM total t LEFT JOIN page d ON true ${orderBy(order, 'sort_value')}`
}

const sortColumn = ({ column }: Order) => (column === null ? 'NULL::text' : `d.${column}`)

function orderBy({ column, descending }: Order, name?: string): string {
  const direction = descending ? 'DESC' : 'ASC'
  return `ORDER BY ${column === null ? '' : `d.${name ?? column} ${direction}, `}d.product_id ${direction}`
}

/** From where the page before ended, in the order, one row more than the page holds. */
function pageTail(match: MatchSql, order: Order, { after, limit }: SearchRequest): string {
  const names = [...(order.column === null ? [] : [`d.${order.column}`]), 'd.product_id']
  const beyond = after === null ? '' : `AND (${names.join(', ')}) ${order.descending ? '<' : '>'} (${after.map((value) => match.parameters.add(value)).join(', ')})`
  return `${beyond} ${orderBy(order)} LIMIT ${match.parameters.add(limit + 1)}`
}
