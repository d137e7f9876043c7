import { Finisher } from './finisher.js'
import type { CatalogItem } from './records.js'
import { checkProduct, consistencyProblem, type RecordProblem } from './recordCheck.js'

const LINE_BYTES_MAX = 8 * 1024 * 1024
/** Databases cannot store U+0000, and JSON can only say it escaped. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u0000/

/** One product a line. Nothing has to be grouped, so every line leaves as soon as it is read. */
export async function* ndjsonRecords(chunks: AsyncIterable<Buffer>, currency: string): AsyncGenerator<CatalogItem[], void, undefined> {
  const finisher = new Finisher()
  for await (const lines of textLines(chunks)) {
    const items: CatalogItem[] = []
    for (const { line, text } of lines) {
      if (text === null) items.push(reject(line, null, `the line is longer than ${LINE_BYTES_MAX} bytes`))
      else if (text.trim() !== '') items.push(...record(line, text, currency, finisher))
    }
    yield items
  }
}

interface TextLine {
  line: number
  /** Null for a line that is too long to be read. */
  text: string | null
}

async function* textLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<TextLine[], void, undefined> {
  let parts: Buffer[] = []
  let length = 0
  let line = 0
  for await (const chunk of chunks) {
    const lines: TextLine[] = []
    let start = 0
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      parts.push(chunk.subarray(start, end))
      line++
      lines.push({ line, text: length + end - start > LINE_BYTES_MAX ? null : Buffer.concat(parts).toString() })
      parts = []
      length = 0
      start = end + 1
    }
    length += chunk.length - start
    // Past the limit only the length matters, so a file without line ends takes no memory.
    if (length <= LINE_BYTES_MAX) parts.push(chunk.subarray(start))
    else parts = []
    yield lines
  }
  if (length > 0) yield [{ line: line + 1, text: length > LINE_BYTES_MAX ? null : Buffer.concat(parts).toString() }]
}

function* record(line: number, text: string, currency: string, finisher: Finisher): Generator<CatalogItem, void, undefined> {
  const value = parsed(text)
  if (value === undefined) return yield reject(line, null, 'the line is not valid JSON')
  const checked = checkProduct(value)
  if ('problem' in checked) return yield refusal(line, value, checked.problem)
  const { product } = checked
  const problem = ESCAPED_NUL.test(text) ? { pointer: '', reason: 'holds a NUL character' } : consistencyProblem(product, currency)
  if (problem !== null) return yield refusal(line, value, problem)
  const earlier = finisher.claimHandle(product.handle, line)
  if (earlier !== 0) return yield refusal(line, value, { pointer: '/handle', reason: `belongs to the product of line ${earlier}` })
  yield* finisher.repeatedSkus(product, [], line)
  yield { kind: 'product', product, line, lines: [line], variantLines: [], rejectedLines: [] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refusal(line: number, value: unknown, { pointer, reason }: RecordProblem): CatalogItem {
  const handle = typeof value === 'object' && value !== null && 'handle' in value && typeof value.handle === 'string' ? value.handle : null
  return reject(line, pointer === '' ? null : pointer, `${pointer === '' ? 'the record' : pointer} ${reason}`, handle)
}

function reject(line: number, column: string | null, reason: string, handle: string | null = null): CatalogItem {
  return { kind: 'reject', line, column, value: null, reason, handle }
}
