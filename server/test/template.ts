import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { loadConfig } from '../src/config.js'
import { locate, migrateAll } from '../src/databases.js'

const room = join(import.meta.dirname, '..')
const SOURCES = ['migrations/directory', 'migrations/shard', 'src/adapters/postgres', 'src/adapters/embedded']

/** Templates of schemas that are a day old are no longer wanted. */
const KEEP_MS = 86_400_000

/**
 * Fills a new data folder with a migrated, empty installation. Making one takes seconds of CPU, copying it a moment; so the
 * first test after a change of schema makes a template, and the others copy it.
 */
export async function copyTemplate(dataDir: string): Promise<void> {
  const template = join(tmpdir(), `souk-template-${userInfo().uid}`, fingerprint())
  if (!existsSync(template)) await makeTemplate(template)
  // `cp -a` keeps the owner: PostgreSQL, which does not run as root, must own its folder.
  await promisify(execFile)('cp', ['-a', `${template}/.`, dataDir])
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of SOURCES) for (const name of readdirSync(join(room, folder)).sort()) hash.update(name).update(readFileSync(join(room, folder, name)))
  return hash.digest('hex').slice(0, 16)
}

async function makeTemplate(template: string): Promise<void> {
  const parent = join(template, '..')
  mkdirSync(parent, { recursive: true })
  const made = mkdtempSync(join(parent, 'making-'))
  const urls = await locate(loadConfig({ NODE_ENV: 'test', SOUK_DATA_DIR: made }))
  await migrateAll(urls).finally(() => urls.stop())
  const state = join(made, 'cluster.json')
  const { password } = JSON.parse(readFileSync(state, 'utf8')) as { password: string }
  writeFileSync(state, JSON.stringify({ port: 0, password })) // each copy finds a free port of its own
  try {
    renameSync(made, template)
  } catch {
    rmSync(made, { recursive: true }) // another test file was quicker
  }
  for (const name of readdirSync(parent)) {
    const found = statSync(join(parent, name), { throwIfNoEntry: false }) // what another test file was making has its name by now
    if (found !== undefined && found.mtimeMs < Date.now() - KEEP_MS) rmSync(join(parent, name), { recursive: true, force: true })
  }
}
