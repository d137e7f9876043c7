import { SoukError } from './errors.js'

/** Bytes to send as they are. Strings are sent as UTF-8. */
export type RawBody = string | Uint8Array | ArrayBuffer | Blob | FormData | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>

/** A body that can be opened once per attempt. */
export interface PreparedBody {
  /** A stream is gone once it is sent, so such a call has one attempt. */
  readonly replayable: boolean
  readonly contentType: string | undefined
  /** What the source of the stream threw, if it did. */
  failure: { readonly error: unknown } | undefined
  open(onChunk: () => void): BodyInit
}

export function jsonBody(value: unknown, contentType = 'application/json'): PreparedBody {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch (cause) {
    throw new SoukError(`the body cannot be written as JSON: ${(cause as Error).message}`, { cause })
  }
  if (text === undefined) throw new SoukError(`a ${typeof value} cannot be written as JSON`)
  return { replayable: true, contentType, failure: undefined, open: () => text }
}

export function rawBody(value: unknown, contentType: string | undefined): PreparedBody {
  // FormData names its own content type: it carries the boundary.
  const named = typeof FormData !== 'undefined' && value instanceof FormData ? undefined : contentType
  if (isWhole(value)) return { replayable: true, contentType: named, failure: undefined, open: () => value as BodyInit }
  const source = chunksOf(value)
  if (!source) throw new SoukError('the body must be a string, bytes, a Blob, FormData, a stream or an async iterable')
  const prepared: PreparedBody = { replayable: false, contentType, failure: undefined, open: (onChunk) => streamOf(source, prepared, onChunk) }
  return prepared
}

export function isRaw(value: unknown): boolean {
  return isWhole(value) || chunksOf(value) !== undefined
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string' || value instanceof Uint8Array || value instanceof ArrayBuffer) return true
  return (typeof Blob !== 'undefined' && value instanceof Blob) || (typeof FormData !== 'undefined' && value instanceof FormData)
}

interface Chunks {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>
  stop(reason: unknown): unknown
}

/** Web streams are read by their reader: not every browser can iterate them. */
function chunksOf(value: unknown): (() => Chunks) | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('getReader' in value) {
    return () => {
      const reader = (value as ReadableStream<Uint8Array>).getReader()
      return { next: () => reader.read(), stop: (reason) => reader.cancel(reason) }
    }
  }
  if (Symbol.asyncIterator in value) {
    return () => {
      const iterator = (value as AsyncIterable<unknown>)[Symbol.asyncIterator]()
      return { next: () => iterator.next(), stop: () => iterator.return?.() }
    }
  }
  return undefined
}

function streamOf(source: () => Chunks, prepared: PreparedBody, onChunk: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const chunks = source()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next()
        onChunk()
        if (done) return controller.close()
        if (typeof value !== 'string' && !(value instanceof Uint8Array)) throw new SoukError(`a body stream gave a ${typeof value}; strings and bytes can be sent (ndjson() makes them of objects)`)
        controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
      } catch (error) {
        prepared.failure = { error }
        controller.error(error)
      }
    },
    async cancel(reason) {
      await chunks.stop(reason)
    },
  })
}

const BATCH_RECORDS = 1_000
const BATCH_BYTES = 8 * 1024 * 1024

/**
 * Objects as NDJSON texts of at most so many records and bytes, for operations that take one batch at a time. A text can be
 * sent again, so a batch is retried like any other call. A single record over the limit is a batch of its own.
 */
export async function* ndjsonBatches(records: Iterable<unknown> | AsyncIterable<unknown>, limits: { records?: number; bytes?: number } = {}): AsyncGenerator<string, void, undefined> {
  const { records: recordsMax = BATCH_RECORDS, bytes: bytesMax = BATCH_BYTES } = limits
  const encoder = new TextEncoder()
  let batch: string[] = []
  let size = 0
  for await (const record of records) {
    const text = line(record)
    const bytes = encoder.encode(text).length
    if (batch.length > 0 && (batch.length >= recordsMax || size + bytes > bytesMax)) {
      yield batch.join('')
      batch = []
      size = 0
    }
    batch.push(text)
    size += bytes
  }
  if (batch.length > 0) yield batch.join('')
}

function line(record: unknown): string {
  const text = JSON.stringify(record)
  if (text === undefined) throw new SoukError(`a ${typeof record} cannot be written as a line of JSON`)
  return `${text}\n`
}

const NDJSON_CHUNK_LENGTH = 16_384

/** Objects as newline-delimited JSON, written as they are taken: an upload of any size in constant memory. */
export async function* ndjson(records: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string, void, undefined> {
  let chunk = ''
  for await (const record of records) {
    chunk += line(record)
    if (chunk.length >= NDJSON_CHUNK_LENGTH) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}
