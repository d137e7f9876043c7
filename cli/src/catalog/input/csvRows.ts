import { parse, type CsvError, type Options } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import { CatalogReadError } from '../errors.js'

/** A row of a file before anyone knows its columns. */
export interface RawRow {
  line: number
  cells: string[]
}

const ROW_BYTES_MAX = 4 * 1024 * 1024
const SAMPLE_ROWS_MAX = 20

function parserOptions(delimiter: string, recordDelimiters: readonly string[]): Options {
  return {
    delimiter,
    record_delimiter: [...recordDelimiters],
    // Blank-padded files put blanks before an opening and after a closing quote; blanks inside quotes stay.
    trim: true,
    // A quote inside an unquoted cell (5" pipe) is a letter. Text after a closing quote stays an error.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: ROW_BYTES_MAX,
  }
}

/** Row ends of the file: a lone CR counts only where there is no other line end, because it also occurs inside cells. */
export function recordDelimitersOf(sample: string): readonly string[] {
  return !sample.includes('\n') && sample.includes('\r') ? ['\r'] : ['\r\n', '\n']
}

/** The first rows of a sample; a row that the end of the sample cuts is left out unless it is the only one. */
export function sampleRows(sample: string, delimiter: string): string[][] {
  try {
    return parseSync(sample, { ...parserOptions(delimiter, recordDelimitersOf(sample)), to: SAMPLE_ROWS_MAX })
  } catch {
    return sampleHeader(sample, delimiter)
  }
}

function sampleHeader(sample: string, delimiter: string): string[][] {
  try {
    return parseSync(sample, { ...parserOptions(delimiter, recordDelimitersOf(sample)), to: 1 })
  } catch {
    return []
  }
}

/**
 * Rows in batches, one batch per chunk of bytes. Broken quoting ends the reading: where a row ends is unknown after it,
 * and csv-parse's own skipping of bad rows loses the rest of the chunk when it also trims.
 */
export async function* csvBatches(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  recordDelimiters: readonly string[],
  linesBefore: number,
): AsyncGenerator<RawRow[], void, undefined> {
  const lines = new LineCounter(linesBefore)
  let batch: RawRow[] = []
  const parser = parse({
    ...parserOptions(delimiter, recordDelimiters),
    on_record: (cells: string[], context) => {
      batch.push({ line: lines.next(cells, context.lines), cells })
      return null
    },
  })
  // Errors arrive in the callbacks below; without a listener the stream would throw them a second time.
  parser.on('error', () => {})
  parser.resume()
  try {
    for await (const chunk of chunks) {
      await settled((done) => parser.write(chunk, done), lines)
      if (batch.length > 0) yield batch
      batch = []
    }
    await settled((done) => parser.end(done), lines)
    if (batch.length > 0) yield batch
  } finally {
    parser.destroy()
  }
}

function settled(step: (done: (error?: Error | null) => void) => void, lines: LineCounter): Promise<void> {
  return new Promise((resolve, reject) => {
    step((error) => {
      if (error === undefined || error === null) resolve()
      else reject(readable(error, lines.nextLine))
    })
  })
}

function readable(error: Error, rowLine: number): Error {
  switch (codeOf(error)) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new CatalogReadError('a quote is opened in the row that begins here and never closed', rowLine)
    case 'CSV_MAX_RECORD_SIZE':
      return new CatalogReadError(`the row that begins here is larger than ${ROW_BYTES_MAX} bytes; is a quote not closed?`, rowLine)
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new CatalogReadError('text stands after a closing quote in the row that begins here; a quote inside a quoted cell must be doubled', rowLine)
    default:
      return error
  }
}

function codeOf(error: Error): CsvError['code'] | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code as CsvError['code'] : undefined
}

/**
 * Line numbers as an editor counts them. csv-parse counts a CRLF inside quotes twice and counts blank lines
 * along with the next row, so its number is right only when a row moved it by one.
 */
class LineCounter {
  #parserLines = 0
  #lastLine: number

  constructor(linesBefore: number) {
    this.#lastLine = linesBefore
  }

  /** Where the row that could not be read begins. */
  get nextLine(): number {
    return this.#lastLine + 1
  }

  next(cells: readonly string[], parserLines: number): number {
    const moved = parserLines - this.#parserLines
    this.#parserLines = parserLines
    if (moved === 1) return ++this.#lastLine
    let feeds = 0
    let pairs = 0
    for (const cell of cells) {
      for (const lineBreak of cell.match(/\r\n|\r|\n/g) ?? []) {
        feeds++
        if (lineBreak.length === 2) pairs++
      }
    }
    const line = this.#lastLine + moved - feeds - pairs
    this.#lastLine = line + feeds
    return line
  }
}
