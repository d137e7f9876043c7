import { fork, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
  /** What was printed, as JSON. */
  json<T = Record<string, unknown>>(): T
}

export interface Options {
  input?: string | Buffer
  env?: Record<string, string>
  /** Kills the process at once, as a power cut would; the outcome is then an AbortError. */
  kill?: AbortSignal
}

export interface Terminal {
  readonly url: string
  readonly operatorKey: string
  readonly folder: string
  /** Runs the built `shop` as a process of its own, with a configuration folder of its own. */
  shop(args: string[], options?: Options): Promise<Outcome>
}

const RUN = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'run.js')

/** A platform in a process of its own, as the command line meets it: started by its bin, reached over HTTP. */
export async function platform(t: Test, settings: Record<string, string> = {}): Promise<Terminal> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-cli-'))
  chmodSync(folder, 0o755) // As root, PostgreSQL runs as a user of its own, who has to get to its data.
  const manifest = createRequire(import.meta.url).resolve('@souk/server/package.json')
  const server = fork(join(dirname(manifest), 'bin', 'souk-server.js'), ['start'], {
    env: { ...process.env, NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: join(folder, 'data'), SOUK_LOG_LEVEL: 'warn', ...settings }, stdio: ['ignore', openSync(join(folder, 'server.log'), 'w'), 'inherit', 'ipc'],
  })
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  t.teardown(async () => {
    server.kill('SIGTERM')
    await stopped
    rmSync(folder, { recursive: true, force: true })
  })
  const ready = await new Promise<{ url: string; operatorKey: string }>((resolve, reject) => {
    server.once('message', (message) => resolve(message as { url: string; operatorKey: string }))
    server.once('exit', (code) => reject(new Error(`the server stopped with code ${code}`)))
  })
  t.comment('service: PostgreSQL (embedded, in the server process)')
  return { ...ready, folder, shop: (args, options) => shop(args, folder, options) }
}

export function shop(args: string[], folder: string, options: Options = {}): Promise<Outcome> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SHOP_')))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [RUN, ...args], { env: { ...clean, XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1', ...options.env }, ...(options.kill ? { signal: options.kill, killSignal: 'SIGKILL' as const } : {}) })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr, json: <T>() => JSON.parse(stdout) as T }))
    child.stdin.end(options.input ?? '')
  })
}
