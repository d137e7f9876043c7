import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartError, VARIABLES, type Config } from './config.js'

/** Where requests come in, and metrics where they have a port of their own. */
export interface Front {
  readonly url: string
  readonly metricsUrl: string | null
  /**
   * Goes on serving for `drainMs`, each answer being the last of its connection, so that whoever sends requests here finds out in time. Then takes no
   * connection any more, lets requests in flight finish and cuts what is left after FINISH_MS.
   */
  close(): Promise<void>
}

const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 120_000
const FINISH_MS = 10_000
export const KEEP_ALIVE_MS = 65_000

type Settings = Pick<Config, 'host' | 'port' | 'metricsPort' | 'drainMs'>

export async function openFront(handle: RequestListener, metrics: RequestListener, { host, port, metricsPort, drainMs }: Settings): Promise<Front> {
  let draining = false
  const server = createServer((request, response) => {
    if (draining) response.shouldKeepAlive = false
    handle(request, response)
  })
  await listen(server, host, port, 'port')
  const metricsServer = metricsPort === null ? null : createServer(metrics)
  if (metricsServer !== null) {
    await listen(metricsServer, host, metricsPort!, 'metricsPort').catch(async (error: unknown) => {
      await closeServer(server)
      throw error
    })
  }
  return {
    url: urlOf(server, host),
    metricsUrl: metricsServer === null ? null : `${urlOf(metricsServer, host)}/metrics`,
    async close() {
      draining = true
      if (drainMs > 0) await new Promise((over) => setTimeout(over, drainMs))
      await Promise.all([server, ...(metricsServer === null ? [] : [metricsServer])].map(closeServer))
    },
  }
}

const urlOf = (server: Server, host: string) => `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${(server.address() as AddressInfo).port}`

function listen(server: Server, host: string, port: number, setting: 'port' | 'metricsPort'): Promise<void> {
  server.headersTimeout = HEADERS_TIMEOUT_MS
  server.requestTimeout = REQUEST_TIMEOUT_MS
  server.keepAliveTimeout = KEEP_ALIVE_MS
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new StartError(taken(host, port, setting)) : error))
    server.listen(port, host, resolve)
  })
}

const taken = (host: string, port: number, setting: 'port' | 'metricsPort') =>
  `port ${port} of ${host} is taken by another program: choose another with ${VARIABLES[setting].name}${setting === 'port' ? ' (shop dev: --port)' : ''}`

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  await closed
  clearTimeout(cut)
}
