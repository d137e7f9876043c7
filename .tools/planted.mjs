/**
 * `npm run planted`: do the tests bite? Each patch in server/test/planted plants one bug that somebody might really make, and names the test that must
 * notice it. The sources are copied, the bug is planted in the copy, and that test is run there; nothing here is changed.
 *
 *   npm run planted                      all bugs
 *   npm run planted -- skip-inbox        those whose names are given
 *
 * A patch begins with what is wrong in a sentence, then `Test: <file> › <name of the test>`, with the names of the tests around it before its own. Exit code 1 when a bug is not caught or a patch does not apply.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ROOT, dim, green, red, run, seconds } from './process.mjs'
import { exitOnSetupError, setup } from './setup.mjs'

const PATCHES = 'server/test/planted'
const COPIED = ['src', 'test', 'migrations', 'package.json']
const TEST_MS = 300_000

/** @returns the planted bugs: name, file, test and what is wrong */
export function plantedBugs() {
  return readdirSync(path.join(ROOT, PATCHES)).filter((name) => name.endsWith('.patch')).sort().map((name) => {
    const file = path.join(ROOT, PATCHES, name)
    const text = readFileSync(file, 'utf8')
    const [, suite, tests] = /^Test: (\S+) › (.+)$/m.exec(text) ?? []
    return { name: name.replace(/\.patch$/, ''), file, suite, tests: tests?.split(' › ') ?? [], wrong: text.slice(0, text.indexOf('\n')) }
  })
}

/** What keeps a bug from being planted or looked for: its patch does not apply any more, or there is no such test. */
export function planting() {
  return plantedBugs().flatMap(({ name, file, suite, tests }) => {
    if (suite === undefined || !existsSync(path.join(ROOT, suite))) return [`${PATCHES}/${name}.patch names no test that is there; write "Test: <file> › <name of the test>"`]
    const text = readFileSync(path.join(ROOT, suite), 'utf8')
    const missing = tests.find((test) => !text.includes(test.replaceAll("'", "\\'")) && !text.includes(test))
    if (missing !== undefined) return [`${PATCHES}/${name}.patch: ${suite} has no test "${missing}"`]
    try {
      execFileSync('git', ['apply', '--check', file], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
      return []
    } catch (error) {
      return [`${PATCHES}/${name}.patch does not apply: ${error.stderr.trim().split('\n')[0]}`]
    }
  })
}

/** A folder that looks like the repository to the tests of the server: TypeScript where patches are for it, and beside it what it becomes. */
async function copyOf(folder, { file }) {
  const room = path.join(folder, 'server')
  for (const name of COPIED) cpSync(path.join(ROOT, 'server', name), path.join(room, name), { recursive: true })
  for (const name of readdirSync(ROOT).filter((each) => !['server', '.git'].includes(each))) symlinkSync(path.join(ROOT, name), path.join(folder, name))
  if (existsSync(path.join(ROOT, 'server/node_modules'))) symlinkSync(path.join(ROOT, 'server/node_modules'), path.join(room, 'node_modules'))
  execFileSync('git', ['apply', file], { cwd: folder, env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) } })
  const { build } = await import('esbuild')
  const entryPoints = ['src', 'test'].flatMap((from) => readdirSync(path.join(room, from), { recursive: true }).map(String).filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name)).map((name) => path.join(from, name)))
  await build({ absWorkingDir: room, entryPoints, outbase: '.', outdir: room, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' })
}

/** Runs the test that has to notice the bug. @returns null when it did, else what happened instead */
async function escape(bug) {
  const folder = mkdtempSync(path.join(tmpdir(), 'souk-planted-'))
  try {
    mkdirSync(path.join(folder, 'server'))
    await copyOf(folder, bug)
    const suite = path.join(folder, bug.suite.replace(/\.ts$/, '.js'))
    const top = path.basename(bug.suite)
    // Only what stands above the test by name is run with it: a level of tests for each line.
    const only = bug.tests.map((name) => `^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).join('\n')
    const { code, output } = await run(process.execPath, [suite], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '', TAP_TIMEOUT: String(TEST_MS / 1000), TAP_GREP: only } })
    const failed = output.split('\n').some((line) => /^\s*not ok /.test(line) && line.includes(` - ${bug.tests.at(-1)}`))
    if (failed) return null
    return code === 0 ? `${top} is green` : `${top} failed, but not in that test:\n${output.split('\n').filter((line) => /^\s*not ok |Error/.test(line)).slice(0, 5).join('\n')}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the exit code */
export async function plantAll(named) {
  const complaints = planting()
  for (const complaint of complaints) process.stdout.write(`${red('✗')} ${complaint}\n`)
  const bugs = plantedBugs().filter(({ name }) => named.length === 0 || named.includes(name))
  let caught = 0
  for (const bug of complaints.length > 0 ? [] : bugs) {
    const started = performance.now()
    const instead = await escape(bug)
    if (instead === null) caught++
    process.stdout.write(`${instead === null ? green('caught    ') : red('NOT CAUGHT')} ${bug.name.padEnd(28)} ${bug.wrong} ${dim(`${path.basename(bug.suite)}, ${seconds(started)}`)}\n`)
    if (instead !== null) process.stdout.write(`    ${instead.replaceAll('\n', '\n    ')}\n`)
  }
  process.stdout.write(`\n${caught} of ${bugs.length} planted bugs caught\n`)
  return complaints.length === 0 && bugs.length > 0 && caught === bugs.length ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(ROOT)
  await setup().catch(exitOnSetupError)
  process.exitCode = await plantAll(process.argv.slice(2))
}
