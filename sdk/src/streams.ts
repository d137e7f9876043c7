import { SoukError } from './errors.js'
import { SoukPromise, type Outcome } from './promise.js'

/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  readonly id: string | undefined
  /** `message` when the server named none. */
  readonly event: string
  /** Parsed when it is JSON, else the text. */
  readonly data: unknown
}

/**
 * An answer that is read while it arrives: iterate it. Leaving the loop closes the connection.
 */
export class StreamPromise<Item> extends SoukPromise<AsyncIterable<Item>> implements AsyncIterable<Item> {
  constructor(run: (raw: boolean) => Promise<Outcome<AsyncIterable<Item>>>) {
    super(run)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this
  }
}

export type StreamFormat = 'events' | 'lines' | 'bytes'

/** Turns what `chunks` yields into what the format says. */
export function decode(format: StreamFormat, chunks: AsyncIterable<Uint8Array>): AsyncIterable<unknown> {
  if (format === 'bytes') return chunks
  return format === 'lines' ? records(lines(chunks)) : events(lines(chunks))
}

async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true })
    // A carriage return at the very end may be half of a line break: it waits for the next chunk.
    const parts = rest.split(/\r\n|\n|\r(?=[^\n])/)
    rest = parts.pop() ?? ''
    yield* parts
  }
  rest += decoder.decode()
  if (rest) yield rest.replace(/\r$/, '')
}

async function* records(source: AsyncIterable<string>): AsyncGenerator<unknown, void, undefined> {
  let number = 0
  for await (const line of source) {
    number++
    if (!line.trim()) continue
    let record: unknown
    try {
      record = JSON.parse(line)
    } catch (cause) {
      throw new SoukError(`line ${number} of the answer is not JSON: ${JSON.stringify(line.slice(0, 120))}`, { cause })
    }
    yield record
  }
}

async function* events(source: AsyncIterable<string>): AsyncGenerator<ServerSentEvent, void, undefined> {
  let id: string | undefined
  let event = ''
  let data: string[] = []
  for await (const line of source) {
    if (line === '') {
      if (data.length > 0) yield { id, event: event || 'message', data: parsed(data.join('\n')) }
      event = ''
      data = []
      continue
    }
    const colon = line.indexOf(':')
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data.push(value)
    else if (field === 'event') event = value
    else if (field === 'id') id = value
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
