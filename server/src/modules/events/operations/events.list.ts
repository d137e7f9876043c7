import type { EventsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, encodeCursor, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list, toEvent } from '../eventStore.js'

export const eventsList: EventsOperations['events.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['number'])
  const rows = await list(tx, query, Number(after?.[0] ?? 0), limit)
  const data = rows.slice(0, limit)
  // A log is followed: its cursor stays valid at the end, so that the reader continues where it stopped.
  const last = data.at(-1)?.pub_seq ?? after?.[0]
  return { status: 200, body: { data: data.map(toEvent), next_cursor: last === undefined ? null : encodeCursor([last]), has_more: rows.length > limit } }
})
