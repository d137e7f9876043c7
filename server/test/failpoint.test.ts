// A failpoint ends the process at the pass it was armed for, and cannot be armed where it would hurt.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { loadConfig } from '../src/config.js'
import { armFailpoint, failpoint, FAILPOINTS } from '../src/kernel/failpoint.js'

if (process.send && process.argv[2] === 'die') {
  armFailpoint('payments.task.after_claim:2')
  failpoint('payments.task.before_provider')
  failpoint('payments.task.after_claim')
  process.send('passed once')
  failpoint('payments.task.after_claim')
  process.send('passed twice')
} else {
  t.test('an armed failpoint ends the process at its pass, and no other one does', async (t) => {
    const child = fork(fileURLToPath(import.meta.url), ['die'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const messages: unknown[] = []
    child.on('message', (message) => messages.push(message))
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
    t.strictSame([code, signal], [null, 'SIGKILL'])
    t.notOk(messages.includes('passed twice'))
  })

  t.test('nothing is armed unless it is named, by a name that exists, outside of production', async (t) => {
    for (const name of FAILPOINTS) failpoint(name)
    t.equal(loadConfig({}).failpoint, null)
    t.equal(loadConfig({ SOUK_FAILPOINT: 'payments.task.after_claim:3' }).failpoint, 'payments.task.after_claim:3')
    for (const bad of ['payments.task.after', 'payments_task_after_claim', 'payments.task.after_claim:0', 'x']) t.throws(() => loadConfig({ SOUK_FAILPOINT: bad }), /SOUK_FAILPOINT: there is no failpoint/, bad)
    t.throws(() => loadConfig({ NODE_ENV: 'production', SOUK_FAILPOINT: FAILPOINTS[0] }), /SOUK_FAILPOINT ends the process on purpose/)
    t.equal(new Set(FAILPOINTS).size, FAILPOINTS.length, 'each name is there once')
  })

  t.test('every failpoint is gone through by a crash test', async (t) => {
    const here = import.meta.dirname
    const texts = readdirSync(here).filter((name) => name.endsWith('Crash.test.ts')).map((name) => readFileSync(join(here, name), 'utf8'))
    const prefixes = texts.flatMap((text) => [...text.matchAll(/of failpointsOf\('([a-z.]+\.)'\)/g)].map(([, prefix]) => prefix!))
    t.ok(prefixes.length > 0, 'the crash tests were read')
    const covering = (point: string) => prefixes.filter((prefix) => point.startsWith(prefix)).length
    t.strictSame(FAILPOINTS.filter((point) => covering(point) !== 1), [], 'each belongs to one crash test')
    t.equal(covering('returns.receive.before_commit'), 0, 'one of a flow that no crash test knows would be found')
  })
}
