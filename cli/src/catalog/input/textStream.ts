import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { CatalogReadError } from '../errors.js'
import type { Dialect, Notice } from '../records.js'
import { dropBytes, type ByteSource } from './byteSource.js'
import { decideBytes, firstLineThat, incompleteTail, mixedUtf8, type EncodingDecision } from './encoding.js'

const LOOK_AHEAD_BYTES = 64 * 1024
const REPLACEMENT_CHARACTER = Buffer.from('\ufffd')

/**
 * Turns any accepted encoding into UTF-8 without a byte order mark, and guards every byte on the way:
 * what cannot be decoded stops the reading with its line, it never becomes U+FFFD.
 */
export class TextStream {
  readonly #bytes: ByteSource
  readonly #dialect: Dialect
  readonly #notify: (notice: Notice) => void
  #decision: EncodingDecision
  #lineFeeds = 0
  #carriageReturns = 0
  #replacementSeen = false

  constructor(bytes: ByteSource, decision: EncodingDecision, dialect: Dialect, notify: (notice: Notice) => void) {
    this.#bytes = bytes
    this.#decision = decision
    this.#dialect = dialect
    this.#notify = notify
    this.#report()
  }

  async close(): Promise<void> {
    await this.#bytes.close()
  }

  async* chunks(): AsyncGenerator<Buffer, void, undefined> {
    const source = dropBytes(this.#bytes.chunks(), this.#decision.bomBytes)
    const eightBit = this.#decision.encoding === 'ascii' || this.#decision.encoding === 'utf-8'
    for await (const chunk of eightBit ? this.#guarded(source) : this.#decoded(source)) {
      if (chunk.includes(0)) throw new CatalogReadError('a NUL byte: this is not text', this.#lines() + firstLineThat(chunk, (line) => line.includes(0)))
      this.#count(chunk)
      yield chunk
    }
  }

  /** ASCII until proven otherwise, then UTF-8 or the one decision the first foreign bytes allow. */
  async* #guarded(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    let rest: Buffer = Buffer.alloc(0)
    for await (const chunk of source) {
      if (this.#decision.encoding === 'ascii') {
        if (isAscii(chunk)) {
          yield chunk
          continue
        }
        const ahead = await gather(chunk, source)
        this.#decision = decideBytes(ahead, this.#lines())
        this.#report()
        if (this.#decision.encoding !== 'utf-8') {
          yield* this.#decoded(prepend(ahead, source))
          return
        }
        const cut = ahead.length - incompleteTail(ahead)
        rest = ahead.subarray(cut)
        yield this.#valid(ahead.subarray(0, cut))
        continue
      }
      const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const cut = joined.length - incompleteTail(joined)
      rest = joined.subarray(cut)
      yield this.#valid(joined.subarray(0, cut))
    }
    if (rest.length > 0) yield this.#valid(rest)
  }

  #valid(chunk: Buffer): Buffer {
    if (!isUtf8(chunk)) {
      throw mixedUtf8(this.#lines() + firstLineThat(chunk, (line) => !isUtf8(line)))
    }
    if (!this.#replacementSeen && chunk.includes(REPLACEMENT_CHARACTER)) {
      this.#replacementSeen = true
      this.#notify({
        kind: 'notice',
        level: 'warning',
        code: 'letters_already_lost',
        message: 'The file contains the replacement character U+FFFD: another program lost letters before the file came here',
        line: this.#lines() + firstLineThat(chunk, (line) => line.includes(REPLACEMENT_CHARACTER)),
      })
    }
    return chunk
  }

  async* #decoded(source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer, void, undefined> {
    const decoder = iconv.getDecoder(this.#decision.encoding, { stripBOM: true })
    let held = ''
    for await (const chunk of source) {
      let text = held + decoder.write(chunk)
      // A surrogate pair cut by the chunk border waits for its other half.
      const last = text.charCodeAt(text.length - 1)
      held = last >= 0xd800 && last <= 0xdbff ? text.slice(-1) : ''
      if (held !== '') text = text.slice(0, -1)
      yield this.#encoded(text)
    }
    const text = held + (decoder.end() ?? '')
    if (text !== '') yield this.#encoded(text)
  }

  #encoded(text: string): Buffer {
    if (text.includes('\ufffd') || !isWellFormed(text) || /[\u0080-\u009f]/.test(text)) {
      const before = text.slice(0, text.search(/[\ufffd\ud800-\udfff\u0080-\u009f]/))
      throw new CatalogReadError(
        `bytes that do not exist in ${this.#decision.encoding}; the encoding is another one`,
        this.#lines() + before.split('\n').length,
      )
    }
    return Buffer.from(text)
  }

  #count(chunk: Buffer): void {
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) this.#lineFeeds++
    if (this.#lineFeeds > 0) return
    for (let at = chunk.indexOf(0x0d); at !== -1; at = chunk.indexOf(0x0d, at + 1)) this.#carriageReturns++
  }

  #lines(): number {
    return this.#lineFeeds > 0 ? this.#lineFeeds : this.#carriageReturns
  }

  #report(): void {
    const { encoding, guessed } = this.#decision
    this.#dialect.encoding = encoding === 'ascii' ? 'utf-8' : encoding
    if (!guessed) return
    this.#notify({
      kind: 'notice',
      level: 'warning',
      code: 'encoding_guessed',
      message: `The file is not UTF-8; it is read as ${encoding}. Check the letters, or give the encoding option`,
    })
  }
}

function isWellFormed(text: string): boolean {
  return !/(?:[\ud800-\udbff](?![\udc00-\udfff]))|(?:(?<![\ud800-\udbff])[\udc00-\udfff])/.test(text)
}

async function gather(first: Buffer, source: AsyncGenerator<Buffer>): Promise<Buffer> {
  const chunks = [first]
  let length = first.length
  while (length < LOOK_AHEAD_BYTES) {
    const next = await source.next()
    if (next.done === true) break
    chunks.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(chunks)
}

async function* prepend(first: Buffer, source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  yield first
  yield* source
}
