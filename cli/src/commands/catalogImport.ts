import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { Args, Flags } from '@oclif/core'
import type { ImportBatchResult, Job, Souk } from '@souk/sdk'
import { BaseCommand } from '../base.js'
import type { Notice } from '../catalog/index.js'
import { keepMemoryFlat } from '../catalogImport/flatMemory.js'
import { Importer, ImportStopped, type ImportCounts } from '../catalogImport/importer.js'
import { Kept } from '../catalogImport/kept.js'
import { Journal, sha256Of } from '../catalogImport/journal.js'
import { createProgressView } from '../catalogImport/progressView.js'
import { EXIT } from '../exitCodes.js'

export const readFlags = {
  encoding: Flags.string({ description: 'encoding of the file, when detection is wrong' }),
  delimiter: Flags.string({ description: 'delimiter of the file, one character or tab' }),
  map: Flags.string({ multiple: true, description: 'read a column under another name: "Their header=Our header"; nothing behind = leaves it out' }),
  'weight-unit': Flags.string({ options: ['g', 'kg', 'oz', 'lb'], description: 'unit of weight columns that name none' }),
  language: Flags.string({ description: 'language to read where the file has several' }),
}

const RETRIES = 8
const BATCH_TIMEOUT_MS = 120_000
type Change = NonNullable<ImportBatchResult['changes']>[number]

interface Done {
  counts: ImportCounts
  finished: Job
  rejectsFile: string | null
  notices: Kept<Notice>
  changes: Kept<Change>
  seconds: number
  dryRun: boolean
}

interface Source {
  stream: Readable
  name: string
  size: number | null
  sha256: string | null
}

export default class CatalogImport extends BaseCommand {
  static override summary = 'Import a catalog'
  static override description = `Reads Shopify, WooCommerce, BigCommerce, Medusa and Vendure CSV, Google product feeds and our own NDJSON, plain or gzipped; the format is told from the content. A column that is absent leaves its field unchanged, one that is present but empty clears it. The same file twice changes nothing. Rows that cannot be imported are written to a CSV file with line and reason (exit code 3).`
  static override examples = [
    '<%= config.bin %> catalog import products.csv',
    '<%= config.bin %> catalog import products.csv --dry-run',
    'zcat export.csv.gz | <%= config.bin %> catalog import - --json',
  ]
  static override args = { file: Args.string({ required: true, description: 'file to import, - for standard input' }) }
  static override flags = {
    ...readFlags,
    'dry-run': Flags.boolean({ description: 'check and compare, change nothing' }),
    'on-error': Flags.string({ options: ['skip', 'stop'], default: 'skip', description: 'what a row that cannot be imported does' }),
    'default-status': Flags.string({ options: ['active', 'draft'], description: 'status of new products where the file says none; when absent what the format means by that, which the import tells' }),
    resume: Flags.boolean({ description: 'go on with an interrupted import of the same file' }),
    rejects: Flags.string({ description: 'file for rejected rows; FILE.rejects.csv when absent' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(CatalogImport)
    keepMemoryFlat()
    const souk = (await this.souk(flags)).withOptions({ maxRetries: RETRIES, timeout: BATCH_TIMEOUT_MS })
    const [settings, credential] = await Promise.all([souk.settings.get(), souk.credentials.get()])
    const { openCatalog } = await import('../catalog/index.js')
    const source = await this.#source(args.file)
    const catalog = await openCatalog(source.stream, readOptions(flags, settings.default_currency, source.name))
    this.logToStderr(`${catalog.formatName}, ${catalog.dialect.encoding}${catalog.dialect.gzip ? ', gzip' : ''}`)

    const journal = source.sha256 === null ? null : new Journal(this.config.configDir, source.sha256, `${this.connection(flags).url} ${credential.store_id ?? flags.store ?? ''}`)
    const job = await this.#job(souk, journal, source, { ...flags, 'default-status': flags['default-status'] ?? catalog.defaultStatus })
    const view = createProgressView(source.size)
    const interrupt = new AbortController()
    const abort = () => interrupt.abort()
    process.once('SIGINT', abort)
    const { RejectsFile } = await import('../catalogImport/rejectsFile.js')
    const rejects = new RejectsFile(flags.rejects ?? `${args.file === '-' ? 'catalog' : args.file}.rejects.csv`)
    const notices = new Kept<Notice>()
    const changes = new Kept<Change>()
    const importer = new Importer({
      souk, catalog, job, onError: flags['on-error'] as 'skip' | 'stop', signal: interrupt.signal, onProgress: (progress) => view.update(progress),
      onReject: (reject) => rejects.add(reject), onNotice: (notice) => notices.add(notice), onChanges: (more) => more.filter((change) => change.action !== 'unchanged').forEach((change) => changes.add(change)),
    })
    const started = performance.now()
    try {
      const counts = await importer.run()
      view.stop()
      const finished = await souk.imports.finish({ job_id: job.id })
      journal?.forget()
      rejects.close()
      rejects.removeStale()
      return this.#report({ counts, finished, rejectsFile: rejects.file, notices, changes, seconds: (performance.now() - started) / 1000, dryRun: flags['dry-run'] })
    } catch (error) {
      view.stop()
      if (error instanceof ImportStopped) return this.#stopped(souk, job, journal, error)
      if (journal) this.logToStderr(`The import is incomplete. Go on with: shop catalog import ${args.file} --resume`)
      throw error
    } finally {
      process.removeListener('SIGINT', abort)
      rejects.close()
      await catalog.close()
    }
  }

  async #source(file: string): Promise<Source> {
    if (file === '-') return { stream: process.stdin, name: 'standard input', size: null, sha256: null }
    const size = await stat(file).then((found) => (found.isFile() ? found.size : this.error(`${file} is not a file`, { exit: EXIT.usage, code: 'not_a_file' })), (cause: NodeJS.ErrnoException) => this.error(`${file} cannot be read (${cause.code})`, { exit: EXIT.usage, code: 'unreadable' }))
    return { stream: createReadStream(file), name: basename(file), size, sha256: await sha256Of(file) }
  }

  async #job(souk: Souk, journal: Journal | null, source: Source, flags: { resume: boolean; 'dry-run': boolean; 'on-error': string; 'default-status': string }): Promise<Job> {
    const kept = journal?.read() ?? null
    if (flags.resume) {
      if (kept === null) this.error('there is no interrupted import of this file into this store', { exit: EXIT.notFound, code: 'nothing_to_resume' })
      const job = await souk.jobs.get({ job_id: kept.job_id })
      if (job.status !== 'running') this.error(`the import ${job.id} is ${job.status}; start a new one without --resume`, { exit: EXIT.conflict, code: 'not_resumable' })
      this.logToStderr(`Going on with ${job.id} at batch ${job.next_sequence}`)
      return job
    }
    const job = await souk.imports.create({ dry_run: flags['dry-run'], on_error: flags['on-error'] as 'skip', default_status: flags['default-status'] as 'draft', source: { name: source.name, sha256: source.sha256, size_bytes: source.size } })
    if (!flags['dry-run']) journal?.write({ job_id: job.id, file: source.name, started_at: job.created_at })
    return job
  }

