import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Event } from '@souk/sdk'
import type { Test } from 'tap'
import { until } from './harness.js'

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
  event: Event & { test?: boolean }
}

/** How a receiver takes a webhook: a status, a whole answer, none at all, or a connection that is cut. */
export type Answer = number | { status: number; headers?: Record<string, string>; body?: string } | 'silence' | 'cut'

export interface Receiver {
  readonly url: string
  /** What has come so far, in its order. */
  readonly received: Received[]
  /** How it answers from now on. */
  answer: (received: Received) => Answer
  /** Most webhooks that were being answered at the same moment. */
  readonly atOnce: number
  /** Waits until so many have come. */
  got(count: number): Promise<Received[]>
}

/** An HTTP server on this machine that stands for a merchant's. */
export async function receiver(t: Test, answer: (received: Received) => Answer = () => 200): Promise<Receiver> {
  const sockets = new Set<Socket>()
  let busy = 0
  let most = 0
  const server = createServer((request, response) => {
    most = Math.max(most, ++busy)
    response.once('close', () => busy--)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const received: Received = { path: request.url!, headers: request.headers, body, event: JSON.parse(body) as Event }
      self.received.push(received)
      const said = self.answer(received)
      if (said === 'cut') return request.socket.destroy()
      if (said === 'silence') return
      const whole = typeof said === 'number' ? { status: said } : said
      response.writeHead(whole.status, whole.headers).end(whole.body ?? 'ok')
    })
  })
  server.on('connection', (socket) => void sockets.add(socket.once('close', () => sockets.delete(socket))))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const self: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received: [],
    answer,
    get atOnce() {
      return most
    },
    got: (count) => until(`${count} webhooks; there are ${self.received.length}`, () => Promise.resolve(self.received.length >= count && self.received)),
  }
  return self
}
