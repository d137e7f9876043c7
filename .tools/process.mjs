/** Child processes and the few words the root commands share. Node built-ins only: set-up runs before any install. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * Runs a program to its end and answers { code, output }; a program killed by a signal answers code 1.
 * `live` shows its output on stderr as it comes, `onOutput` hands over its stdout and leaves stderr visible.
 */
export function run(command, args, { cwd = ROOT, env = process.env, live = false, shell = false, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = live ? ['ignore', 2, 2] : ['ignore', 'pipe', onOutput === undefined ? 'pipe' : 'inherit']
    const child = spawn(command, args, { cwd, env, shell, stdio })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8')
      stream?.on('data', onOutput ?? ((chunk) => { output += chunk }))
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Every file under a path of the repository (or the path itself), sorted, without what was installed or built. */
export function filesUnder(relative, { skip = ['node_modules'] } = {}) {
  const absolute = path.join(ROOT, relative)
  if (!existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [relative]
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => !skip.includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(`${relative}/${entry.name}`, { skip }))
}

/** Runs a JavaScript program with the Node that runs us; the path is relative to the repository. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [path.join(ROOT, script), ...args], options)

/** The time since `started` (a performance.now() reading), for people. */
export const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`

const colours = process.stdout.isTTY === true && process.env.NO_COLOR === undefined
const paint = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)
export const green = paint(32)
export const red = paint(31)
export const dim = paint(2)
