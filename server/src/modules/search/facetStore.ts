import type { StoreTx } from '../../kernel/tx.js'
import { MatchSql, type MatchRequest } from './matchSql.js'
import { LAST, type Filter } from './query.js'

const FACET_VALUES_MAX = 100
/** Facets that are counted begin with a small letter; those of visibility do not. */
const FIRST = 'a'
const BEYOND = '{'
/** Matches, as the base that facets without a filter are counted over. */
const MATCHES = 0

export interface FacetCount {
  /** Key and spelling of the facet. */
  facet: string
  label: string
  count: number
}

interface CountedRange {
  base: number
  low: string
  high: string
}

/** What is counted over which documents: facets of a filter over its own base, what is left between them over the matches. */
export function countedRanges(filters: readonly Filter[]): CountedRange[] {
  const own = filters.map(({ group, prefix }) => ({ base: group, low: prefix, high: prefix + LAST })).sort((a, b) => Buffer.compare(Buffer.from(a.low), Buffer.from(b.low)))
  const between = [...own, null].map((range, index) => ({ base: MATCHES, low: index === 0 ? FIRST : own[index - 1]!.high, high: range === null ? BEYOND : range.low }))
  return [...own, ...between]
}

// `o:size:m` is a value of `o:size`, `v:northwind` one of `v:`.
const NAME = `left(c.facet, 2) || CASE WHEN left(c.facet, 1) IN ('o', 'm') THEN split_part(substr(c.facet, 3), ':', 1) ELSE '' END`

/**
 * How many matches have each facet, the most frequent of each name. A facet that is filtered by is counted over the documents
 * that are in every group but that filter's own. Blocks of a base are laid in a line, so that each row of a facet is read once.
 * @param kept facets that are wanted however rare they are.
 */
export async function countFacets(tx: StoreTx, request: MatchRequest, kept: readonly string[]): Promise<FacetCount[]> {
  const match = new MatchSql(tx, request)
  const { filters } = request.asked
  const [groups, ranges, wanted] = [filters.map(({ group }) => group), JSON.stringify(countedRanges(filters)), kept].map((value) => match.parameters.add(value)) as [string, string, string]
  const text = `
  WITH ${match.ctes}, bases AS MATERIALIZED (
    SELECT ${MATCHES} AS base, m.block, m.documents FROM matches m
    UNION ALL
    SELECT f.nr, g.block, bit_and(g.documents) FROM unnest(${groups}::int[]) AS f(nr) JOIN groups g ON g.group_nr <> f.nr GROUP BY f.nr, g.block HAVING count(*) = ${match.needed} - 1
  ), lines AS MATERIALIZED (
    SELECT n.base, array_agg(coalesce(b.documents, 0::bit(4096)) ORDER BY n.block) AS blocks
      FROM (SELECT m.base, generate_series(0, max(m.block)) AS block FROM bases m GROUP BY m.base) n LEFT JOIN bases b ON b.base = n.base AND b.block = n.block GROUP BY n.base
  ), counted AS (
    SELECT f.facet, f.label, f.count
      FROM jsonb_to_recordset(${ranges}::jsonb) AS r(base int, low text, high text) JOIN lines l ON l.base = r.base
     CROSS JOIN LATERAL (SELECT t.facet, min(t.label) AS label, sum(bit_count(t.documents::bit(4096) & l.blocks[t.block + 1]))::int AS count
                           FROM search_facets t WHERE t.store_id = $1 AND t.facet >= r.low AND t.facet <= r.high GROUP BY t.facet ORDER BY t.facet LIMIT 1000000) f
  ), ranked AS (
    SELECT c.*, row_number() OVER (PARTITION BY ${NAME} ORDER BY c.count DESC, c.facet) AS nth FROM counted c WHERE c.count > 0
  )
  SELECT r.facet, r.label, r.count FROM ranked r WHERE r.nth <= ${FACET_VALUES_MAX} OR r.facet = ANY (${wanted}) ORDER BY r.count DESC, r.facet`
  return tx.run<FacetCount & Record<string, unknown>>(match.statement(text), match.parameters.values)
}
