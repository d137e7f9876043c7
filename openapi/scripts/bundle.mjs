// Source (hand-written YAML, one file per path and schema) → dist/openapi.json, the only file other rooms read.
// Redocly joins the files; `expand` then writes out what the house conventions imply, so that the source of an operation
// says only what is particular to it and the bundle still says everything.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { expand } from './expand.mjs'

const room = join(dirname(fileURLToPath(import.meta.url)), '..')

function redoclyBundle() {
  const target = join(room, 'dist', '.joined.json')
  const cli = join(room, '..', 'node_modules', '@redocly', 'cli', 'bin', 'cli.js')
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  try {
    execFileSync(process.execPath, [cli, 'bundle', join(room, 'openapi.yaml'), '--ext', 'json', '-o', target], { env, stdio: 'pipe', cwd: room })
  } catch (error) {
    process.stderr.write(error.stdout ?? '')
    process.stderr.write(error.stderr ?? '')
    throw new Error('redocly could not join the contract; the message above names the file', { cause: error })
  }
  const joined = JSON.parse(readFileSync(target, 'utf8'))
  rmSync(target)
  return joined
}

/** All problem codes: the shared ones and each module's, keyed by code. */
function problemCatalogue() {
  const files = [join(room, 'shared', 'problems.yaml')]
  for (const module of readdirSync(join(room, 'modules')).sort()) {
    const file = join(room, 'modules', module, 'problems.yaml')
    if (existsSync(file)) files.push(file)
  }
  const catalogue = {}
  for (const file of files) {
    for (const [code, entry] of Object.entries(parse(readFileSync(file, 'utf8')) ?? {})) {
      if (catalogue[code]) throw new Error(`problem code ${code} is declared twice (${file})`)
      catalogue[code] = { status: entry.status, title: entry.title, description: entry.description }
    }
  }
  return catalogue
}

mkdirSync(join(room, 'dist'), { recursive: true })
const contract = expand(redoclyBundle(), problemCatalogue())
writeFileSync(join(room, 'dist', 'openapi.json'), JSON.stringify(contract, null, 1) + '\n')
process.stdout.write(`openapi/dist/openapi.json: ${Object.values(contract.paths).flatMap((p) => Object.keys(p)).filter((k) => k !== 'parameters').length} operations, ${Object.keys(contract.components.schemas).length} schemas, ${Object.keys(contract.webhooks).length} events\n`)
