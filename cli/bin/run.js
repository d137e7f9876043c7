#!/usr/bin/env node
import { readFileSync } from 'node:fs'

const USAGE = 2
/** With this the plugin leaves that looks for what might have been meant. */
const NO_SUCH_COMMAND = 127

// Whoever reads has what they wanted, as `head` has: there is nobody left to write for.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

// The question scripts ask most is answered before anything else is loaded.
if (process.argv.length === 3 && ['--version', '-v'].includes(process.argv[2])) {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`)
} else {
  const { flush, handle, run } = await import('@oclif/core')
  await run(undefined, import.meta.url).then(() => flush(), (error) => (error.oclif?.exit === NO_SUCH_COMMAND ? noSuchCommand(process.argv.slice(2)) : handle(error)))
}

function noSuchCommand(argv) {
  const first = argv.findIndex((word) => word.startsWith('-'))
  const message = `there is no command ${argv.slice(0, first === -1 ? undefined : first).join(' ')}; shop help lists them`
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code: 'usage', message, exit: USAGE } }, null, 2)}\n`)
  else process.stderr.write(`error: ${message}\n`)
  process.exitCode = USAGE
}
