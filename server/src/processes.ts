import cluster from 'node:cluster'
import closeWithGrace from 'close-with-grace'
import { StartError, type Config } from './config.js'
import { locate, migrateAll } from './databases.js'
import { installationKeys } from './installation.js'

interface Ready {
  type: 'ready'
  url: string
  operatorKey: string
}

const DRAIN_MS = 25_000
const RESTART_MS = 1_000

/**
 * One process per core: this one owns the database of an embedded installation and the others' lives, they serve requests on
 * one port. Background work runs in all of them; leases let one of each work. One that dies is replaced.
 */
export async function startProcesses(config: Config): Promise<Ready> {
  const urls = await locate(config)
  await migrateAll(urls).catch(async (error: unknown) => {
    await urls.stop()
    throw error
  })
  const keys = installationKeys(config)
  const env = {
    DATABASE_URL: urls.directory, SOUK_SHARD_URLS: Object.entries(urls.shards).map(([id, url]) => `${id}=${url}`).join(' '),
    SOUK_OPERATOR_KEY: keys.operatorKey, SOUK_SECRET: keys.secret, SOUK_PROCESSES: '1',
    SOUK_LIMIT_SHARES: String(Math.max(config.limitShares, config.processes)),
  }
  let stopping = false
  const ready: Promise<Ready>[] = []
  for (let i = 0; i < config.processes; i++) ready.push(answerOf(cluster.fork(env)))
  cluster.on('exit', (worker) => {
    if (stopping) return
    process.stderr.write(`souk-server: process ${worker.process.pid} ended; starting another\n`)
    setTimeout(() => stopping || cluster.fork(env), RESTART_MS)
  })
  const stop = async () => {
    stopping = true
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => ended(worker!)))
    await urls.stop()
  }
  closeWithGrace({ delay: DRAIN_MS }, stop)
  try {
    return (await Promise.all(ready))[0]!
  } catch (error) {
    await stop()
    throw error
  }
}

function answerOf(worker: ReturnType<typeof cluster.fork>): Promise<Ready> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Ready) => message.type === 'ready' && resolve(message))
    worker.once('exit', (code) => reject(new StartError(`a process ended with code ${code} before it was ready; its last words are above`)))
  })
}

function ended(worker: NonNullable<NonNullable<typeof cluster.workers>[string]>): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
}
