import type { EventsOperations } from '../../../contract/operations.gen.js'
import { toDeadLetter } from '../../../kernel/deadLetter.js'
import { write } from '../../../kernel/operation.js'
import { drop, lockDeadLetter } from '../deadLetterStore.js'

export const eventsDlqDrop: EventsOperations['events.dlq.drop'] = write(async (tx, { path }) => {
  const letter = await lockDeadLetter(tx, path.dead_letter_id)
  drop(tx, letter)
  tx.emit('dead_letter.dropped', letter.id, toDeadLetter(letter))
  return { status: 204 }
})
