import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CatalogReadError } from '../errors.js'

const CHUNK_BYTES_MAX = 64 * 1024

/**
 * Bytes with look-ahead. Detection must see the beginning of a file before anyone decides how to read it,
 * and standard input cannot be rewound.
 */
export class ByteSource {
  readonly #source: AsyncIterable<unknown>
  readonly #iterator: AsyncIterator<unknown>
  #ahead: Buffer[] = []
  #ended = false
  bytesRead = 0

  constructor(source: AsyncIterable<unknown>) {
    this.#source = source
    this.#iterator = source[Symbol.asyncIterator]()
  }

  /** Up to `count` bytes from the front, without consuming them; fewer only at the end of the input. */
  async peek(count: number): Promise<Buffer> {
    let length = this.#ahead.reduce((sum, chunk) => sum + chunk.length, 0)
    while (length < count) {
      const chunk = await this.#pull()
      if (chunk === null) break
      this.#ahead.push(chunk)
      length += chunk.length
    }
    const joined = Buffer.concat(this.#ahead)
    this.#ahead = [joined]
    return joined.subarray(0, count)
  }

  async* chunks(): AsyncGenerator<Buffer, void, undefined> {
    try {
      for (;;) {
        const chunk = this.#ahead.shift() ?? await this.#pull()
        if (chunk === null) return
        for (let from = 0; from < chunk.length; from += CHUNK_BYTES_MAX) yield chunk.subarray(from, from + CHUNK_BYTES_MAX)
      }
    } finally {
      await this.close()
    }
  }

  async close(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    await this.#iterator.return?.()
    // The iterator of a stream that was never asked for anything does not destroy it.
    if (this.#source instanceof Readable) this.#source.destroy()
  }

  async #pull(): Promise<Buffer | null> {
    if (this.#ended) return null
    const next = await this.#iterator.next()
    if (next.done === true) {
      this.#ended = true
      return null
    }
    const chunk = toBuffer(next.value)
    this.bytesRead += chunk.length
    return chunk
  }
}

function toBuffer(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (typeof value === 'string') return Buffer.from(value)
  throw new TypeError('A catalog source must deliver bytes')
}

/** The chunks without the first `count` bytes. */
export async function* dropBytes(source: AsyncGenerator<Buffer>, count: number): AsyncGenerator<Buffer, void, undefined> {
  let left = count
  for await (const chunk of source) {
    const dropped = Math.min(left, chunk.length)
    left -= dropped
    if (dropped < chunk.length) yield chunk.subarray(dropped)
  }
}

export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

export function gunzip(packed: ByteSource): ByteSource {
  return new ByteSource(inflate(packed))
}

async function* inflate(packed: ByteSource): AsyncGenerator<Buffer, void, undefined> {
  const unzip = createGunzip()
  // The error also destroys `unzip`, whose iteration below throws it.
  pipeline(Readable.from(packed.chunks()), unzip, () => {})
  try {
    for await (const chunk of unzip) yield toBuffer(chunk)
  } catch (error) {
    if (!isZlibError(error)) throw error
    throw new CatalogReadError(`the gzip data is damaged or cut short (after ${packed.bytesRead} bytes)`, null, { cause: error })
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
}
