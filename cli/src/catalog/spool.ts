import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CatalogReadError } from './errors.js'

const BUFFER_BYTES_START = 64 * 1024
const BUFFER_BYTES_MAX = 2 * 1024 * 1024
const READ_BYTES = 256 * 1024
const LINE_BYTES_EXPECTED = 4096
const SPOOL_BYTES_MAX = 16 * 1024 ** 3

/**
 * Lines of text put aside and read again, in order or by position. The newest lines are in one buffer; when it is full
 * it goes to a temporary file, so small catalogs never touch the disk. The file is unlinked as soon as it is open, and a
 * killed process leaves nothing behind (where the system does not allow that, close() removes it).
 */
export class Spool {
  readonly #folder: string
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES_START)
  /** Bytes in the buffer, and bytes in the file before them. */
  #filled = 0
  #flushed = 0
  #file: FileHandle | null = null
  #fileFolder: string | null = null

  constructor(temporaryFolder: string | undefined) {
    this.#folder = temporaryFolder ?? tmpdir()
  }

  get size(): number {
    return this.#flushed + this.#filled
  }

  /** Appends one line and returns its position. The text must not hold a line feed. */
  async append(text: string): Promise<number> {
    const length = Buffer.byteLength(text) + 1
    if (this.size + length > SPOOL_BYTES_MAX) throw new CatalogReadError(`the catalog is larger than ${SPOOL_BYTES_MAX} bytes; split it`)
    if (this.#filled + length > BUFFER_BYTES_MAX) await this.#flush()
    if (this.#filled + length > this.#buffer.length) this.#grow(this.#filled + length)
    const position = this.size
    this.#filled += this.#buffer.write(text, this.#filled)
    this.#buffer[this.#filled++] = 0x0a
    return position
  }

  /** Every line in the order of writing. Nothing may be appended meanwhile. */
  async* lines(): AsyncGenerator<{ position: number, text: string }, void, undefined> {
    let block = Buffer.allocUnsafe(READ_BYTES * 2)
    /** What the block holds: bytes of the spool from `position`. */
    let held = 0
    let position = 0
    while (position + held < this.size) {
      if (block.length - held < READ_BYTES) block = Buffer.concat([block.subarray(0, held)], block.length * 2)
      held += await this.#read(block, held, position + held, READ_BYTES)
      let start = 0
      for (let end = block.indexOf(0x0a); end !== -1 && end < held; end = block.indexOf(0x0a, start)) {
        yield { position: position + start, text: block.toString('utf8', start, end) }
        start = end + 1
      }
      block.copyWithin(0, start, held)
      held -= start
      position += start
    }
  }

  /** The line that begins at `position`. Most are short, so little is read at first. */
  async lineAt(position: number): Promise<string> {
    for (let length = LINE_BYTES_EXPECTED; ; length *= 4) {
      const block = Buffer.allocUnsafe(length)
      const held = await this.#read(block, 0, position, length)
      const end = block.indexOf(0x0a)
      if (end !== -1 && end < held) return block.toString('utf8', 0, end)
      if (position + held === this.size) throw new RangeError('no line of the spool begins here')
    }
  }

  async close(): Promise<void> {
    await this.#file?.close()
    this.#file = null
    if (this.#fileFolder !== null) await rm(this.#fileFolder, { recursive: true, force: true })
    this.#fileFolder = null
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2))
    this.#buffer.copy(larger, 0, 0, this.#filled)
    this.#buffer = larger
  }

  async #flush(): Promise<void> {
    if (this.#filled === 0) return
    const file = this.#file ?? await this.#createFile()
    for (let written = 0; written < this.#filled;) {
      const { bytesWritten } = await file.write(this.#buffer, written, this.#filled - written, this.#flushed + written)
      written += bytesWritten
    }
    this.#flushed += this.#filled
    this.#filled = 0
  }

  async #createFile(): Promise<FileHandle> {
    const folder = await mkdtemp(join(this.#folder, 'shop-catalog-'))
    this.#fileFolder = folder
    this.#file = await open(join(folder, 'rows'), 'wx+', 0o600)
    await rm(folder, { recursive: true, force: true }).then(() => { this.#fileFolder = null }, () => {})
    return this.#file
  }

  /** Up to `wanted` bytes from the file or, behind its end, from the buffer. */
  async #read(block: Buffer, offset: number, from: number, wanted: number): Promise<number> {
    const length = Math.min(wanted, this.size - from)
    const fromFile = Math.max(0, Math.min(length, this.#flushed - from))
    for (let filled = 0; filled < fromFile && this.#file !== null;) {
      const { bytesRead } = await this.#file.read(block, offset + filled, fromFile - filled, from + filled)
      if (bytesRead === 0) throw new CatalogReadError('the temporary file was cut short by another program')
      filled += bytesRead
    }
    const start = Math.max(0, from - this.#flushed)
    this.#buffer.copy(block, offset + fromFile, start, start + length - fromFile)
    return length
  }
}
