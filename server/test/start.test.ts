/** What a start does when somebody else has what it needs: it says who, leaves that alone and leaves nothing behind. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { StartError, loadConfig } from '../src/config.js'
import { locate } from '../src/databases.js'
import { startPlatform } from '../src/main.js'
import { copyTemplate } from './template.js'

const logger = pino({ level: 'silent' })

async function dataFolder(t: Test): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-start-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  await copyTemplate(folder)
  return folder
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ ok: number }>('SELECT 1 AS ok')
  await client.end()
  return rows[0]!.ok === 1
}

t.test('a data folder belongs to one server at a time, and whoever else comes leaves its PostgreSQL running', async (t) => {
  const config = loadConfig({ NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: await dataFolder(t) })
  const owner = await locate(config)
  const refusal = new RegExp(`in use by process ${process.pid}: stop that first`)
  await t.rejects(startPlatform({ config, logger }), { constructor: StartError, message: refusal })
  t.ok(await answers(owner.directory), 'a start that was refused took nothing along')
  const guest = await locate(config, { guest: true })
  await guest.stop()
  t.ok(await answers(owner.directory), 'nor did a guest')
  await owner.stop()
  const next = await locate(config)
  t.ok(await answers(next.directory), 'the folder is free once its owner has stopped')
  await next.stop()
})

t.test('a port that is taken ends the start with a sentence, and everything that was started is stopped', async (t) => {
  const dataDir = await dataFolder(t)
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise<void>((resolve) => other.close(() => resolve())))
  const { port } = other.address() as AddressInfo
  const logged: string[] = []
  const listening = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })
  for (const [settings, name] of [[{ SOUK_PORT: String(port) }, 'SOUK_PORT'], [{ SOUK_PORT: '0', SOUK_METRICS_PORT: String(port) }, 'SOUK_METRICS_PORT']] as const) {
    const config = loadConfig({ NODE_ENV: 'test', SOUK_DATA_DIR: dataDir, ...settings })
    await t.rejects(startPlatform({ config, logger: listening }), { constructor: StartError, message: new RegExp(`^port ${port} of 127\\.0\\.0\\.1 is taken by another program: choose another with ${name}`) })
    t.notOk(existsSync(join(dataDir, 'postgres', 'postmaster.pid')), 'PostgreSQL is stopped')
  }
  t.strictSame(logged, [], 'nothing went on without its database')
})
