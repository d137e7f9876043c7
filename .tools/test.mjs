/**
 * `npm test`: every suite of every room through tap, two files at a time.
 *
 * tap's own totals count assertions, which says little (one property test makes thousands), so the TAP stream is read
 * and tests are counted: the top-level `t.test` blocks of each file. The last line is `N passed, N failed, N skipped`.
 *
 *   npm test                              everything
 *   npm test -- server/test/tidy.test.ts  only the files named
 */
import process from 'node:process'
import { ROOT, filesUnder, red, runNode, seconds } from './process.mjs'
import { exitOnSetupError, setup } from './setup.mjs'

const ROOMS = ['openapi', 'server', 'sdk', 'cli', 'examples', '.tools']
const isSuite = (file) => /\/test\/(.*\/)?[^/]+\.test\.(ts|mjs)$/.test(file)

process.chdir(ROOT)
const started = performance.now()
const print = (line) => process.stdout.write(`${line}\n`)
await setup().catch(exitOnSetupError)
// Imported only now: on a clean clone the parser it needs was installed by the line above.
const { Report } = await import('./tapReport.mjs')

const named = process.argv.slice(2)
const suites = named.length > 0 ? named : ROOMS.flatMap((room) => filesUnder(room, { skip: ['node_modules', 'dist'] })).filter(isSuite)
const report = new Report(print, { strictServices: process.env.CI !== undefined })
const { code } = suites.length === 0
  ? { code: 1 }
  : await runNode('node_modules/tap/dist/esm/run.mjs', ['--reporter=tap', '--jobs=2', ...suites], { onOutput: (chunk) => report.parser.write(chunk) })
report.parser.end()

const { totals, services, failures } = report
const ranNothing = totals.passed + totals.failed === 0
if (failures.length > 0) print(`\n${failures.map((name) => red(`✗ ${name}`)).join('\n')}`)
if (ranNothing) {
  print(red('No test ran.'))
} else if (code !== 0 && totals.failed === 0) {
  print(red(`tap ended with exit code ${code} although no test failed.`))
  totals.failed = 1
}
print(`\nReal services used: ${services.size > 0 ? [...services].sort().join(', ') : 'none'}. Took ${seconds(started)}.`)
print(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = code === 0 && totals.failed === 0 && !ranNothing ? 0 : 1