  async #stopped(souk: Souk, job: Job, journal: Journal | null, error: ImportStopped): Promise<unknown> {
    await souk.jobs.cancel({ job_id: job.id })
    journal?.forget()
    return this.error(`stopped at ${error.message}. Batches before it are imported; --on-error skip leaves such rows out.`, { exit: EXIT.failure, code: 'stopped' })
  }

  #report({ counts, finished, rejectsFile, notices, changes, seconds, dryRun }: Done): unknown {
    for (const line of notices.lines((notice) => `${notice.level}: ${notice.line ? `line ${notice.line}: ` : ''}${notice.message}`)) this.logToStderr(line)
    if (!this.jsonEnabled()) {
      for (const line of changes.lines((change) => `${change.action} ${change.handle}${change.fields.length > 0 ? `: ${change.fields.join(', ')}` : ''}`)) this.log(line)
      this.log(`${dryRun ? 'Would import' : 'Imported'} ${counts.products} products, ${counts.variants} variants, ${counts.images} images in ${seconds.toFixed(1)} s (${Math.round(counts.products / Math.max(seconds, 0.001))} products a second)`)
      this.log(`created ${counts.created}, updated ${counts.updated}, unchanged ${counts.unchanged}, rejected ${counts.rejected}`)
      if (rejectsFile !== null) this.log(`rejected rows: ${rejectsFile}`)
    }
    process.exitCode = counts.rejected > 0 ? EXIT.partial : EXIT.ok
    return { job_id: finished.id, status: finished.status, dry_run: dryRun, ...counts, seconds: Math.round(seconds * 1000) / 1000, rejects_file: rejectsFile, notices: notices.items, notices_total: notices.total, changes: changes.items, changes_total: changes.total }
  }
}

export function readOptions(flags: { encoding?: string | undefined; delimiter?: string | undefined; map?: string[] | undefined; 'weight-unit'?: string | undefined; language?: string | undefined }, currency: string, fileName: string) {
  const mapping = Object.fromEntries((flags.map ?? []).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  return {
    currency, fileName, mapping,
    ...(flags.encoding ? { encoding: flags.encoding } : {}),
    ...(flags.delimiter ? { delimiter: flags.delimiter } : {}),
    ...(flags['weight-unit'] ? { weightUnit: flags['weight-unit'] as 'g' } : {}),
    ...(flags.language ? { language: flags.language } : {}),
  }
}
