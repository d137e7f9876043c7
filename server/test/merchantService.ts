// A service of a merchant's own, on this machine: it checks signatures, remembers what it was asked, and answers as a test wants it to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Test } from 'tap'
import { Webhook } from 'standardwebhooks'

export interface Asked {
  readonly id: string
  readonly idempotencyKey: string | undefined
  readonly body: Record<string, unknown> & { type: string }
}

/** What it does with a question: a body to answer with, or anything with the response itself. */
export type Answer = (asked: Asked, response: ServerResponse) => unknown

export interface MerchantService {
  readonly url: string
  readonly asked: Asked[]
  /** The secret that questions are signed with; one that is signed otherwise is answered with 401. */
  secret: string
  answer: Answer
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** It lives until the test ends, when whatever it left unanswered is cut. */
export async function merchantService(t: Test, answer: Answer): Promise<MerchantService> {
  const asked: Asked[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => void serve(request, response))
  server.on('connection', (socket: Socket) => void sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const service: MerchantService = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/souk`, asked, secret: '', answer }
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request)
    const header = (name: string) => request.headers[name] as string
    try {
      new Webhook(service.secret).verify(text, { 'webhook-id': header('webhook-id'), 'webhook-timestamp': header('webhook-timestamp'), 'webhook-signature': header('webhook-signature') })
    } catch {
      return void response.writeHead(401).end()
    }
    const one: Asked = { id: header('webhook-id'), idempotencyKey: header('idempotency-key'), body: JSON.parse(text) as Asked['body'] }
    asked.push(one)
    const body = await service.answer(one, response)
    if (body !== undefined) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  return service
}
