import { Resolver } from 'node:dns/promises'
import { request, type IncomingMessage } from 'node:http'
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { EgressError, type Egress, type EgressCall, type EgressReply } from '../../ports/egress.js'
import { normalAddress } from './addresses.js'
import { mayConnect, targetOf, type Target, type TargetRules } from './target.js'

export interface EgressOptions extends TargetRules {
  /** All addresses of a name, as the name service has them at this moment. */
  readonly resolve?: ((host: string) => Promise<string[]>) | undefined
  /** Opens the connection to the addresses that were checked. Tests put one in that goes astray. */
  readonly dial?: Dial | undefined
}

export type Dial = (target: Target, addresses: readonly string[]) => Socket

const RESOLVE_TIMEOUT_MS = 2_000

/**
 * Calls addresses that merchants name. A name is asked for once; all its addresses have to be allowed, and the connection can go to no
 * other, because it never asks again. Before anything is sent the peer of the connection is compared with what was allowed.
 */
export function egressClient(options: EgressOptions): Egress {
  const { resolve = nameService(), dial = dialAddresses } = options
  return {
    complaint(url) {
      const target = targetOf(url, options)
      return typeof target === 'string' ? target : null
    },
    async post(call) {
      const target = targetOf(call.url, options)
      if (typeof target === 'string') throw new EgressError('address_refused', `the address ${target}`)
      const deadline = new Deadline(call)
      try {
        const socket = await deadline.phase(call.connectMs, 'connection_timeout', async (signal) => open(dial, target, await addressesOf(target, resolve), signal))
        return await deadline.phase(Infinity, 'timeout', (signal) => exchange(socket, target, call, signal)).finally(() => socket.destroy())
      } finally {
        deadline.end()
      }
    },
  }
}

/** Time for the parts of a call, within the time for all of it. */
class Deadline {
  readonly #endsAt: number
  readonly #caller: AbortSignal
  #abort = new AbortController()
  readonly #onAbort = () => this.#abort.abort(new EgressError('interrupted', 'the call was given up'))

  constructor({ totalMs, signal }: EgressCall) {
    this.#endsAt = performance.now() + totalMs
    this.#caller = signal
    signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  /** Work that is told by its signal, whose reason is the error to fail with, that nobody waits for it any more. */
  async phase<T>(ms: number, fault: 'connection_timeout' | 'timeout', work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = (this.#abort = new AbortController())
    if (this.#caller.aborted) this.#onAbort()
    const timer = setTimeout(() => abort.abort(new EgressError(fault, 'there was no answer in time')), Math.min(ms, this.#endsAt - performance.now()))
    try {
      return await Promise.race([work(abort.signal), rejection(abort.signal)])
    } finally {
      clearTimeout(timer)
    }
  }

  end(): void {
    this.#caller.removeEventListener('abort', this.#onAbort)
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason as EgressError)
    signal.addEventListener('abort', () => reject(signal.reason as EgressError), { once: true })
  })
}

/** c-ares asks the name service itself: neither the hosts file nor a search list of this machine has a say. */
function nameService(): (host: string) => Promise<string[]> {
  const resolver = new Resolver({ timeout: RESOLVE_TIMEOUT_MS, tries: 2 })
  return async (host) => (await Promise.all([resolver.resolve4(host), resolver.resolve6(host)].map((asked) => asked.catch((): string[] => [])))).flat()
}

async function addressesOf(target: Target, resolve: (host: string) => Promise<string[]>): Promise<string[]> {
  const found = isIP(target.host) !== 0 ? [target.host] : target.loopback ? ['127.0.0.1'] : await resolve(target.host).catch((): string[] => [])
  if (found.length === 0) throw new EgressError('unknown_host', 'the name service knows no address of the host')
  if (!found.every((address) => mayConnect(address, target))) throw new EgressError('address_refused', 'the host has an address that is not public')
  return found
}

/** The system tries the addresses in turn; the look-up it would make is answered with those that were checked. */
const dialAddresses: Dial = (target, addresses) => {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  const lookup: LookupFunction = (_host, _options, done) => done(null, found)
  const to = { host: target.host, port: target.port, lookup, autoSelectFamily: true }
  return target.secure ? connectTls({ ...to, servername: isIP(target.host) === 0 ? target.host : '', ALPNProtocols: ['http/1.1'] }) : connectPlain(to)
}

/** A connection that is ready to be written to, and whose peer is one of the addresses. */
function open(dial: Dial, target: Target, addresses: readonly string[], signal: AbortSignal): Promise<Socket> {
  if (signal.aborted) return Promise.reject(signal.reason as EgressError)
  const socket = dial(target, addresses)
  return new Promise<Socket>((resolve, reject) => {
    let connected = false
    const fail = (error: EgressError) => {
      socket.destroy()
      reject(error)
    }
    signal.addEventListener('abort', () => fail(signal.reason as EgressError), { once: true })
    socket.on('error', (cause) => fail(new EgressError(connected && target.secure ? 'tls_failed' : 'connection_failed', 'the connection failed', { cause })))
    socket.once('close', () => fail(new EgressError(connected ? 'tls_failed' : 'connection_failed', 'the connection was closed')))
    socket.once('connect', () => {
      connected = true
      if (!isPeer(socket, target, addresses)) fail(new EgressError('address_refused', 'the connection went to an address that was not checked'))
      else if (!target.secure) resolve(socket)
    })
    socket.once('secureConnect', () => resolve(socket))
  })
}

function isPeer({ remoteAddress = '' }: Socket, target: Target, addresses: readonly string[]): boolean {
  const peer = normalAddress(remoteAddress)
  return peer !== null && mayConnect(peer, target) && addresses.some((address) => normalAddress(address) === peer)
}

function exchange(socket: Socket, { url }: Target, { headers, body, bodyMax }: EgressCall, signal: AbortSignal): Promise<EgressReply> {
  return new Promise((resolve, reject) => {
    // Without an agent there are no connections to share and no redirects to follow.
    const sent = request({ createConnection: () => socket, method: 'POST', path: `${url.pathname}${url.search}`, headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) } })
    signal.addEventListener('abort', () => sent.destroy(), { once: true })
    sent.on('error', (cause: NodeJS.ErrnoException) => reject(new EgressError(/^HPE_/.test(cause.code ?? '') ? 'bad_answer' : 'interrupted', 'the connection ended before the answer', { cause })))
    sent.once('response', (response) => {
      readAtMost(response, bodyMax).then((read) => resolve({ status: response.statusCode!, retryAfter: response.headers['retry-after'], body: read }), (cause: unknown) => reject(new EgressError('interrupted', 'the answer was cut off', { cause })))
    })
    sent.end(body)
  })
}

async function readAtMost(response: IncomingMessage, max: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= max) break // leaving the loop destroys the response
  }
  return Buffer.concat(chunks).subarray(0, max)
}
