import { closeSync, existsSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { REJECTS_HEADER, rejectsRow, type RowReject } from '../catalog/index.js'

const BUFFER_CHARACTERS = 64 * 1024

/** The list of rejected rows. Written as they come, so that a file in which nothing fits takes no memory; not made without any. */
export class RejectsFile {
  readonly #file: string
  #descriptor: number | null = null
  #buffer = REJECTS_HEADER
  count = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Null when there was nothing to write. */
  get file(): string | null {
    return this.count === 0 ? null : this.#file
  }

  add(reject: RowReject): void {
    this.count++
    this.#buffer += rejectsRow(reject) ?? ''
    if (this.#buffer.length > BUFFER_CHARACTERS) this.#flush()
  }

  /** Nothing was rejected: the list of an earlier import would say otherwise. A file that is no such list stays. */
  removeStale(): void {
    if (this.count === 0 && existsSync(this.#file) && startsWith(this.#file, REJECTS_HEADER)) rmSync(this.#file)
  }

  close(): void {
    if (this.count > 0 && this.#buffer !== '') this.#flush()
    if (this.#descriptor !== null) closeSync(this.#descriptor)
    this.#descriptor = null
  }

  #flush(): void {
    this.#descriptor ??= openSync(this.#file, 'w')
    writeSync(this.#descriptor, this.#buffer)
    this.#buffer = ''
  }
}

function startsWith(file: string, text: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const head = Buffer.alloc(Buffer.byteLength(text))
    return readSync(descriptor, head) === head.length && head.toString() === text
  } finally {
    closeSync(descriptor)
  }
}
