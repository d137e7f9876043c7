import type { ImportBatchResult, ImportReject, Job, Souk } from '@souk/sdk'
import type { Catalog, CatalogRecord, Notice, RowReject } from '../catalog/index.js'
import { Batcher, type Batch } from './batches.js'

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

/** What was in the file, and what became of it. Rows are the file's own; products are counted by the platform. */
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
        this.#count(item)
        const batch = batcher.add(item)
        if (batch) await this.#send(batch)
      }
    }
    const last = batcher.flush()
    if (last) await this.#send(last)
    await Promise.all(this.#inFlight)
    this.#throwFailure()
    return this.counts
  }

  #count({ product }: CatalogRecord): void {
    this.counts.products++
    this.counts.variants += product.variants?.length ?? 0
    this.counts.images += product.media?.length ?? 0
    for (const variant of product.variants ?? []) for (const stock of variant.stock ?? []) this.#locations.add(stock.location ?? '')
    this.counts.locations = this.#locations.size
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
    for (const reject of result.rejects) this.#reject(sourceReject(reject, batch))
    this.#plan.onProgress({ bytesRead: this.#plan.catalog.bytesRead, products: this.counts.created + this.counts.updated + this.counts.unchanged })
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure instanceof Error ? this.#failure : new Error('the import failed', { cause: this.#failure })
  }
}

/** The platform counts lines of the batch; people look for lines of their file. */
function sourceReject(reject: ImportReject, batch: Batch): RowReject {
  const place = batch.places[reject.line - 1]
  return { kind: 'reject', line: place?.line ?? 0, column: reject.pointer || null, value: null, reason: reject.detail, handle: reject.handle ?? place?.handle ?? null }
}
