import type { StoreTx } from '../../kernel/tx.js'
import { bitOf, MatchSql } from './matchSql.js'
import { CANDIDATES_MAX, type SearchRequest } from './searchStore.js'

const FACET_VALUES_MAX = 100

/** How many matches have a facet, are in a step of prices, or can be bought. */
export interface Counts {
  facets: { facet: string; count: number }[]
  /** Steps by number: 0 is below the first of the bounds. */
  prices: { step: number; count: number }[]
  stock: { available: boolean; count: number }[]
}

type CountRow = { facet: string | null; step: number | null; available: boolean | null; count: number }

// `o:Size:M` is a value of `o:size`, `v:Northwind` one of `v:`.
const NAME = `lower(left(s.facet, 2) || CASE WHEN left(s.facet, 1) IN ('o', 'm') THEN split_part(substr(s.facet, 3), ':', 1) ELSE '' END)`

const COUNTS = `
  SELECT c.facet, NULL::int AS step, NULL::boolean AS available, c.count::int FROM counted c WHERE c.nth <= ${FACET_VALUES_MAX} OR c.selected
  UNION ALL
  SELECT NULL, g.step, NULL, count(*)::int FROM base b CROSS JOIN LATERAL generate_series(b.lowest, b.highest) AS g(step) WHERE b.missing = 0 AND b.stocked GROUP BY g.step
  UNION ALL
  SELECT NULL, NULL, b.available, count(*)::int FROM base b WHERE b.missing = 0 AND b.priced GROUP BY b.available`

/**
 * Counts what the matches have. Each facet is counted over the documents that pass every filter but its own, so the base is
 * those that fail at most one: a document that fails the filter by vendor counts among the vendors and nowhere else.
 */
export async function countFacets(tx: StoreTx, { asked, collection, conditions }: SearchRequest, priceBounds: readonly number[]): Promise<Counts> {
  const match = new MatchSql(tx, asked, collection)
  const { parameters } = match
  const [filters, selected, bounds, all] = [JSON.stringify(asked.filters.map(({ bit, facet }) => ({ mask: String(bitOf(bit)), facet }))), asked.ranges.filter(({ factor }) => factor === 0).map(({ low }) => low), priceBounds, String(match.required)]
    .map((value) => parameters.add(value)) as [string, string, string, string]
  const columns = (mask: string) => `d.facets, d.available, width_bucket(d.price_min, ${bounds}::bigint[]) AS lowest, width_bucket(d.price_max, ${bounds}::bigint[]) AS highest,
           ${all}::bigint & ~${mask} AS missing, ${match.priced(conditions)} AS priced, ${match.stocked(conditions)} AS stocked`
  const where = match.fixed(conditions)
  // One filter and nothing else: the documents that fail it are all others, so the base is every document.
  const isNarrow = asked.words.length > 0 || collection !== null || asked.filters.length > 1
  const base = isNarrow
    ? `SELECT ${columns('m.mask')} FROM (SELECT m.number, m.mask FROM matches m WHERE bit_count((${all}::bigint & ~m.mask)::bit(64)) <= 1 ORDER BY m.number DESC LIMIT ${CANDIDATES_MAX}) m ${match.documentOf('m.number')} WHERE ${where}`
    : `SELECT ${columns(match.isBound ? 'coalesce(m.mask, 0)' : '0::bigint')} FROM (SELECT d.* FROM search_documents d WHERE d.store_id = $1 AND ${where} ORDER BY d.number DESC LIMIT ${CANDIDATES_MAX}) d ${match.isBound ? 'LEFT JOIN matches m ON m.number = d.number' : ''}`
  const text = `
  WITH ${match.isBound ? `${match.matches(match.collectionMask)}, ` : ''}base AS MATERIALIZED (
    ${base}
  ), filters AS (
    SELECT f.mask, f.facet FROM jsonb_to_recordset(${filters}::jsonb) AS f(mask bigint, facet text)
  ), spelled AS (
    SELECT v.facet, count(*) AS count FROM base b CROSS JOIN LATERAL unnest(b.facets) AS v(facet) WHERE b.missing = 0 AND b.priced AND b.stocked GROUP BY v.facet
    UNION ALL
    SELECT v.facet, count(*) FROM base b JOIN filters f ON f.mask = b.missing CROSS JOIN LATERAL unnest(b.facets) AS v(facet)
     WHERE b.priced AND b.stocked AND starts_with(lower(v.facet), f.facet) GROUP BY v.facet
  ), counted AS (
    SELECT min(s.facet) AS facet, sum(s.count) AS count, lower(s.facet) = ANY (${selected}::text[]) AS selected,
           row_number() OVER (PARTITION BY ${NAME} ORDER BY sum(s.count) DESC, lower(s.facet)) AS nth
      FROM spelled s GROUP BY lower(s.facet), ${NAME}
  )${COUNTS}`
  const rows = await tx.run<CountRow & Record<string, unknown>>(match.statement(text), parameters.values)
  return {
    facets: rows.flatMap(({ facet, count }) => (facet === null ? [] : [{ facet, count }])),
    prices: rows.flatMap(({ step, count }) => (step === null ? [] : [{ step, count }])),
    stock: rows.flatMap(({ available, count }) => (available === null ? [] : [{ available, count }])),
  }
}
