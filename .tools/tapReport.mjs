/** Turns a TAP stream into lines for people and into the figures the closing line needs. */
import { Parser } from 'tap-parser'
import { dim, green, red } from './process.mjs'

const SERVICE = /^# service: (.+)$/
const noTests = () => ({ passed: 0, failed: 0, skipped: 0 })

/** A location and a reason as tap writes them under a failing point; what a machine wants (command, args) is left out. */
function describeFailure(trail, { diag = {}, name, fullname }) {
  const { at, diff, source, stack, found, wanted, message, exitCode, signal } = diag
  const place = at?.fileName === undefined ? '' : ` (${at.fileName}:${at.lineNumber})`
  const lines = [red(`✗ ${[...trail, name || fullname].join(' › ')}${place}`)]
  if (message) lines.push(message)
  if (diff) lines.push(diff.trimEnd())
  else if (wanted !== undefined) lines.push(`expected ${JSON.stringify(wanted)}`, `received ${JSON.stringify(found)}`)
  if (source) lines.push(dim(source.trimEnd()))
  if (stack) lines.push(dim(stack.trimEnd()))
  if (signal) lines.push(`ended by signal ${signal}`)
  else if (exitCode) lines.push(`exit code ${exitCode}`)
  return lines.join('\n').replaceAll('\n', '\n    ')
}

/** Feed `parser` the TAP of a run of files; read `totals`, `services` and `failures` when it has ended. */
export class Report {
  totals = noTests()
  services = new Set()
  failures = []
  parser = new Parser()
  #print
  #strictServices

  /**
   * @param {(line: string) => void} print
   * @param {{ strictServices: boolean }} options strictServices: a test skipped because a real service is missing (its
   *   skip reason begins with "service:") counts as failed, so that CI cannot pass by installing nothing
   */
  constructor(print, { strictServices }) {
    this.#print = print
    this.#strictServices = strictServices
    const files = new Map()
    this.parser.on('child', (child) => files.set(child.name, this.#watchFile(child, child.name)))
    this.parser.on('assert', (point) => this.#closeFile(point, files.get(point.name) ?? noTests()))
    this.parser.on('bailout', (reason) => this.#fail([], { name: 'bailed out', diag: { message: String(reason) } }))
  }

  #fail(trail, point) {
    this.failures.push([...trail, point.name].join(' › '))
    this.#print(describeFailure(trail, point))
  }

  #noteServices(parser) {
    parser.on('comment', (comment) => {
      const service = SERVICE.exec(comment.trim())?.[1]
      if (service !== undefined) this.services.add(service)
    })
  }

  /** Inside a test only the innermost failing points say something new; an enclosing block merely repeats them. */
  #watchInside(parser, trail) {
    const nested = new Set()
    this.#noteServices(parser)
    parser.on('child', (child) => {
      nested.add(child.name)
      this.#watchInside(child, [...trail, child.name])
    })
    parser.on('assert', (point) => {
      if (!point.ok && !point.todo && !point.skip && !nested.has(point.name)) this.#fail(trail, point)
    })
  }

  /** One test file: its top-level blocks (and stray assertions) are the tests. */
  #watchFile(parser, file) {
    const counts = noTests()
    const blocks = new Set()
    this.#noteServices(parser)
    parser.on('child', (child) => {
      blocks.add(child.name)
      this.#watchInside(child, [file, child.name])
    })
    parser.on('assert', (point) => { counts[this.#outcome(point, file, blocks)] += 1 })
    return counts
  }

  #outcome(point, file, blocks) {
    if (this.#strictServices && typeof point.skip === 'string' && point.skip.startsWith('service:')) {
      this.#fail([file], { name: point.name, diag: { message: `skipped, which is not allowed here: ${point.skip}` } })
      return 'failed'
    }
    if (point.skip || point.todo) return 'skipped'
    if (point.ok) return 'passed'
    if (!blocks.has(point.name)) this.#fail([file], point)
    return 'failed'
  }

  /** A file can fail without a failing test: a crash, a bad exit code, a time-out, or no test in it at all. */
  #closeFile(point, counts) {
    const ran = counts.passed + counts.failed + counts.skipped
    const empty = ran === 0 && point.ok && (!point.skip || /no tests found/i.test(String(point.skip)))
    if (empty || (!point.ok && counts.failed === 0)) {
      this.#fail([], empty ? { ...point, diag: { message: 'no test ran in this file' } } : point)
      counts.failed += 1
    } else if (ran === 0) {
      counts.skipped += 1
    }
    for (const key of Object.keys(counts)) this.totals[key] += counts[key]
    const note = [`${counts.passed} passed`, counts.failed > 0 && `${counts.failed} failed`, counts.skipped > 0 && `${counts.skipped} skipped`]
    const time = point.time ? `${(point.time / 1000).toFixed(1)} s` : '–'
    this.#print(`${counts.failed > 0 ? red('✗') : green('✓')} ${point.name} ${dim(`${note.filter(Boolean).join(', ')} · ${time}`)}`)
  }
}
