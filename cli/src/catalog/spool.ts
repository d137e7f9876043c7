import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CatalogReadError } from './errors.js'

const BUFFER_BYTES_START = 64 * 1024
const BUFFER_BYTES_MAX = 2 * 1024 * 1024
/** Small, because what one block becomes is alive at the same time, and would survive into the old generation. */
const READ_BYTES = 16 * 1024
const LINE_BYTES_EXPECTED = 2048
const SPOOL_BYTES_MAX = 16 * 1024 ** 3

export interface SpooledLine {
  position: number
  text: string
}

/**
 * Lines of text put aside and read again, in order or by position. The newest lines are in one buffer; when it is full
 * it goes to a temporary file, so small catalogs never touch the disk. The file is unlinked as soon as it is open, and a
 * killed process leaves nothing behind (where the system does not allow that, close() removes it). Reading and writing
 * are synchronous: a line that comes back is fetched in microseconds from memory the system holds anyway, and a promise
 * for each of hundreds of thousands would cost more than all the rest.
 */
export class Spool {
  readonly #folder: string
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES_START)
  /** Bytes in the buffer, and bytes in the file before them. */
  #filled = 0
  #flushed = 0
  #file: number | null = null
  #fileFolder: string | null = null

  constructor(temporaryFolder: string | undefined) {
    this.#folder = temporaryFolder ?? tmpdir()
  }

  get size(): number {
    return this.#flushed + this.#filled
  }

  /** Appends one line and returns its position. The text must not hold a line feed. */
  append(text: string): number {
    const length = Buffer.byteLength(text) + 1
    if (this.size + length > SPOOL_BYTES_MAX) throw new CatalogReadError(`the catalog is larger than ${SPOOL_BYTES_MAX} bytes; split it`)
    if (this.#filled + length > BUFFER_BYTES_MAX) this.#flush()
    if (this.#filled + length > this.#buffer.length) this.#grow(this.#filled + length)
    const position = this.size
    this.#filled += this.#buffer.write(text, this.#filled)
    this.#buffer[this.#filled++] = 0x0a
    return position
  }

  /** Every line in the order of writing, a block of them at a time. Nothing may be appended meanwhile. */
  * lines(): Generator<SpooledLine[], void, undefined> {
    let block = Buffer.allocUnsafe(READ_BYTES * 2)
    /** What the block holds: bytes of the spool from `position`. */
    let held = 0
    let position = 0
    while (position + held < this.size) {
      if (block.length - held < READ_BYTES) block = Buffer.concat([block.subarray(0, held)], block.length * 2)
      held += this.#read(block, held, position + held, READ_BYTES)
      const lines: SpooledLine[] = []
      let start = 0
      for (let end = block.indexOf(0x0a); end !== -1 && end < held; end = block.indexOf(0x0a, start)) {
        lines.push({ position: position + start, text: block.toString('utf8', start, end) })
        start = end + 1
      }
      block.copyWithin(0, start, held)
      held -= start
      position += start
      yield lines
    }
  }

  /** The line that begins at `position`. Most are short, so little is read at first. */
  lineAt(position: number): string {
    for (let length = LINE_BYTES_EXPECTED; ; length *= 4) {
      const block = Buffer.allocUnsafe(length)
      const held = this.#read(block, 0, position, length)
      const end = block.indexOf(0x0a)
      if (end !== -1 && end < held) return block.toString('utf8', 0, end)
      if (position + held === this.size) throw new RangeError('no line of the spool begins here')
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
    if (this.#fileFolder !== null) rmSync(this.#fileFolder, { recursive: true, force: true })
    this.#fileFolder = null
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2))
    this.#buffer.copy(larger, 0, 0, this.#filled)
    this.#buffer = larger
  }

  #flush(): void {
    if (this.#filled === 0) return
    this.#file ??= this.#createFile()
    for (let written = 0; written < this.#filled;) {
      written += writeSync(this.#file, this.#buffer, written, this.#filled - written, this.#flushed + written)
    }
    this.#flushed += this.#filled
    this.#filled = 0
  }

  #createFile(): number {
    const folder = mkdtempSync(join(this.#folder, 'shop-catalog-'))
    const file = openSync(join(folder, 'rows'), 'wx+', 0o600)
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      this.#fileFolder = folder
    }
    return file
  }

  /** Up to `wanted` bytes from the file or, behind its end, from the buffer. */
  #read(block: Buffer, offset: number, from: number, wanted: number): number {
    const length = Math.min(wanted, this.size - from)
    const fromFile = Math.max(0, Math.min(length, this.#flushed - from))
    for (let filled = 0; filled < fromFile && this.#file !== null;) {
      const bytes = readSync(this.#file, block, offset + filled, fromFile - filled, from + filled)
      if (bytes === 0) throw new CatalogReadError('the temporary file was cut short by another program')
      filled += bytes
    }
    const start = Math.max(0, from - this.#flushed)
    this.#buffer.copy(block, offset + fromFile, start, start + length - fromFile)
    return length
  }
}
