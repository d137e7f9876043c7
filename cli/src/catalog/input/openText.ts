import type { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import type { Dialect } from '../records.js'
import { refuseBinary } from '../refusals.js'
import { ByteSource, gunzip, isGzip } from './byteSource.js'
import { decideEncoding, type EncodingDecision } from './encoding.js'

const SAMPLE_BYTES = 64 * 1024
const FIRST_LINE_BYTES_MAX = 8 * 1024 * 1024

/** A file whose beginning has been looked at: unpacked if it was packed, with the encoding told. */
export interface OpenText {
  /** As it came; to be closed when the text is not read to its end. */
  raw: ByteSource
  /** Unpacked. */
  bytes: ByteSource
  decision: EncodingDecision
  dialect: Dialect
  /** The beginning of the text. */
  sample: string
}

/** Throws UnsupportedCatalogError for what is no text, CatalogReadError or CatalogOptionError for an encoding that cannot be. */
export async function openText(source: Readable, wantedEncoding: string | undefined): Promise<OpenText> {
  const raw = new ByteSource(source)
  try {
    const gzip = isGzip(await raw.peek(2))
    const bytes = gzip ? gunzip(raw) : raw
    const sample = await sampleOf(bytes)
    refuseBinary(sample)
    const decision = decideEncoding(sample, wantedEncoding ?? declaredEncoding(sample))
    // Until a byte above 0x7f decides, ASCII is read as UTF-8.
    const encoding = decision.encoding === 'ascii' ? 'utf-8' : decision.encoding
    const text = iconv.decode(sample.subarray(decision.bomBytes), encoding)
    return { raw, bytes, decision, dialect: { encoding, bom: decision.bomBytes > 0, gzip, delimiter: null, lineEnding: lineEndingOf(text) }, sample: text }
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
