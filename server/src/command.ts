import cluster from 'node:cluster'
import { parseArgs } from 'node:util'
import closeWithGrace from 'close-with-grace'
import { ConfigError, StartError, VARIABLES, describeConfig, loadConfig, type Config } from './config.js'
import { locate, migrateAll } from './databases.js'
import { doctor } from './doctor.js'
import { createLogger, startPlatform } from './main.js'
import { startProcesses } from './processes.js'
import { verify } from './verify.js'

const USAGE = `souk-server: the Souk commerce platform

  souk-server start         start the platform (the default)
  souk-server migrate       bring every database to the newest schema and stop
  souk-server doctor        look for what would hurt in production and say how to mend it
  souk-server verify        prove that stock, money, orders and events of every store add up

  --store ID                verify this store only
  --json                    what doctor and verify find, for programs
  --processes N             serve requests from N processes
  --print-config            show the settings in force, secrets as stars, and stop
  --help                    this text

Settings come from the environment (each also as NAME_FILE, a file that holds the value):

${Object.values(VARIABLES).map((variable) => `  ${variable.name.padEnd(34)}${variable.help}`).join('\n')}
`

const DRAIN_MS = 25_000
const EXIT_USAGE = 2

async function main(): Promise<number | null> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' }, 'print-config': { type: 'boolean' }, json: { type: 'boolean' }, store: { type: 'string' }, processes: { type: 'string' } } })
  if (values.help) return print(USAGE)
  const config = loadConfig({ ...process.env, ...(values.processes === undefined ? {} : { SOUK_PROCESSES: values.processes }) })
  if (values['print-config']) return print(`${JSON.stringify(describeConfig(config), null, 2)}\n`)
  switch (positionals[0] ?? 'start') {
    case 'start': return start(config)
    case 'migrate': return migrate(config)
    case 'doctor': return doctor(config, { json: values.json ?? false, write: (text) => process.stdout.write(text) })
    case 'verify': return verify(config, { json: values.json ?? false, storeId: values.store ?? null, write: (text) => process.stdout.write(text) })
    default:
      process.stderr.write(`souk-server: there is no command ${positionals[0]}\n\n${USAGE}`)
      return EXIT_USAGE
  }
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

async function start(config: Config): Promise<null> {
  // The processes that serve are started with the arguments of this one, --processes among them.
  announce(config.processes > 1 && cluster.isPrimary ? await startProcesses(config) : await startAlone(config))
  return null
}

/** One line for people and one message for programs that start us: the address is known only now when the port was 0. */
function announce({ url, operatorKey }: { url: string; operatorKey: string }): void {
  if (cluster.isPrimary) process.stdout.write(`Souk is ready at ${url} (docs at ${url}/docs)\n`)
  process.send?.({ type: 'ready', url, operatorKey })
}

async function startAlone(config: Config) {
  const logger = createLogger(config)
  const platform = await startPlatform({ config, logger })
  closeWithGrace({ delay: DRAIN_MS }, async ({ err }) => {
    if (err) logger.error({ err }, 'stopping after an unexpected error')
    await platform.stop()
    if (cluster.isWorker) process.disconnect()
  })
  return platform
}

async function migrate(config: Config): Promise<number> {
  const urls = await locate(config, { guest: true })
  try {
    for (const [database, applied] of Object.entries(await migrateAll(urls))) process.stdout.write(`${database}: ${applied.length === 0 ? 'already current' : applied.join(', ')}\n`)
    return 0
  } finally {
    await urls.stop()
  }
}

function said(error: Error): string | undefined {
  if (error instanceof ConfigError) return `the settings are not usable:\n${error.message}`
  return error instanceof StartError ? error.message : error.stack
}

try {
  const code = await main()
  if (code !== null) process.exitCode = code
} catch (error) {
  process.stderr.write(`souk-server: ${said(error as Error)}\n`)
  process.exitCode = error instanceof ConfigError ? EXIT_USAGE : 1
}
