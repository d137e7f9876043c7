/**
 * Lints the contract: traps in the YAML source, then redocly (validity, examples) and Spectral (OpenAPI, OWASP and house
 * rules) over the bundle. Any finding fails.
 *
 *   node openapi/scripts/lint.mjs [bundle.json]
 */
import { execFile } from 'node:child_process'
import { readFileSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { LineCounter, parseDocument, visit } from 'yaml'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const BUNDLE = 'openapi/dist/openapi.json'
/** Findings shown per rule; what breaks one rule often breaks it everywhere. */
const SHOWN = 10

/** Runs a JavaScript command line and answers its standard output, whatever its exit code: a linter exits 1 on findings. */
async function output(script, args) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' }
  const command = [path.join(ROOT, 'node_modules', script), ...args]
  try {
    return (await promisify(execFile)(process.execPath, command, { cwd: ROOT, env, maxBuffer: 256 * 1024 * 1024 })).stdout
  } catch (error) {
    if (error.stdout?.trim()) return error.stdout
    throw new Error(`${path.basename(script)} could not run:\n${error.stderr || error.message}`, { cause: error })
  }
}

/**
 * In `{ description: Old, worn }` the comma ends the text and `worn` becomes a key without a value. YAML accepts it and the
 * sentence is cut short in the documentation, so a key of several words without a value is a finding.
 */
export function lintYaml(text, file) {
  const findings = []
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  for (const error of document.errors) findings.push({ rule: 'yaml', where: `${file}:${error.linePos?.[0].line ?? 1}`, message: error.message.split('\n')[0] })
  visit(document, {
    Pair(_key, pair) {
      const isCutText = /\s/.test(String(pair.key)) && (pair.value === null || pair.value.value === null)
      if (!isCutText) return
      const { line } = lines.linePos(pair.key.range[0])
      findings.push({ rule: 'yaml-comma', where: `${file}:${line}`, message: `"${pair.key}" was cut off by a comma; quote the whole text` })
    }
  })
  return findings
}

export function lintSources() {
  const room = path.join(ROOT, 'openapi')
  return readdirSync(room, { recursive: true })
    .filter((file) => /^(modules|shared|openapi\.yaml)/.test(file) && file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => lintYaml(readFileSync(path.join(room, file), 'utf8'), `openapi/${file.replaceAll(path.sep, '/')}`))
}

export async function lintWithRedocly(bundle) {
  const report = await output('@redocly/cli/bin/cli.js', ['lint', bundle, '--config=openapi/rules/redocly.yaml', '--format=json', '--max-problems=10000'])
  return JSON.parse(report.slice(report.indexOf('{'))).problems.map(({ ruleId, message, location }) => ({
    rule: `redocly ${ruleId}`,
    where: location?.[0]?.pointer ?? '#',
    message
  }))
}

/** Takes several bundles at once, because starting Spectral costs more than judging a small one. */
export async function lintWithSpectral(...bundles) {
  const report = await output('@stoplight/spectral-cli/dist/index.js', ['lint', ...bundles, '--ruleset=openapi/rules/ruleset.mjs', '--format=json', '--quiet'])
  return JSON.parse(report).map(({ code, message, path: trail, source }) => ({
    file: source,
    rule: String(code),
    where: `#/${trail.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    message
  }))
}

export async function lint(bundle) {
  const [redocly, spectral] = await Promise.all([lintWithRedocly(bundle), lintWithSpectral(bundle)])
  return [...redocly, ...spectral]
}

function print(findings) {
  for (const rule of [...new Set(findings.map((finding) => finding.rule))].sort()) {
    const found = findings.filter((finding) => finding.rule === rule)
    process.stdout.write(`${rule}: ${found.length}\n`)
    for (const { where, message } of found.slice(0, SHOWN)) process.stdout.write(`  ${where}\n    ${message}\n`)
    if (found.length > SHOWN) process.stdout.write(`  … and ${found.length - SHOWN} more\n`)
  }
  process.stdout.write(findings.length === 0 ? 'The contract is clean.\n' : `${findings.length} findings\n`)
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  const bundle = process.argv[2] ?? BUNDLE
  const findings = [...lintSources(), ...await lint(bundle)]
  print(findings)
  process.exitCode = findings.length === 0 ? 0 : 1
}
