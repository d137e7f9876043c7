import type { EventsOperations } from '../../../contract/operations.gen.js'
import { toDeadLetter } from '../../../kernel/deadLetter.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listDeadLetters } from '../deadLetterStore.js'

export const eventsDlqList: EventsOperations['events.dlq.list'] = read(async (tx, { query, principal }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const before = (decodeCursor(query.cursor, ['string', 'string']) ?? [null, null]) as [string | null, string | null]
  const rows = await listDeadLetters(tx, query, before, limit)
  return { status: 200, body: page(rows, limit, (row) => toDeadLetter(row, { withError: principal.type === 'operator' }), ({ event_id, consumer }) => [event_id, consumer]) }
})
