import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processCpuUs } from './machine.mjs'

/** Debian's, on a free port; null when it is not installed. `durable`: with the log of writes that events want. */
export async function startRedis({ durable = false } = {}) {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  const dir = mkdtempSync(join(tmpdir(), 'souk-bench-redis-'))
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--appendonly', durable ? 'yes' : 'no', '--appendfsync', 'everysec', '--save', ''], { stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
      server.kill()
      await once(server, 'exit')
    }
    rmSync(dir, { recursive: true, force: true })
  }
  const missing = once(server, 'error').then(() => true)
  const ready = (async () => {
    for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept connections')) break
    server.stdout.resume()
    return false
  })()
  if (!(await Promise.race([missing, ready]))) return { url: `redis://127.0.0.1:${port}`, cpuUs: () => processCpuUs(server.pid), stop }
  await stop()
  return null
}
