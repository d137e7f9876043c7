import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Test } from 'tap'

/** In front of Redis; held, it takes what is said and gives nothing back. */
export async function valve(t: Test, url: string): Promise<{ url: string; hold(on: boolean): void }> {
  const { port, hostname } = new URL(url)
  const upstreams = new Set<Socket>()
  let held = false
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    upstreams.add(upstream)
    if (held) upstream.pause()
    client.on('data', (chunk) => upstream.write(chunk)).on('error', () => upstream.destroy()).on('close', () => upstream.destroy())
    upstream.on('data', (chunk) => client.write(chunk)).on('error', () => client.destroy()).on('close', () => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    for (const socket of upstreams) socket.destroy()
    server.close()
  })
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(on: boolean) {
      held = on
      for (const socket of upstreams) if (on) socket.pause()
      else socket.resume()
    },
  }
}
