import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.js'

export interface InstallationKeys {
  operatorKey: string
  secret: string
}

/** Keys from the configuration; a development installation makes its own once and keeps them in its data folder. */
export function installationKeys(config: Config): InstallationKeys {
  if (config.operatorKey !== null && config.secret !== null) return { operatorKey: config.operatorKey, secret: config.secret }
  const file = join(config.dataDir, 'keys.json')
  mkdirSync(config.dataDir, { recursive: true })
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<InstallationKeys>) : {}
  const keys = {
    operatorKey: config.operatorKey ?? kept.operatorKey ?? `souk_op_${randomBytes(32).toString('base64url')}`,
    secret: config.secret ?? kept.secret ?? randomBytes(32).toString('base64url'),
  }
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 })
  return keys
}
