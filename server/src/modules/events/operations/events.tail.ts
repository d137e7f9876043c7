import type { EventsOperations } from '../../../contract/operations.gen.js'
import { phased, type LogTail, type Phases } from '../../../kernel/operation.js'
import { decodeCursor, encodeCursor } from '../../../kernel/page.js'
import { Problem } from '../../../kernel/problem.js'
import { endOfLog, list, toEvent } from '../eventStore.js'

const PAGE = 100
const HEARTBEAT_MS = 15_000
const TAIL_MS = 300_000
/** How soon whoever was cut off asks again. */
const RETRY_MS = 1_000

/** Proxies pass each message on as it comes; the connection has served its purpose when the answer ends. */
const HEADERS = { 'X-Accel-Buffering': 'no', Connection: 'close' }

type Filter = Parameters<typeof list>[1]

/** Reads in short transactions whenever the log has grown: neither memory nor a connection is held for a reader who waits. */
export const eventsTail: EventsOperations['events.tail'] = phased(async (phases, { query, header }) => {
  const after = decodeCursor(query.cursor ?? (header('last-event-id') || undefined), ['number'])
  const tail = phases.services.tails.open(phases.store!)
  if (tail === null) throw new Problem('events.too_many_tails', 'Too many connections follow the log.', { retryAfter: 5 })
  try {
    const start = after === null ? await phases.inStore((tx) => endOfLog(tx)) : Number(after[0])
    return { status: 200, stream: leavable(messages(phases, tail, query, start), tail), headers: { ...HEADERS, 'Souk-Cursor': encodeCursor([start]) } }
  } catch (error) {
    tail.close()
    throw error
  }
})

async function* messages(phases: Phases, tail: LogTail, filter: Filter, start: number): AsyncGenerator<string> {
  try {
    // The id of where it begins: a browser that is cut off before the first event asks again with it.
    yield `retry: ${RETRY_MS}\nid: ${encodeCursor([start])}\n\n`
    const endAt = performance.now() + TAIL_MS
    for (let after = start; !tail.ended && performance.now() < endAt;) {
      const rows = await phases.inStore((tx) => list(tx, filter, after, PAGE))
      const shown = rows.slice(0, PAGE)
      after = shown.at(-1)?.pub_seq ?? after
      if (shown.length > 0) yield shown.map((row) => `id: ${encodeCursor([row.pub_seq])}\ndata: ${JSON.stringify(toEvent(row))}\n\n`).join('')
      if (rows.length <= PAGE && !(await tail.grown(HEARTBEAT_MS))) yield ': still here\n\n'
    }
  } finally {
    tail.close()
  }
}

/** A generator that waits for something ends no sooner than that has happened; whoever leaves gives the place free at once. */
function leavable(generator: AsyncGenerator<string>, tail: LogTail): AsyncIterable<string> {
  const leave = () => {
    tail.close()
    return generator.return(undefined)
  }
  return { [Symbol.asyncIterator]: () => ({ next: () => generator.next(), return: leave }) }
}
