#!/usr/bin/env node
import { readFileSync } from 'node:fs'

// The question scripts ask most is answered before anything else is loaded.
if (process.argv.length === 3 && ['--version', '-v'].includes(process.argv[2])) {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`)
} else {
  const { execute } = await import('@oclif/core')
  await execute({ dir: import.meta.url })
}
