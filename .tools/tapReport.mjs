/** Turns a TAP stream into lines for people and into the figures the closing line needs. */
import { Parser } from 'tap-parser'
import { dim, green, red } from './process.mjs'

const SERVICE = /^# service: (.+)$/

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

/**
 * @param {(line: string) => void} print
 * @param {{ strictServices: boolean }} options strictServices: a test skipped because a real service is missing (its
 *   skip reason begins with "service:") counts as failed, so that CI cannot pass by installing nothing
 */
export function createReport(print, { strictServices }) {
  const totals = { passed: 0, failed: 0, skipped: 0 }
  const services = new Set()
  const failures = []

  function fail(trail, point) {
    const text = describeFailure(trail, point)
    failures.push([...trail, point.name].join(' › '))
    print(text)
  }

  /** Inside a test: only the innermost failing points say something new, an enclosing block merely repeats them. */
  function watchInside(parser, trail) {
    const nested = new Set()
    parser.on('comment', noteService)
    parser.on('child', (child) => {
      nested.add(child.name)
      watchInside(child, [...trail, child.name])
    })
    parser.on('assert', (point) => {
      if (!point.ok && !point.todo && !point.skip && !nested.has(point.name)) fail(trail, point)
    })
  }

  function noteService(comment) {
    const service = SERVICE.exec(comment.trim())?.[1]
    if (service !== undefined) services.add(service)
  }

  function countTest(point, file, counts, isBlock) {
    const missingService = strictServices && typeof point.skip === 'string' && point.skip.startsWith('service:')
    if (missingService) fail([file], { name: point.name, diag: { message: `skipped, which is not allowed here: ${point.skip}` } })
    else if (!point.ok && !point.todo && !isBlock) fail([file], point)
    const outcome = missingService ? 'failed' : point.skip || point.todo ? 'skipped' : point.ok ? 'passed' : 'failed'
    counts[outcome] += 1
  }

  /** One test file: its top-level blocks (and stray assertions) are the tests. */
  function watchFile(parser, file) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    const blocks = new Set()
    parser.on('comment', noteService)
    parser.on('child', (child) => {
      blocks.add(child.name)
      watchInside(child, [file, child.name])
    })
    parser.on('assert', (point) => countTest(point, file, counts, blocks.has(point.name)))
    return counts
  }

  /** A file can fail without a failing test: a crash, a bad exit code, a time-out, or no test in it at all. */
  function closeFile(point, counts) {
    const ran = counts.passed + counts.failed + counts.skipped
    const empty = ran === 0 && point.ok && (!point.skip || /no tests found/i.test(String(point.skip)))
    if (empty || (!point.ok && counts.failed === 0)) {
      fail([], empty ? { ...point, diag: { message: 'no test ran in this file' } } : point)
      counts.failed += 1
    } else if (ran === 0) {
      counts.skipped += 1
    }
    for (const key of Object.keys(totals)) totals[key] += counts[key]
    const note = [`${counts.passed} passed`, counts.failed > 0 && `${counts.failed} failed`, counts.skipped > 0 && `${counts.skipped} skipped`]
    const time = point.time ? `${(point.time / 1000).toFixed(1)} s` : '–'
    print(`${counts.failed > 0 ? red('✗') : green('✓')} ${point.name} ${dim(`${note.filter(Boolean).join(', ')} · ${time}`)}`)
  }

  const parser = new Parser()
  const files = new Map()
  parser.on('child', (child) => files.set(child.name, watchFile(child, child.name)))
  parser.on('assert', (point) => closeFile(point, files.get(point.name) ?? { passed: 0, failed: 0, skipped: 0 }))
  parser.on('bailout', (reason) => fail([], { name: 'bailed out', diag: { message: String(reason) } }))

  return { parser, totals, services, failures }
}
