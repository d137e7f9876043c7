import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Test } from 'tap'
import { freePort } from './freePort.js'

export interface RedisServer {
  readonly url: string
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again at the same address, with what it had on disk. */
  restart(): Promise<void>
  /** Loses what it had on disk. */
  wipe(): void
  /** Empties it while it runs. */
  flush(): Promise<void>
}

/** Why tests with Redis cannot run here; false when they can. */
export const redisMissing = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server'))) ? false : 'service: redis-server is not installed'

/** A Redis of its own, gone when `t` ends. */
export async function redisServer(t: Test): Promise<RedisServer> {
  const dir = mkdtempSync(join(tmpdir(), 'souk-redis-'))
  const port = await freePort()
  let server: ChildProcess
  const start = async () => {
    server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '', '--daemonize', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const chunk of server.stdout!) if (String(chunk).includes('Ready to accept connections')) break
    server.stdout!.resume()
  }
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  await start()
  t.comment('service: Redis')
  t.teardown(async () => {
    await kill()
    rmSync(dir, { recursive: true, force: true })
  })
  const wipe = () => {
    for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true, force: true })
  }
  const flush = async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write('FLUSHALL\r\n')
    await once(socket, 'data')
    socket.destroy()
  }
  return { url: `redis://127.0.0.1:${port}`, kill, restart: start, wipe, flush }
}
