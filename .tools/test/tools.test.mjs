import t from 'tap'
import { findLeaks, findResolved, machineWords } from '../hygiene.mjs'
import { ROOT } from '../process.mjs'
import { checkNode } from '../setup.mjs'
import { Report } from '../tapReport.mjs'

t.test('only the supported releases of Node get past set-up', async (t) => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '23.1.0', '24.0.0']) t.doesNotThrow(() => checkNode(version), version)
  for (const version of ['18.20.4', '20.18.9', '21.7.3', '22.11.0']) t.throws(() => checkNode(version), /Souk needs Node\.js/, version)
})

t.test('secrets and the words of a machine are found in any text', async (t) => {
  // Each is put together here, so that this file itself stays clean.
  const planted = {
    'an AWS access key': ['AKIA', 'ABCDEFGHIJKLMNOP'],
    'a GitHub token': ['ghp', `_${'a1'.repeat(18)}`],
    'an npm token': ['npm', `_${'b2'.repeat(18)}`],
    'a live Stripe key': ['sk', '_live_abcdefghijklmnop1234'],
    'a password inside an address': ['postgres://shop:', 'hunter2secret@db.example.com/souk'],
    'somebody\'s home folder': ['see /ho', 'me/ada/souk/notes'],
    'a temporary folder of one session': ['/tm', 'p/souk-123456']
  }
  for (const [what, halves] of Object.entries(planted)) t.strictSame(findLeaks(`first\nvalue = ${halves.join('')}\n`, []), [`2: ${what}`], what)
  t.strictSame(findLeaks(`cd ${ROOT}/server\n`, [ROOT]).length, 1, 'the folder of this checkout')
  t.strictSame(findLeaks('DATABASE_URL=postgres://postgres:postgres@127.0.0.1/souk\nsouk_sk_…\n', []), [], 'placeholders are fine')
  t.ok(machineWords({ npm_config_registry: 'https://packages.corp.example/npm/' }).includes('packages.corp.example'))
  t.notOk(machineWords({ npm_config_registry: 'https://registry.npmjs.org/' }).includes('registry.npmjs.org'))
})

t.test('a lock file that names a registry is found', async (t) => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { resolved: 'https://packages.example/b.tgz' }, 'node_modules/@souk/sdk': { resolved: 'sdk', link: true } } }
  t.strictSame(findResolved(JSON.stringify(lock)), ['node_modules/b'])
})

const TAP = `TAP version 14
1..4
# Subtest: room/test/a.test.ts
    # service: PostgreSQL 18.4
    # Subtest: adds
        ok 1 - one
        not ok 2 - two
          ---
          diff: |
            -3
            +2
          at:
            fileName: room/test/a.test.ts
            lineNumber: 6
          ...
        1..2
    not ok 1 - adds
    ok 2 - waits # SKIP service: redis-server is not installed
    ok 3 - works
    1..3
not ok 1 - room/test/a.test.ts # time=70ms
# Subtest: room/test/b.test.ts
    ok 1 - fine
    1..1
not ok 2 - room/test/b.test.ts # time=20ms
  ---
  exitCode: 3
  ...
# Subtest: room/test/c.test.ts
    1..0 # no tests found
ok 3 - room/test/c.test.ts # SKIP no tests found
# Subtest: room/test/d.test.ts
    1..0 # the data folder is not here
ok 4 - room/test/d.test.ts # SKIP the data folder is not here
`

function report(options) {
  const lines = []
  const result = new Report((line) => lines.push(line), options)
  result.parser.end(TAP)
  return { ...result, text: lines.join('\n') }
}

t.test('the closing figures count tests, crashes and empty files', async (t) => {
  const { totals, services, failures, text } = report({ strictServices: false })
  t.strictSame(totals, { passed: 2, failed: 3, skipped: 2 })
  t.strictSame([...services], ['PostgreSQL 18.4'])
  t.strictSame(failures, ['room/test/a.test.ts › adds › two', 'room/test/b.test.ts', 'room/test/c.test.ts'])
  t.match(text, 'room/test/a.test.ts:6', 'a failure names its place')
  t.match(text, '-3\n    +2', 'and shows the difference')
  t.match(text, 'exit code 3', 'a crash shows its exit code')
})

t.test('where services are required, a skipped one is a failure', async (t) => {
  const { totals } = report({ strictServices: true })
  t.strictSame(totals, { passed: 2, failed: 4, skipped: 1 })
})
