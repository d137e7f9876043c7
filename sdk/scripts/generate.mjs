// Writes everything under src/generated from the contract bundle.
//   node scripts/generate.mjs [--input FILE] [--output FOLDER]
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { eventsFile, problemsFile, versionFile } from './generator/catalogueFiles.mjs'
import { ContractError, readContract } from './generator/contract.mjs'
import { functionsFile } from './generator/functionsFile.mjs'
import { runHeyApi } from './generator/heyApi.mjs'
import { operationsFile, schemasFile } from './generator/operationsFile.mjs'
import { paramsFile, paramsName } from './generator/params.mjs'
import { interfaceName, resourcesFile } from './generator/resourcesFile.mjs'

const room = fileURLToPath(new URL('..', import.meta.url))


export async function generate({ input, output }) {
  let doc
  try {
    doc = JSON.parse(await readFile(input, 'utf8'))
  } catch (error) {
    throw new ContractError([`${input} could not be read as JSON: ${error.message}`])
  }
  const contract = readContract(doc)
  const manifest = JSON.parse(await readFile(join(room, 'package.json'), 'utf8'))
  await mkdir(output, { recursive: true })
  // hey-api empties its own folder; ours sits beside it.
  const heyApi = await runHeyApi(contract, join(output, 'api'))
  refuseTakenNames(contract, heyApi)
  const files = {
    'params.gen.ts': paramsFile(contract, heyApi),
    'functions.gen.ts': functionsFile(contract),
    'resources.gen.ts': resourcesFile(contract),
    'operations.gen.ts': operationsFile(contract),
    'schemas.gen.ts': schemasFile(contract),
    'problems.gen.ts': problemsFile(contract),
    'events.gen.ts': eventsFile(contract, heyApi),
    'version.gen.ts': versionFile({ sdkVersion: manifest.version, apiVersion: doc.info['x-souk-version'] }),
  }
  for (const name of await readdir(output)) if (name.endsWith('.gen.ts') && !(name in files)) await rm(join(output, name))
  for (const [name, text] of Object.entries(files)) await writeFile(join(output, name), text)
  return { operations: contract.operations.length, events: contract.events.length, problems: Object.keys(contract.problems).length }
}

/** A component must not be called like a type that the SDK makes or exports itself: one of the two would silently win. */
function refuseTakenNames(contract, heyApi) {
  const findings = []
  for (const operation of contract.operations) {
    for (const name of [paramsName(operation), interfaceName(operation.segments.slice(0, -1))]) {
      if (heyApi.exported.has(name)) findings.push(`${operation.id}: the type ${name} is also a schema of the contract; rename the schema`)
    }
  }
  const own = ['Souk', 'SoukClient', 'SoukOptions', 'SoukError', 'APIError', 'SoukPromise', 'PagePromise', 'StreamPromise', 'Page', 'RequestOptions', 'RawBody', 'ServerSentEvent', 'WebhookEvent', 'WebhookEventType', 'WebhookEvents', 'Logger', 'Hooks', 'Resources', 'NoParams']
  for (const name of own) if (name in contract.schemas) findings.push(`schema ${name}: the SDK exports a type of that name; rename the schema`)
  if (findings.length > 0) throw new ContractError([...new Set(findings)])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { input: { type: 'string' }, output: { type: 'string' } } })
  try {
    const done = await generate({
      input: resolve(values.input ?? join(room, '../openapi/dist/openapi.json')),
      output: resolve(values.output ?? join(room, 'src/generated')),
    })
    console.log(`sdk: ${done.operations} operations, ${done.events} events, ${done.problems} problem codes`)
  } catch (error) {
    console.error(error instanceof ContractError ? error.message : error)
    process.exitCode = 1
  }
}
