import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { isSpellable, spellingsOf, type AskedWord } from './text.js'

const CORRECTIONS_MAX = 20
const SIMILAR = sql(`
  SELECT r.asked, c.word FROM unnest($2::text[], $3::text[]) AS r(asked, spelling)
   CROSS JOIN LATERAL (SELECT s.word FROM search_spellings s WHERE s.store_id = $1 AND s.spelling = r.spelling ORDER BY s.word LIMIT ${CORRECTIONS_MAX}) c`)

/** Words of the store that each asked word may be a misspelling of: one letter wrong, missing, too much or in the wrong place. */
export async function findCorrections(tx: StoreTx, words: readonly AskedWord[]): Promise<Map<string, string[]>> {
  const pairs = words.filter(({ word }) => isSpellable(word)).flatMap(({ word }) => spellingsOf(word).map((spelling) => [word, spelling] as const))
  const rows = pairs.length === 0 ? [] : await tx.run<{ asked: string; word: string }>(SIMILAR, [tx.storeId, pairs.map(([word]) => word), pairs.map(([, spelling]) => spelling)])
  const corrections = new Map<string, string[]>(words.map(({ word }) => [word, []]))
  for (const { asked, word } of rows) if (word !== asked && !corrections.get(asked)!.includes(word)) corrections.get(asked)!.push(word)
  return corrections
}
