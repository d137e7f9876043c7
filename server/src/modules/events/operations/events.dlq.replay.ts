import type { EventsOperations } from '../../../contract/operations.gen.js'
import { toDeadLetter } from '../../../kernel/deadLetter.js'
import { write } from '../../../kernel/operation.js'
import { getDeadLetter, lockDeadLetter, replay } from '../deadLetterStore.js'

export const eventsDlqReplay: EventsOperations['events.dlq.replay'] = write(async (tx, { path, principal }) => {
  const { id } = await lockDeadLetter(tx, path.dead_letter_id)
  replay(tx, id)
  const replayed = await getDeadLetter(tx, id)
  tx.emit('dead_letter.replayed', id, toDeadLetter(replayed))
  return { status: 200, body: toDeadLetter(replayed, { withError: principal.type === 'operator' }) }
})
