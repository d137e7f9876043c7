import type { MediaInput, ProductInput, VariantInput } from '../productInput.js'
import { METADATA_KEY_PATTERN } from '../productInputSchema.js'
import type { SourceRow } from '../rowGroups.js'
import { distinct } from '../values/text.js'
import { present } from '../values/present.js'
import type { Cells } from './cells.js'
import type { Findings } from './findings.js'
import type { AssembledProduct } from './tableFormat.js'

const METADATA_KEYS_MAX = 50
const METADATA_VALUE_MAX = 500
const METADATA_KEY = new RegExp(METADATA_KEY_PATTERN)
const MEDIA_MAX = 250

/** Variants of tables always say their option values. */
export type RowVariant = VariantInput & { option_values: string[] }

/** Collects the parts of one product and what had to be left out of it. */
export class ProductBuilder {
  readonly #rows: SourceRow[]
  readonly #cells: Cells
  readonly #findings: Findings
  readonly #rejected = new Set<number>()
  readonly #tuples = new Map<string, number>()
  readonly #media = new Map<string, MediaInput & { position: number }>()
  #pictureDropped = false
  readonly variants: RowVariant[] = []
  readonly variantLines: number[] = []

  constructor(rows: SourceRow[], cells: Cells, findings: Findings) {
    this.#rows = rows
    this.#cells = cells
    this.#findings = findings
  }

  /** Rows that can be used; the others are rejected here. */
  usableRows(): SourceRow[] {
    return this.#rows.filter((row) => {
      if (row.problem !== null) this.reject(row, null, row.problem)
      return row.problem === null
    })
  }

  reject(row: SourceRow, field: string | null, reason: string): void {
    this.#rejected.add(row.line)
    this.#findings.reject(this.#cells.place(row, field), reason)
  }

  /** Keeps the variant unless an earlier one has the same option values. */
  addVariant(row: SourceRow, variant: RowVariant): void {
    const tuple = JSON.stringify(variant.option_values)
    const earlier = this.#tuples.get(tuple)
    if (earlier !== undefined) {
      const values = variant.option_values.length === 0 ? 'no options' : `the options ${variant.option_values.join(' / ')}`
      this.reject(row, null, `repeats the variant of line ${earlier} (${values})`)
      return
    }
    this.#tuples.set(tuple, row.line)
    this.variants.push(present(variant))
    this.variantLines.push(row.line)
  }

  /** Keeps the first picture of each address; a later mention may add its alternative text. Undefined is one that was dropped. */
  addPicture(url: string | undefined, alt: string | null | undefined, position = Number.POSITIVE_INFINITY): void {
    if (url === undefined) {
      this.#pictureDropped = true
      return
    }
    const known = this.#media.get(url)
    if (known === undefined) this.#media.set(url, present({ url, alt, position }))
    else if (alt != null) known.alt ??= alt
  }

  /** Undefined when the file has no pictures, or when none of them was usable: those in the store are not cleared for that. */
  media(row: SourceRow, hasColumn: boolean): MediaInput[] | undefined {
    if (!hasColumn || (this.#media.size === 0 && this.#pictureDropped)) return undefined
    // sort() is stable: pictures without a position keep the order of the file, after those with one.
    const sorted = [...this.#media.values()].sort((left, right) => Math.sign(left.position - right.position) || 0)
    if (sorted.length > MEDIA_MAX) {
      this.#findings.warn('too_many_images', { line: row.line }, `The product has ${sorted.length} images; the first ${MEDIA_MAX} are kept`)
    }
    return sorted.slice(0, MEDIA_MAX).map(({ url, alt }) => present({ url, alt }))
  }

  /** Extra facts that have no field of their own. Undefined when there are none, so that nothing in the store is cleared. */
  metadata(row: SourceRow, entries: Iterable<readonly [string, string | null | undefined]>): Record<string, string> | undefined {
    const kept: Record<string, string> = {}
    for (const [key, value] of entries) {
      if (value == null || value === '' || key === '') continue
      if (value.length > METADATA_VALUE_MAX || !METADATA_KEY.test(key) || Object.keys(kept).length === METADATA_KEYS_MAX) {
        this.#findings.warn('metadata_dropped', { line: row.line, column: key, value }, `"${key}" does not fit into metadata (50 keys of 40 characters, values of ${METADATA_VALUE_MAX}); it is left out`)
      } else {
        kept[key] = value
      }
    }
    return Object.keys(kept).length === 0 ? undefined : kept
  }

  finish(product: ProductInput, handleDerived: boolean): AssembledProduct {
    const lines = this.#rows.map((row) => row.line).sort((left, right) => left - right)
    if (product.variants === undefined && this.#rejected.size === 0) {
      this.#findings.tally('warning', 'no_variants', lines[0] ?? 0, 'Products without a variant in the file, so without a price; they can be updated but not created')
    }
    return {
      // Rows are missing from its lists; what they stood for must not be removed from a product that exists.
      product: this.#rejected.size === 0 ? present(product) : { ...present(product), keep_unlisted: true },
      line: lines[0] ?? 0,
      lines,
      variantLines: this.variantLines,
      rejectedLines: [...this.#rejected],
      handleDerived,
    }
  }
}

/** Tags as the store keeps them: trimmed, without repetitions. */
export function tagList(cell: string | null | undefined, separator = ','): string[] | undefined {
  if (cell === undefined) return undefined
  return distinct((cell ?? '').split(separator).map((tag) => tag.trim()).filter((tag) => tag !== ''))
}

/** SEO fields, absent when the file has none of the columns. */
export function seoOf(title: string | null | undefined, description: string | null | undefined): ProductInput['seo'] {
  const seo = present({ title, description })
  return Object.keys(seo).length === 0 ? undefined : seo
}
