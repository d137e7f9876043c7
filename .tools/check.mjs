/**
 * `npm run check`: everything that can be judged without running the platform. All steps run, even after a failure, so
 * one call shows all there is to mend; the exit code is 0 only when every step passed.
 *
 *   npm run check                 all steps
 *   npm run check -- types lint   only the steps named
 */
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { checkHygiene, findResolved } from './hygiene.mjs'
import { planting } from './planted.mjs'
import { ROOT, dim, green, red, runNode, seconds } from './process.mjs'
import { exitOnSetupError, setup } from './setup.mjs'

const GENERATED = ['openapi/dist', 'server/src/contract', 'sdk/src/generated', 'cli/src/generated']

/** A step answers its findings as text; an empty text is a pass. */
const program = (script, ...args) => async () => {
  const { code, output } = await runNode(script, args)
  return code === 0 ? '' : output.trim() || `exit code ${code}`
}

function projects() {
  const examples = existsSync(path.join(ROOT, 'examples')) ? readdirSync(path.join(ROOT, 'examples')).map((name) => `examples/${name}`) : []
  return ['server', 'sdk', 'cli', ...examples].filter((room) => existsSync(path.join(ROOT, room, 'tsconfig.json')))
}

const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })

/** The committed or committable generated files with a hash of what is in them now. */
function generatedFiles() {
  const listed = git('ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...GENERATED).split('\0').filter(Boolean)
  return new Map([...new Set(listed)].filter((file) => existsSync(path.join(ROOT, file))).map((file) => [file, createHash('sha256').update(readFileSync(path.join(ROOT, file))).digest('hex')]))
}

/**
 * Generates into place and compares. What changed by generating was stale (and is now mended on disk); in CI, where
 * the checkout is what was committed, anything that git then sees is an artefact somebody forgot to commit.
 */
async function generatedIsCurrent() {
  const before = generatedFiles()
  const { code, output } = await runNode('.tools/setup.mjs', ['generate'])
  if (code !== 0) return output.trim()
  const after = generatedFiles()
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file))
  const uncommitted = process.env.CI === undefined ? [] : git('status', '--porcelain', '--', ...GENERATED).split('\n').filter(Boolean)
  if (stale.length + uncommitted.length === 0) return ''
  return ['Not what the contract generates (commit the new content):', ...stale, ...uncommitted].join('\n')
}

function changelog() {
  const file = path.join(ROOT, 'CHANGELOG.md')
  if (!existsSync(file)) return 'CHANGELOG.md is missing'
  return /^## Pending\s*$/m.test(readFileSync(file, 'utf8')) ? '' : 'CHANGELOG.md has no "## Pending" heading to write the next release under'
}

function lockFile() {
  const addressed = findResolved(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'))
  return addressed.length === 0 ? '' : `package-lock.json names a registry for ${addressed.length} packages, first ${addressed[0]}; remove their "resolved" lines`
}

async function build() {
  const { code, output } = await runNode('.tools/setup.mjs')
  return code === 0 ? '' : output.trim()
}

/** Name, what it promises, and the work. The first two run alone: the others read what these write. */
const STEPS = [
  ['generated', 'generated code is what the contract generates', generatedIsCurrent],
  ['build', 'every room builds', build],
  ...projects().map((room) => [`types:${room}`, `${room} and its tests type-check`, program('node_modules/typescript/bin/tsc', '-p', `${room}/tsconfig.json`, '--noEmit', '--pretty', 'false')]),
  ['lint', 'eslint has nothing to say', program('node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['tidy', 'imports, sizes, names and words follow the house rules', program('.tools/test.mjs', 'server/test/tidy.test.ts')],
  ['contract', 'the contract has no lint finding', program('openapi/scripts/lint.mjs')],
  ['breaking', 'no unapproved breaking change since the last release', program('openapi/scripts/breaking.mjs')],
  ['package', 'the SDK package works in every module system', existsSync(path.join(ROOT, 'sdk/scripts/checkPackage.mjs')) ? program('sdk/scripts/checkPackage.mjs') : undefined],
  ['hygiene', 'no secret and no word of a machine in the repository', async () => checkHygiene().join('\n')],
  ['planted', 'every planted bug can still be planted', async () => planting().join('\n')],
  ['changelog', 'the changelog has a place for the next release', async () => changelog()],
  ['lockfile', 'the lock file names no registry', async () => lockFile()]
].filter(([, , work]) => work !== undefined)

const isAlone = ([name]) => name === 'generated' || name === 'build'

async function runStep([, promise, work]) {
  const started = performance.now()
  const findings = await work().catch((error) => error.stack)
  process.stdout.write(`${findings === '' ? green('✓') : red('✗')} ${promise} ${dim(seconds(started))}\n`)
  if (findings !== '') process.stdout.write(`    ${findings.replaceAll('\n', '\n    ')}\n`)
  return findings === ''
}

/** Two steps at a time: most of them keep one core busy. */
async function runAll(steps) {
  const waiting = [...steps]
  const results = []
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) results.push(await runStep(step))
  }
  await Promise.all([lane(), lane()])
  return results
}

process.chdir(ROOT)
await setup({ only: 'install' }).catch(exitOnSetupError)
const named = process.argv.slice(2)
const chosen = STEPS.filter(([name]) => named.length === 0 || named.some((wanted) => name === wanted || name.startsWith(`${wanted}:`)))
if (chosen.length === 0) {
  process.stderr.write(`No such step. Steps: ${STEPS.map(([name]) => name).join(', ')}\n`)
  process.exit(2)
}
const results = []
for (const step of chosen.filter(isAlone)) results.push(await runStep(step))
results.push(...await runAll(chosen.filter((step) => !isAlone(step))))
const failed = results.filter((passed) => !passed).length
process.stdout.write(`\n${results.length - failed} of ${results.length} checks passed\n`)
process.exitCode = failed === 0 ? 0 : 1
