import { body as validators } from '../../contract/validators.gen.js'
import { describeErrors } from '../../kernel/contractErrors.js'
import { parseJson } from '../../kernel/json.js'
import { Problem } from '../../kernel/problem.js'
import type { ProductInput } from '../catalog/index.js'
import type { Reject } from './job.js'

export const LINES_MAX = 1000
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const isProductInput = validators.body_imports_line!

export interface Line {
  number: number
  handle: string
  input: ProductInput
}

/** The products of a batch and the lines that are none. @throws jobs.batch_invalid */
export function readBatch(batch: Buffer): { lines: Line[]; rejects: Reject[] } {
  const lines: Line[] = []
  const rejects: Reject[] = []
  const texts = split(batch)
  if (texts.length === 0 || texts.length > LINES_MAX) throw new Problem('jobs.batch_invalid', `A batch holds 1 to ${LINES_MAX} lines; this one holds ${texts.length > LINES_MAX ? 'more' : 'none'}.`)
  texts.forEach((text, index) => {
    const read = readLine(text, index + 1)
    if ('input' in read) lines.push(read)
    else rejects.push(read)
  })
  return withoutRepeats(lines, rejects, (line) => line.handle, (first) => `repeats the handle of line ${first}; a product has one line`)
}

/** Lines as bytes, without what ends them. Line ends at the very end begin no lines. */
function split(batch: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < batch.length && lines.length <= LINES_MAX; ) {
    const found = batch.indexOf(LINE_FEED, start)
    const end = found === -1 ? batch.length : found
    lines.push(batch.subarray(start, end > start && batch[end - 1] === CARRIAGE_RETURN ? end - 1 : end))
    start = end + 1
  }
  while (lines.at(-1)?.length === 0) lines.pop()
  return lines
}

function readLine(text: Buffer, number: number): Line | Reject {
  let input: unknown
  try {
    input = parseJson(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { line: number, handle: null, pointer: '', code: error.code, detail: error.message.replace('The body', 'The line') }
  }
  const handle = handleOf(input)
  if (!isProductInput(input)) return { line: number, handle, ...describeErrors(isProductInput.errors)[0]! }
  if (handle === null) return { line: number, handle, pointer: '/handle', code: 'required', detail: 'is required in an import' }
  return { number, handle: handle.normalize('NFC'), input: input as ProductInput }
}

const HANDLE_MAX = 255

/** The handle for the list of rejects, also of an input that is not valid otherwise. */
function handleOf(input: unknown): string | null {
  const handle = (input as { handle?: unknown } | null)?.handle
  return typeof handle === 'string' ? handle.toWellFormed().slice(0, HANDLE_MAX) : null
}

/** Of lines with the same key only the first stays; the others are rejected. */
export function withoutRepeats<L extends Line>(lines: readonly L[], rejects: readonly Reject[], keyOf: (line: L) => string | null, detail: (first: number) => string): { lines: L[]; rejects: Reject[] } {
  const seen = new Map<string, number>()
  const kept: L[] = []
  const repeats: Reject[] = []
  for (const line of lines) {
    const key = keyOf(line)
    const first = key === null ? undefined : seen.get(key)
    if (first !== undefined) {
      repeats.push({ line: line.number, handle: line.handle, pointer: '/handle', code: 'duplicate', detail: detail(first) })
      continue
    }
    if (key !== null) seen.set(key, line.number)
    kept.push(line)
  }
  return { lines: kept, rejects: [...rejects, ...repeats] }
}
