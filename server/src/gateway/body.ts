import type { IncomingMessage } from 'node:http'
import secureJson from 'secure-json-parse'
import { Problem } from '../kernel/problem.js'
import type { OperationRow } from '../contract/operations.gen.js'

const DEPTH_MAX = 32
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads at most `limit` bytes; a body that says or turns out to be longer is refused without reading on. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () => new Problem('request.body_too_large', `The body may hold at most ${limit} bytes.`, { headers: { Connection: 'close' } })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('request.invalid_json', 'The connection ended before the body did.', { cause: error })
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

export function requireMediaType(operation: OperationRow, contentType: string): void {
  const given = contentType.split(';')[0]!.trim().toLowerCase()
  const charset = /charset=("?)([\w-]+)\1/i.exec(contentType)?.[2]
  const fits = given === operation.body && (charset === undefined || /^utf-?8$/i.test(charset))
  if (!fits) throw new Problem('request.unsupported_media_type', `Send ${operation.body}${operation.body?.startsWith('application/json') ? ' in UTF-8' : ''}${given === '' ? '; the request names no content type' : `, not ${contentType.slice(0, 100)}`}.`)
}

/** @throws request.invalid_json for anything but one well-formed JSON text in UTF-8 of bounded depth. */
export function parseJson(bytes: Uint8Array): unknown {
  if (tooDeep(bytes)) throw new Problem('request.invalid_json', `The body is nested deeper than ${DEPTH_MAX} levels.`)
  try {
    // A `__proto__` key would slip past additionalProperties and poison what is built from the body.
    return secureJson.parse(utf8.decode(bytes), undefined, { protoAction: 'error', constructorAction: 'error' })
  } catch (error) {
    throw new Problem('request.invalid_json', `The body is not valid JSON: ${(error as Error).message}`.slice(0, 300))
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Counts open brackets outside strings, so that a deep body is refused before a parser recurses into it. */
function tooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inString) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > DEPTH_MAX) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}
