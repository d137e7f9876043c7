import type { IncomingMessage } from 'node:http'
import { Problem } from '../kernel/problem.js'
import type { OperationRow } from '../contract/operations.gen.js'

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
  if (operation.body === '*/*') return
  const given = contentType.split(';')[0]!.trim().toLowerCase()
  const charset = /charset=("?)([\w-]+)\1/i.exec(contentType)?.[2]
  const fits = given === operation.body && (charset === undefined || /^utf-?8$/i.test(charset))
  if (!fits) throw new Problem('request.unsupported_media_type', `Send ${operation.body}${operation.body?.startsWith('application/json') ? ' in UTF-8' : ''}${given === '' ? '; the request names no content type' : `, not ${contentType.slice(0, 100)}`}.`)
}
