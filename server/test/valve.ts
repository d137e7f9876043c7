import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Test } from 'tap'

/** Between Redis and us; while it holds, bytes neither come nor go and connections stay open. */
export async function valve(t: Test, url: string): Promise<{ url: string; hold(on: boolean): void }> {
  const { port, hostname } = new URL(url)
  const sockets = new Set<Socket>()
  let held = false
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(from)
      from.on('data', (chunk) => to.write(chunk)).on('error', () => to.destroy()).on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      if (held) from.pause()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(on) {
      held = on
      for (const socket of sockets) if (on) socket.pause()
      else socket.resume()
    },
  }
}
