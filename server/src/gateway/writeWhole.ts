import { STATUS_CODES, validateHeaderName, validateHeaderValue, type IncomingMessage, type ServerResponse } from 'node:http'

let second = 0
let date = ''

/** RFC 9110 6.6.1, made once a second. */
function dateOf(now: number): string {
  const current = Math.floor(now / 1000)
  if (current !== second) {
    second = current
    date = new Date(now).toUTCString()
  }
  return date
}

const field = (name: string, value: string) => `${name}: ${value}\r\n`

/** The first part of a response as it goes over the wire, for headers that do not change between answers. @throws on a header that HTTP forbids */
export function headOf(status: number, headers: Record<string, string>): string {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`
  for (const [name, value] of Object.entries(headers)) {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    head += field(name, value)
  }
  return head
}

/** Whether nothing of the request is to come. Before its handler has returned once, Node says `complete` of none, but what names no body has none (RFC 9112 6.3). */
function isRead({ complete, headers }: IncomingMessage): boolean {
  return complete || (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined)
}

/** What a response kept from its connection may go on with. */
export function canWriteWhole({ socket, shouldKeepAlive, req }: ServerResponse): boolean {
  // No socket: a pipelined request whose turn to answer has not come. No keep-alive: HTTP/1.0, or the client wants to close. A body
  // that has not been read to its end is Node's to deal with.
  return socket !== null && shouldKeepAlive && req.httpVersionMinor === 1 && req.method !== 'HEAD' && isRead(req)
}

/**
 * Writes a prepared response as one text. Node checks every header again, writes head and end apart and joins them in a vector:
 * half of what an answer from memory costs. Node's side of the connection only waits for `finish` to go on to the next request.
 * @param head of `headOf`
 * @param own values that HTTP allows: these are not checked
 * @param body for which `head` names the length in bytes
 * @param encoding `latin1` for a body whose characters are the bytes to send
 */
export function writeWhole(response: ServerResponse, now: number, keepAliveSeconds: number, head: string, own: readonly [name: string, value: string][], body: string, encoding: 'latin1' | 'utf8' = 'latin1'): void {
  let text = head
  for (const [name, value] of own) text += field(name, value)
  text += `Date: ${dateOf(now)}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${keepAliveSeconds}\r\n\r\n${body}`
  response.socket!.write(text, encoding, (error) => void (error ?? response.emit('finish')))
}
