import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { LoadTestError } from './errors.js'
import { decodeHistogram } from './latency.js'
import { field } from './operations.js'
import { RESULT_FORMAT, type LoadTestResult } from './result.js'
import { RESULT_SCHEMA } from './resultSchema.js'

/** A day-long run stays below this; what is larger is something else. */
const MAX_FILE_CHARS = 64 * 1024 * 1024

const validate = compile()

export async function readResult(path: string): Promise<LoadTestResult> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new LoadTestError('loadtest.invalid_result_file', `${path} cannot be read: ${String(field(cause, 'code') ?? cause)}`, [], cause)
  })
  return parseResult(text, path)
}

/** `source` is named in the error, so that a person comparing two files knows which one is broken. */
export function parseResult(text: string, source: string): LoadTestResult {
  const broken = (why: string): LoadTestError => new LoadTestError('loadtest.invalid_result_file', `${source} is not a result of shop loadtest: ${why}`)
  if (text.length > MAX_FILE_CHARS) throw broken('it is too large')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw broken(`it is not JSON (${(cause as Error).message})`)
  }
  const format = field(parsed, 'format')
  if (format !== RESULT_FORMAT) {
    throw broken(typeof format === 'string' ? `its format is ${JSON.stringify(format)}, this version reads ${RESULT_FORMAT}` : 'it has no format field')
  }
  if (!validate(parsed)) {
    const [first] = validate.errors ?? []
    throw broken(`${first?.instancePath === '' ? 'it' : first?.instancePath} ${first?.message ?? 'is wrong'}`)
  }
  const result = parsed as LoadTestResult
  checkHistograms(result, broken)
  checkSeries(result, broken)
  return result
}

/** Written beside its place and moved there, so that an interrupted write leaves no half result. */
export async function writeResult(path: string, result: LoadTestResult): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`
  try {
    await writeFile(draft, `${JSON.stringify(result)}\n`)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

function checkHistograms(result: LoadTestResult, broken: (why: string) => LoadTestError): void {
  const named = [
    { name: 'totals', latency: result.totals.latency },
    ...result.operations.map(({ operation, latency }) => ({ name: operation, latency })),
    ...result.journeys.map(({ scenario, latency }) => ({ name: `journey ${scenario}`, latency }))
  ]
  for (const { name, latency } of named) {
    if (latency === null) continue
    try {
      decodeHistogram(latency.histogram)
    } catch {
      throw broken(`the histogram of ${name} is damaged`)
    }
  }
}

function checkSeries({ series }: LoadTestResult, broken: (why: string) => LoadTestError): void {
  const lengths = new Set(Object.values(series).map((column) => column.length))
  if (lengths.size > 1) throw broken('the columns of its series differ in length')
}

function compile() {
  const ajv = new Ajv({ allErrors: false })
  // ajv-formats is CommonJS: its default export is the module object's own property under NodeNext.
  addFormats.default(ajv, ['date-time'])
  return ajv.compile(RESULT_SCHEMA)
}
