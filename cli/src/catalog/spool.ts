import { open, mkdtemp, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CatalogReadError } from './errors.js'

const MEMORY_BYTES_MAX = 4 * 1024 * 1024
const WRITE_BYTES = 512 * 1024
const READ_BYTES = 256 * 1024
const SPOOL_BYTES_MAX = 16 * 1024 ** 3

/**
 * Lines of text put aside and read again, in order or by position. Small catalogs stay in memory; larger ones go to one
 * temporary file, which is unlinked as soon as it is open, so that a killed process leaves nothing behind (where the
 * system does not allow that, close() removes it).
 */
export class Spool {
  readonly #folder: string
  #memory = Buffer.alloc(64 * 1024)
  #pending: Buffer[] = []
  #pendingBytes = 0
  #flushed = 0
  #file: FileHandle | null = null
  #fileFolder: string | null = null
  size = 0

  constructor(temporaryFolder: string | undefined) {
    this.#folder = temporaryFolder ?? tmpdir()
  }

  /** Appends one line and returns its position. The text must not hold a line feed. */
  async append(text: string): Promise<number> {
    const line = Buffer.from(`${text}\n`)
    const position = this.size
    this.size += line.length
    if (this.size > SPOOL_BYTES_MAX) throw new CatalogReadError(`the catalog is larger than ${SPOOL_BYTES_MAX} bytes; split it`)
    if (this.size <= MEMORY_BYTES_MAX) {
      this.#keep(line, position)
      return position
    }
    this.#pending.push(line)
    this.#pendingBytes += line.length
    if (this.#pendingBytes >= WRITE_BYTES) await this.#flush()
    return position
  }

  /** Every line in the order of writing. Nothing may be appended meanwhile. */
  async* lines(): AsyncGenerator<{ position: number, text: string }, void, undefined> {
    await this.#flush()
    let rest: Buffer = Buffer.alloc(0)
    let position = 0
    for (let from = 0; from < this.size; from += READ_BYTES) {
      const block = await this.#read(from, Math.min(READ_BYTES, this.size - from))
      const joined = rest.length === 0 ? block : Buffer.concat([rest, block])
      let start = 0
      for (let end = joined.indexOf(0x0a); end !== -1; end = joined.indexOf(0x0a, start)) {
        yield { position: position + start, text: joined.toString('utf8', start, end) }
        start = end + 1
      }
      rest = joined.subarray(start)
      position += start
    }
  }

  /** The line that begins at `position`. */
  async lineAt(position: number): Promise<string> {
    await this.#flush()
    const parts: Buffer[] = []
    for (let from = position; from < this.size; from += READ_BYTES) {
      const block = await this.#read(from, Math.min(READ_BYTES, this.size - from))
      const end = block.indexOf(0x0a)
      parts.push(end === -1 ? block : block.subarray(0, end))
      if (end !== -1) break
    }
    return Buffer.concat(parts).toString('utf8')
  }

  async close(): Promise<void> {
    await this.#file?.close()
    this.#file = null
    if (this.#fileFolder !== null) await rm(this.#fileFolder, { recursive: true, force: true })
    this.#fileFolder = null
  }

  #keep(line: Buffer, position: number): void {
    while (position + line.length > this.#memory.length) {
      const larger = Buffer.alloc(this.#memory.length * 2)
      this.#memory.copy(larger)
      this.#memory = larger
    }
    line.copy(this.#memory, position)
    this.#flushed = this.size
  }

  async #flush(): Promise<void> {
    if (this.#pendingBytes === 0) return
    const file = this.#file ?? await this.#createFile()
    const block = Buffer.concat(this.#pending)
    this.#pending = []
    this.#pendingBytes = 0
    await file.write(block, 0, block.length, this.#flushed)
    this.#flushed += block.length
  }

  async #createFile(): Promise<FileHandle> {
    const folder = await mkdtemp(join(this.#folder, 'shop-catalog-'))
    this.#fileFolder = folder
    const path = join(folder, 'rows')
    this.#file = await open(path, 'wx+', 0o600)
    await rm(folder, { recursive: true, force: true }).then(() => { this.#fileFolder = null }, () => {})
    await this.#file.write(this.#memory, 0, this.#flushed, 0)
    this.#memory = Buffer.alloc(0)
    return this.#file
  }

  async #read(from: number, length: number): Promise<Buffer> {
    if (this.#file === null) return this.#memory.subarray(from, from + length)
    const block = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await this.#file.read(block, filled, length - filled, from + filled)
      if (bytesRead === 0) throw new CatalogReadError('the temporary file was cut short by another program')
      filled += bytesRead
    }
    return block
  }
}
