/**
 * Compares the contract with the one of the last release (the newest v* tag) and fails on every breaking change that
 * approved-changes.txt does not name. Redocly rates the changes; before the first release there is nothing to break.
 *
 *   node openapi/scripts/breaking.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const BUNDLE = 'openapi/dist/openapi.json'
const APPROVED = 'openapi/scripts/approved-changes.txt'

const capture = (command, args) => execFileSync(command, args, {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'pipe'],
  env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' }
})

/** The newest release tag reachable from here; undefined before the first release. */
function lastRelease() {
  try {
    return capture('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*']).trim()
  } catch {
    return undefined
  }
}

/** `rule pointer  # reason` lines; a line without a reason is refused, because the reason is the approval. */
export function parseApproved(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [change, reason] = line.split(/\s+#\s+/)
    if (!reason) throw new Error(`${APPROVED}: "${line}" gives no reason; write "<rule> <pointer>  # reason"`)
    return change.trim()
  })
}

/** Every breaking change between two bundles as { change: '<rule> <pointer>', message }. */
export function breakingChanges(base, revision) {
  const report = capture(process.execPath, [path.join(ROOT, 'node_modules/@redocly/cli/bin/cli.js'), 'diff', base, revision, '--format=json', '--fail-on=none'])
  return JSON.parse(report.slice(report.indexOf('{'))).changes
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ impact }) => impact === 'major')
    .map(({ ruleId, location, message }) => ({ change: `${ruleId} ${location.pointer}`, message }))
}

/** What stands between this contract and a release: unapproved changes, and approvals that nothing needs any more. */
export function judge(changes, approved) {
  const made = new Set(changes.map(({ change }) => change))
  return {
    unapproved: changes.filter(({ change }) => !approved.includes(change)),
    stale: approved.filter((change) => !made.has(change))
  }
}

function main() {
  const tag = lastRelease()
  if (tag === undefined) {
    process.stdout.write('No release yet: nothing to break.\n')
    return
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'souk-contract-'))
  try {
    const base = path.join(folder, 'released.json')
    writeFileSync(base, capture('git', ['show', `${tag}:${BUNDLE}`]))
    const approved = parseApproved(readFileSync(path.join(ROOT, APPROVED), 'utf8'))
    const { unapproved, stale } = judge(breakingChanges(base, BUNDLE), approved)
    for (const { change, message } of unapproved) process.stdout.write(`${message}\n  ${change}\n`)
    for (const change of stale) process.stdout.write(`Approved, but no such change since ${tag}: ${change}\n`)
    process.stdout.write(`${unapproved.length} breaking changes since ${tag} are not approved.\n`)
    if (unapproved.length + stale.length > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) main()
