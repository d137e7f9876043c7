import type { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { Columns } from './columns.js'
import { detect, refuseBinary, type Detection, type TableDetection } from './detection.js'
import { Findings } from './formats/findings.js'
import { GoogleReader } from './formats/google/format.js'
import { googleXmlColumns, googleXmlRows, XML_LIST_SEPARATOR } from './formats/google/xml.js'
import type { ReaderContext } from './formats/tableFormat.js'
import { ByteSource, dropBytes, gunzip, isGzip } from './input/byteSource.js'
import { csvBatches } from './input/csvRows.js'
import { decideEncoding, type EncodingDecision } from './input/encoding.js'
import { TextStream } from './input/textStream.js'
import { ndjsonRecords } from './ndjson.js'
import type { Catalog, CatalogFormat, CatalogItem, ColumnReport, Dialect, Notice, ReadOptions } from './records.js'
import { csvSourceRows, tableRecords } from './tableCatalog.js'
import { PriceReader } from './values/money.js'

const SAMPLE_BYTES = 64 * 1024
const FIRST_LINE_BYTES_MAX = 8 * 1024 * 1024

/** Detects what the source is. Throws UnsupportedCatalogError, CatalogReadError or CatalogOptionError before any record. */
export async function openCatalog(source: Readable, options: ReadOptions): Promise<Catalog> {
  const raw = new ByteSource(source)
  try {
    const prices = new PriceReader(options.currency)
    const gzip = isGzip(await raw.peek(2))
    const bytes = gzip ? gunzip(raw) : raw
    const sample = await sampleOf(bytes)
    refuseBinary(sample)
    const decision = decideEncoding(sample, options.encoding ?? declaredEncoding(sample))
    // Until a byte above 0x7f decides, ASCII is read as UTF-8.
    const encoding = decision.encoding === 'ascii' ? 'utf-8' : decision.encoding
    const text = iconv.decode(sample.subarray(decision.bomBytes), encoding)
    const dialect: Dialect = { encoding, bom: decision.bomBytes > 0, gzip, delimiter: null, lineEnding: lineEndingOf(text) }
    const context: ReaderContext = { options, prices, findings: new Findings(), now: options.now ?? new Date() }
    const plan = planFor(detect(text, options), context)
    dialect.delimiter = plan.delimiter
    return new OpenCatalog(plan, raw, bytes, decision, dialect)
  } catch (error) {
    await raw.close()
    throw error
  }
}

/** Enough to see the header. JSON has its first line end late, so there more is looked at. */
async function sampleOf(bytes: ByteSource): Promise<Buffer> {
  const sample = await bytes.peek(SAMPLE_BYTES)
  const isJson = sample.subarray(0, 64).toString('latin1').replace(/^(\xef\xbb\xbf)?\s*/, '').startsWith('{')
  return isJson && !sample.includes(0x0a) && sample.length === SAMPLE_BYTES ? bytes.peek(FIRST_LINE_BYTES_MAX) : sample
}

function declaredEncoding(sample: Buffer): string | undefined {
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(sample.subarray(0, 200).toString('latin1'))?.[1]
  return name === undefined || /^utf-?8$/i.test(name) ? undefined : name
}

function lineEndingOf(text: string): Dialect['lineEnding'] {
  const feed = text.indexOf('\n')
  if (feed >= 0) return text.charAt(feed - 1) === '\r' ? 'CRLF' : 'LF'
  return text.includes('\r') ? 'CR' : null
}

/** How a detected format is read, prepared before the first record so that a refusal comes before it too. */
interface Plan {
  format: CatalogFormat
  formatName: string
  columns: Columns | null
  delimiter: string | null
  items(chunks: AsyncGenerator<Buffer>, notify: (notice: Notice) => void): AsyncGenerator<CatalogItem[], void, undefined>
}

function planFor(detection: Detection, context: ReaderContext): Plan {
  if (detection.kind === 'table') return tablePlan(detection, context)
  if (detection.kind === 'ndjson') {
    return { format: 'ndjson', formatName: 'NDJSON, one product a line', columns: null, delimiter: null, items: (chunks) => ndjsonRecords(chunks, context.prices.currency) }
  }
  const reader = new GoogleReader(googleXmlColumns(), context, XML_LIST_SEPARATOR)
  return {
    format: 'google-xml',
    formatName: 'Google Merchant Center product feed (XML)',
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
