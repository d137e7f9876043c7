import type { CatalogRecord, ProductInput } from '../catalog/index.js'

/** A numbered group of products that travels in one request. */
export interface Batch {
  sequence: number
  body: string
  /** Where each product of it stands in the source. The products themselves are let go of once they are written into the body. */
  places: Place[]
}

/** A product of the source without its contents. */
export interface Place {
  product: Pick<ProductInput, 'handle' | 'status'>
  line: number
  lines: number[]
  variantLines: number[]
  rejectedLines: number[]
  variants: number
  images: number
  /** Where it states stock, by code; '' is the default location. */
  locations: ReadonlySet<string>
}

const PRODUCTS_MAX = 500
const BYTES_MAX = 4 * 1024 * 1024

/** Cuts records into batches. The cut depends on the records alone, so an import that is resumed cuts the same file alike. */
export class Batcher {
  #sequence = 1
  #places: Place[] = []
  #lines: string[] = []
  #bytes = 0

  /** @returns a batch when this record completes one. */
  add(record: CatalogRecord): Batch | null {
    const line = JSON.stringify(record.product)
    const full = this.#places.length > 0 && this.#bytes + line.length > BYTES_MAX ? this.flush() : null
    this.#places.push(placeOf(record))
    this.#lines.push(line)
    this.#bytes += line.length
    return full ?? (this.#places.length >= PRODUCTS_MAX ? this.flush() : null)
  }

  flush(): Batch | null {
    if (this.#places.length === 0) return null
    const batch = { sequence: this.#sequence++, body: `${this.#lines.join('\n')}\n`, places: this.#places }
    this.#places = []
    this.#lines = []
    this.#bytes = 0
    return batch
  }
}

function placeOf({ product: { handle, status, variants = [], media = [] }, line, lines, variantLines, rejectedLines }: CatalogRecord): Place {
  const locations = new Set<string>()
  for (const { stock } of variants) for (const { location } of stock ?? []) locations.add(location ?? '')
  return { product: { handle, ...(status === undefined ? {} : { status }) }, line, lines, variantLines, rejectedLines, variants: variants.length, images: media.length, locations }
}
