import type { EventsOperations } from '../../../contract/operations.gen.js'
import { toDeadLetter } from '../../../kernel/deadLetter.js'
import { read } from '../../../kernel/operation.js'
import { getDeadLetter } from '../deadLetterStore.js'

export const eventsDlqGet: EventsOperations['events.dlq.get'] = read(async (tx, { path, principal }) => ({
  status: 200, body: toDeadLetter(await getDeadLetter(tx, path.dead_letter_id), { withError: principal.type === 'operator' }),
}))
