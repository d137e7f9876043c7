/**
 * What must never be committed: secrets, the paths and hosts of somebody's machine, and addresses of a package registry.
 * The machine's own words are asked for at run time, so the list below names nobody's.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { ROOT } from './process.mjs'

/** Files over this size are generated or data; they are judged by their own checks. */
const MAX_BYTES = 4_000_000
const BINARY = /\.(png|jpe?g|gif|webp|ico|woff2?|gz|zip|pdf)$/

const PATTERNS = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a live Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}/],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['a password inside an address', /\b(?:postgres(?:ql)?|rediss?|https?|amqp|smtps?):\/\/[^\s:@/'"`${}<>]+:(?!(?:secret|password|postgres|souk|…|\.\.\.|test|x+)@)[^\s:@/'"`${}<>]{6,}@/],
  ['somebody\'s home folder', /(?:^|[\s"'`(=:])(?:\/home\/|\/Users\/|[A-Z]:\\Users\\)[A-Za-z0-9._-]+[/\\]/],
  ['a temporary folder of one session', /\/tmp\/[a-z_-]+[0-9]{3,}/]
]

/** Folder names that say nothing about whose machine it is. */
const COMMON_FOLDERS = /^\/(?:app|build|code|data|home|mnt|opt|projects?|repos?|src|srv|tmp|usr|var|workspaces?)(?:\/|$)/

/** Words of this machine: where the checkout and the home folder lie, its name, and a registry that is not the public one. */
export function machineWords(environment = process.env) {
  const registry = environment.npm_config_registry
  const registryHost = registry !== undefined && URL.canParse(registry) ? new URL(registry).host : 'registry.npmjs.org'
  const folders = [ROOT, path.dirname(ROOT), os.homedir()].filter((folder) => folder.length >= 5 && !COMMON_FOLDERS.test(folder))
  const hosts = [os.hostname(), registryHost].filter((host) => /[\d.-]/.test(host) && host.length >= 5 && host !== 'registry.npmjs.org' && host !== '127.0.0.1')
  return [...folders, ...hosts]
}

const escape = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Findings in one text as `line: what`. */
export function findLeaks(text, words = machineWords()) {
  const patterns = [...PATTERNS, ...words.map((word) => [`a word of this machine (${word})`, new RegExp(`(?<![\\w.-])${escape(word)}(?![\\w-])`)])]
  return text.split('\n').flatMap((line, index) => patterns
    .filter(([, pattern]) => pattern.test(line))
    .map(([what]) => `${index + 1}: ${what}`))
}

/** Lock files must not say where the packages came from: every registry address in them is somebody's. */
export function findResolved(lockText) {
  return Object.entries(JSON.parse(lockText).packages ?? {})
    .filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''))
    .map(([name]) => name)
}

export function trackedFiles() {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(ROOT, file)) && statSync(path.join(ROOT, file)).size <= MAX_BYTES && !BINARY.test(file))
}

export function checkHygiene() {
  const words = machineWords()
  return trackedFiles().flatMap((file) => findLeaks(readFileSync(path.join(ROOT, file), 'utf8'), words).map((found) => `${file}:${found}`))
}
