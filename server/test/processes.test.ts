/** Several processes on one installation: `souk-server start --processes 2`, as it was built, loses one of them and is stopped. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { until } from './harness.js'
import { commandOf, serving } from './serverProcess.js'

const PROCESSES = 2
const CLIENTS = 4
/** Answers of each client after the lost process was replaced. */
const ANSWERS_AFTER = 20
const IN_A_ROW_MAX = 2

const PATIENCE_MS = 2_000

/** Over a connection of its own. One that was being handed to the process that died is answered by nobody, so a client gives up at some time. */
const statusOf = (url: string) => new Promise<number>((resolve, reject) => {
  get(url, { agent: false, signal: AbortSignal.timeout(PATIENCE_MS) }, (response) => response.resume().once('end', () => resolve(response.statusCode!)).once('error', reject)).once('error', reject)
})

t.test('a process that dies is replaced while the others serve; SIGTERM ends all of them in order', { skip: process.platform !== 'linux' && 'finds the processes in /proc' }, async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-processes-'))
  chmodSync(dataDir, 0o755)
  const settings = { NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: dataDir, SOUK_LOG_LEVEL: 'error' }
  const primary = fork(fileURLToPath(new URL('../bin/souk-server.js', import.meta.url)), ['start', '--processes', String(PROCESSES)], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...process.env, NODE_OPTIONS: '', ...settings } })
  const exited = once(primary, 'exit') as Promise<[number | null, string | null]>
  t.teardown(async () => {
    if (primary.exitCode === null && primary.signalCode === null) primary.kill('SIGTERM')
    await exited
    rmSync(dataDir, { recursive: true, force: true })
  })
  const died = exited.then(([code]) => { throw new Error(`the server ended with ${code} before it was ready`) })
  died.catch(() => undefined) // later on it ends because we ask it to
  const [{ url }] = (await Promise.race([once(primary, 'message'), died])) as [{ url: string }]
  const pids = serving(primary.pid!)
  t.equal(pids.length, PROCESSES)

  let replaced = false
  let answers = 0
  const clients = Array.from({ length: CLIENTS }, async () => {
    let [failures, longest, after] = [0, 0, 0]
    while (after < ANSWERS_AFTER) {
      const status = await statusOf(`${url}/v1/platform`).catch(() => 0)
      failures = status === 200 ? 0 : failures + 1
      longest = Math.max(longest, failures)
      answers += Number(status === 200)
      if (replaced && status === 200) after++
      if (failures > CLIENTS * ANSWERS_AFTER) throw new Error('nobody answers any more')
    }
    return longest
  })
  await until('answers', () => Promise.resolve(answers > CLIENTS))
  process.kill(pids[0]!, 'SIGKILL')
  const now = await until('another process', () => {
    const left = serving(primary.pid!)
    return Promise.resolve(!left.includes(pids[0]!) && left.length === PROCESSES && left)
  })
  t.ok(now.includes(pids[1]!), 'the other one went on')
  replaced = true
  const longest = await Promise.all(clients)
  t.ok(longest.every((failures) => failures <= IN_A_ROW_MAX), `failures in a row: ${longest.join(', ')}`)

  primary.kill('SIGTERM')
  t.strictSame(await exited, [0, null])
  t.strictSame(now.filter((pid) => commandOf(pid) !== ''), [], 'no process is left')
  await t.rejects(statusOf(`${url}/v1/platform`), { code: 'ECONNREFUSED' })
})
