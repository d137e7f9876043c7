import type { ImportBatchResult, ImportReject, Job, Souk } from '@souk/sdk'
import { lostRows, type Catalog, type Notice, type RowReject } from '../catalog/index.js'
import { Batcher, type Batch, type Place } from './batches.js'

export interface ImportPlan {
  souk: Souk
  catalog: Catalog
  /** The job to send batches to, and the first batch that it has not applied yet. */
  job: Job
  onError: 'skip' | 'stop'
  signal: AbortSignal
  onProgress(progress: ImportProgress): void
  onReject(reject: RowReject): void
  onNotice(notice: Notice): void
  onChanges(changes: NonNullable<ImportBatchResult['changes']>): void
}

export interface ImportProgress {
  bytesRead: number
  products: number
}

/** What was taken from the file and what became of it. Rejects are rows of the file; all else is of products that the platform took. */
export interface ImportCounts {
  products: number
  variants: number
  images: number
  locations: number
  created: number
  updated: number
  unchanged: number
  rejected: number
}

/** Rejected and told to stop at the first. */
export class ImportStopped extends Error {
  constructor(readonly reject: RowReject) {
    super(`line ${reject.line}: ${reject.reason}`)
  }
}

const IN_FLIGHT_MAX = 3

/** Streams a catalog into an import job: at most three batches travel at once, so memory stays flat whatever the file's size. */
export class Importer {
  readonly counts: ImportCounts = { products: 0, variants: 0, images: 0, locations: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 }
  readonly #plan: ImportPlan
  readonly #inFlight = new Set<Promise<void>>()
  readonly #locations = new Set<string>()
  #withoutStatus = 0
  #failure: unknown

  constructor(plan: ImportPlan) {
    this.#plan = plan
  }

  async run(): Promise<ImportCounts> {
    const batcher = new Batcher()
    for await (const item of this.#plan.catalog.records()) {
      this.#plan.signal.throwIfAborted()
      if (item.kind === 'notice') this.#plan.onNotice(item)
      else if (item.kind === 'reject') this.#reject(item)
      else {
        const batch = batcher.add(item)
        if (batch) await this.#send(batch)
      }
    }
    const last = batcher.flush()
    if (last) await this.#send(last)
    await Promise.all(this.#inFlight)
    this.#throwFailure()
    this.#sayDefaultStatus()
    return this.counts
  }

  #count({ product, variants, images, locations }: Place): void {
    this.counts.products++
    this.counts.variants += variants
    this.counts.images += images
    for (const location of locations) this.#locations.add(location)
    this.counts.locations = this.#locations.size
    if (product.status === undefined) this.#withoutStatus++
  }

  /** What nobody said should not surprise when it is on sale, or is not. */
  #sayDefaultStatus(): void {
    if (this.#withoutStatus === 0 || this.counts.created === 0) return
    const became = this.#plan.job.params.default_status === 'active' ? 'active; --default-status draft keeps them back' : 'drafts; --default-status active shows them'
    this.#plan.onNotice({ kind: 'notice', level: 'info', code: 'no_status', message: `Nothing says the status of ${this.#withoutStatus} products. Those that are new are ${became}`, count: this.#withoutStatus })
  }

  #reject(reject: RowReject): void {
    this.counts.rejected++
    this.#plan.onReject(reject)
    if (this.#plan.onError === 'stop') throw new ImportStopped(reject)
  }

  async #send(batch: Batch): Promise<void> {
    while (this.#inFlight.size >= IN_FLIGHT_MAX) await Promise.race(this.#inFlight)
    this.#throwFailure()
    const sent = this.#apply(batch).catch((error: unknown) => void (this.#failure ??= error)).finally(() => this.#inFlight.delete(sent))
    this.#inFlight.add(sent)
  }

  /** A batch that was applied before is sent again: the platform answers with its stored result, which keeps our counts whole. */
  async #apply(batch: Batch): Promise<void> {
    const { souk, job, signal } = this.#plan
    const result = await souk.imports.append({ job_id: job.id, sequence: batch.sequence, body: batch.body }, { signal })
    this.counts.created += result.created
    this.counts.updated += result.updated
    this.counts.unchanged += result.unchanged
    if (result.changes) this.#plan.onChanges(result.changes)
    const lost = new Set(result.rejects.map(({ line }) => line))
    for (const [index, place] of batch.places.entries()) if (!lost.has(index + 1)) this.#count(place)
    for (const reject of result.rejects) for (const row of sourceRejects(reject, batch, this.#plan.catalog)) this.#reject(row)
    this.#plan.onProgress({ bytesRead: this.#plan.catalog.bytesRead, products: this.counts.created + this.counts.updated + this.counts.unchanged })
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure instanceof Error ? this.#failure : new Error('the import failed', { cause: this.#failure })
  }
}

/** The platform knows lines of the batch and fields of the record; people look for lines and columns of their file, and for every row that is missing. */
function sourceRejects({ line, pointer, detail }: ImportReject, batch: Batch, catalog: Catalog): RowReject[] {
  const place = batch.places[line - 1]!
  const variant = /^\/variants\/(\d+)/.exec(pointer)?.[1]
  const column = catalog.columns.length === 0 ? pointer || null : columnOf(pointer, catalog)
  const reason = column === null ? `${pointer} ${detail}`.trim() : detail
  return lostRows(place, { line: (variant === undefined ? undefined : place.variantLines[Number(variant)]) ?? place.line, column, value: null, reason })
}

/** The column that is read as a field on the way to what the pointer names. */
function columnOf(pointer: string, catalog: Catalog): string | null {
  for (const name of pointer.split('/').reverse()) {
    const column = catalog.columns.find(({ field, status }) => field === name && status === 'read')
    if (column !== undefined) return column.header
  }
  return null
}
