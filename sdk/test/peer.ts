/** The other end of the wire: a real HTTP server that answers by script, as politely or as nastily as a test needs. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'
import type { Clock } from '../src/clock.js'
import { AbortedError } from '../src/errors.js'
import type { SoukOptions } from '../src/options.js'
import { assemble, type Souk } from '../src/souk.js'

export interface Seen {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

export type Reply = (response: ServerResponse, request: IncomingMessage, seen: Seen) => void

export interface Peer {
  url: string
  seen: Seen[]
}

/** Answers request after request by the replies, the last one for ever. */
export async function startPeer(t: Test, ...replies: Reply[]): Promise<Peer> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    const entry: Seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: '' }
    const reply = replies[Math.min(seen.length, replies.length - 1)] as Reply
    seen.push(entry)
    response.on('error', () => undefined)
    request.on('error', () => undefined)
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      entry.body = Buffer.concat(chunks).toString()
      reply(response, request, entry)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Reply => (response) => {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1', ...headers }).end(JSON.stringify(body))
}

export const problem = (status: number, code: string, headers: Record<string, string> = {}, more: object = {}): Reply => (response) => {
  response.writeHead(status, { 'content-type': 'application/problem+json', ...headers })
  response.end(JSON.stringify({ type: `https://souk.example.com/problems/${code}`, title: `Title of ${code}`, status, code, detail: `Detail of ${code}`, request_id: 'req_of_problem', ...more }))
}

export const text = (body: string, status: number, contentType: string, headers: Record<string, string> = {}): Reply => (response) => {
  response.writeHead(status, { 'content-type': contentType, ...headers }).end(body)
}

export const empty = (status: number, headers: Record<string, string> = {}): Reply => (response) => {
  response.writeHead(status, headers).end()
}

/** Closes the connection without a word. */
export const drop: Reply = (response) => {
  response.socket?.destroy()
}

/** Promises more bytes than it sends. */
export const cutOff: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"id":"prod_1","tit', () => response.socket?.destroy())
}

/** Takes the request and says nothing; `then` is called once it has arrived. */
export const hang = (then: () => void): Reply => () => then()

export interface TestClock extends Clock {
  /** Every wait that was asked for, in order. */
  slept: number[]
  /** Timers that have not been cancelled. */
  armed: number[]
  /** Lets every armed timer ring. */
  ring(): void
  time: number
  chance: number
}

/** A clock that jumps: waits take no time, timers ring when the test says so. */
export function testClock(): TestClock {
  const rings = new Map<() => void, number>()
  const clock: TestClock = {
    time: Date.parse('2026-11-22T12:00:00.000Z'),
    chance: 0,
    slept: [],
    get armed() {
      return [...rings.values()]
    },
    now: () => clock.time,
    random: () => clock.chance,
    async sleep(ms, signal) {
      clock.slept.push(ms)
      if (signal?.aborted) throw new AbortedError('aborted while waiting', { cause: signal.reason })
      clock.time += ms
    },
    timer(ms, ring) {
      const own = () => ring()
      rings.set(own, ms)
      return () => void rings.delete(own)
    },
    ring() {
      const now = [...rings.keys()]
      rings.clear()
      for (const ring of now) ring()
    },
  }
  return clock
}

export interface Setup extends Peer {
  souk: Souk
  clock: TestClock
}

export async function setup(t: Test, replies: Reply[], options: SoukOptions = {}): Promise<Setup> {
  const peer = await startPeer(t, ...replies)
  const clock = testClock()
  return { ...peer, clock, souk: assemble({ apiKey: 'souk_sk_test', baseUrl: peer.url, ...options }, clock) }
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('the promise was fulfilled')
}
