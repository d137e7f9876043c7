import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly child: ChildProcess
}

/**
 * Starts `souk-server start` as it stands in a folder that `transpiled` made; it is stopped when `t` ends.
 * @throws when it ends before it is ready
 */
export async function startServer(t: Test, folder: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<ServerProcess> {
  const child = fork(join(folder, 'src/command.js'), ['start', ...args], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { PATH: process.env.PATH, ...env } })
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  t.teardown(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await exited
  })
  const died = exited.then(([code]) => { throw new Error(`the server ended with ${code} before it was ready`) })
  died.catch(() => undefined) // later on it ends because it is asked to
  const [{ url }] = (await Promise.race([once(child, 'message'), died])) as [{ url: string }]
  return { url, child }
}

/** Empty when the process has ended meanwhile. */
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** What a process was started with; empty when it is gone. Linux only, as is what follows. */
export const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`)

/** Those that serve with `--processes`: children of the one that was started, besides a database of its own. */
export const serving = (pid: number) => read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number).filter((child) => /souk-server|command\.js/.test(commandOf(child)))
