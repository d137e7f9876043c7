import type { CatalogRecord } from '../catalog/index.js'

/** A numbered group of products that travels in one request. */
export interface Batch {
  sequence: number
  body: string
  records: CatalogRecord[]
}

const PRODUCTS_MAX = 500
const BYTES_MAX = 4 * 1024 * 1024

/** Cuts records into batches. The cut depends on the records alone, so an import that is resumed cuts the same file alike. */
export class Batcher {
  #sequence = 1
  #records: CatalogRecord[] = []
  #lines: string[] = []
  #bytes = 0

  /** @returns a batch when this record completes one. */
  add(record: CatalogRecord): Batch | null {
    const line = JSON.stringify(record.product)
    const full = this.#records.length > 0 && this.#bytes + line.length > BYTES_MAX ? this.flush() : null
    this.#records.push(record)
    this.#lines.push(line)
    this.#bytes += line.length
    return full ?? (this.#records.length >= PRODUCTS_MAX ? this.flush() : null)
  }

  flush(): Batch | null {
    if (this.#records.length === 0) return null
    const batch = { sequence: this.#sequence++, body: `${this.#lines.join('\n')}\n`, records: this.#records }
    this.#records = []
    this.#lines = []
    this.#bytes = 0
    return batch
  }
}
