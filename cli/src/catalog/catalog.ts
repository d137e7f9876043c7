import type { Readable } from 'node:stream'
import { Columns } from './columns.js'
import { detect, type Detection, type TableDetection } from './detection.js'
import { Findings } from './formats/findings.js'
import { GoogleReader } from './formats/google/format.js'
import { googleXmlColumns, googleXmlRows, XML_LIST_SEPARATOR } from './formats/google/xml.js'
import type { ReaderContext } from './formats/tableFormat.js'
import { dropBytes, type ByteSource } from './input/byteSource.js'
import { csvBatches } from './input/csvRows.js'
import type { EncodingDecision } from './input/encoding.js'
import { openText } from './input/openText.js'
import { TextStream } from './input/textStream.js'
import { ndjsonRecords } from './ndjson.js'
import type { Catalog, CatalogFormat, CatalogItem, ColumnReport, Dialect, Notice, ReadOptions } from './records.js'
import { csvSourceRows, tableRecords } from './tableCatalog.js'
import { PriceReader } from './values/money.js'

/** Detects what the source is. Throws UnsupportedCatalogError, CatalogReadError or CatalogOptionError before any record. */
export async function openCatalog(source: Readable, options: ReadOptions): Promise<Catalog> {
  const { raw, bytes, decision, dialect, sample } = await openText(source, options.encoding)
  try {
    const context: ReaderContext = { options, prices: new PriceReader(options.currency), findings: new Findings(), now: options.now ?? new Date() }
    const plan = planFor(detect(sample, options), context)
    dialect.delimiter = plan.delimiter
    return new OpenCatalog(plan, raw, bytes, decision, dialect)
  } catch (error) {
    await raw.close()
    throw error
  }
}

/** How a detected format is read, prepared before the first record so that a refusal comes before it too. */
interface Plan {
  format: CatalogFormat
  formatName: string
  defaultStatus: Catalog['defaultStatus']
  columns: Columns | null
  delimiter: string | null
  items(chunks: AsyncGenerator<Buffer>, notify: (notice: Notice) => void): AsyncGenerator<CatalogItem[], void, undefined>
}

function planFor(detection: Detection, context: ReaderContext): Plan {
  if (detection.kind === 'table') return tablePlan(detection, context)
  if (detection.kind === 'ndjson') {
    return { format: 'ndjson', formatName: 'NDJSON, one product a line', defaultStatus: 'draft', columns: null, delimiter: null, items: (chunks) => ndjsonRecords(chunks, context.prices.currency) }
  }
  const reader = new GoogleReader(googleXmlColumns(), context, XML_LIST_SEPARATOR)
  return {
    format: 'google-xml',
    formatName: 'Google Merchant Center product feed (XML)',
    defaultStatus: 'active',
    columns: null,
    delimiter: null,
    items: (chunks, notify) => tableRecords(googleXmlRows(chunks, notify), reader, context.findings, context.options.temporaryFolder),
  }
}

function tablePlan({ format, delimiter, recordDelimiters, hintLine, headerCells, headers }: TableDetection, context: ReaderContext): Plan {
  const columns = new Columns(headerCells, headers, (header) => format.meaning(header))
  const reader = format.reader(columns, context)
  return {
    format: format.id,
    formatName: format.describe(new Set(headers)),
    defaultStatus: format.defaultStatus ?? 'draft',
    columns,
    delimiter,
    items: (chunks) => {
      const body = hintLine === null ? chunks : dropBytes(chunks, Buffer.byteLength(hintLine))
      const batches = csvBatches(body, delimiter, recordDelimiters, hintLine === null ? 0 : 1)
      const rows = csvSourceRows(batches, columns, format.exactWidth === true ? headerCells.length : null)
      return tableRecords(rows, reader, context.findings, context.options.temporaryFolder)
    },
  }
}

class OpenCatalog implements Catalog {
  readonly dialect: Dialect
  readonly #plan: Plan
  readonly #raw: ByteSource
  readonly #text: TextStream
  readonly #notices: Notice[] = []
  #started = false

  constructor(plan: Plan, raw: ByteSource, bytes: ByteSource, decision: EncodingDecision, dialect: Dialect) {
    this.dialect = dialect
    this.#plan = plan
    this.#raw = raw
    this.#text = new TextStream(bytes, decision, dialect, (notice) => this.#notices.push(notice))
  }

  get format(): CatalogFormat {
    return this.#plan.format
  }

  get formatName(): string {
    return this.#plan.formatName
  }

  get defaultStatus(): Catalog['defaultStatus'] {
    return this.#plan.defaultStatus
  }

  get columns(): readonly ColumnReport[] {
    return this.#plan.columns?.report ?? []
  }

  get bytesRead(): number {
    return this.#raw.bytesRead
  }

  async* records(): AsyncGenerator<CatalogItem, void, undefined> {
    if (this.#started) throw new Error('A catalog can be read only once')
    this.#started = true
    try {
      yield* this.#plan.columns?.notices() ?? []
      for await (const items of this.#plan.items(this.#text.chunks(), (notice) => this.#notices.push(notice))) {
        yield* this.#notices.splice(0)
        yield* items
      }
      yield* this.#notices.splice(0)
    } finally {
      await this.close()
    }
  }

  async close(): Promise<void> {
    await this.#text.close()
    await this.#raw.close()
  }
}
