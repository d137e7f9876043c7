import type { Config } from './config.js'
import { locate } from './databases.js'
import { inspect, type Finding } from './adapters/postgres/inspect.js'

export interface DoctorOptions {
  json: boolean
  write(text: string): void
}

/** Looks at the settings and every database; exit code 1 when something must be mended before production. */
export async function doctor(config: Config, options: DoctorOptions): Promise<number> {
  const findings: Finding[] = settingsFindings(config)
  const urls = await locate(config, { guest: true })
  try {
    findings.push(...(await inspect('directory', urls.directory)))
    for (const [id, url] of Object.entries(urls.shards)) findings.push(...(await inspect(id, url)))
  } finally {
    await urls.stop()
  }
  const failed = findings.filter((finding) => finding.level === 'error').length
  if (options.json) options.write(`${JSON.stringify({ ok: failed === 0, findings }, null, 2)}\n`)
  else for (const { level, subject, message } of findings) options.write(`${{ ok: '✓', warning: '!', error: '✗' }[level]} ${subject}: ${message}\n`)
  return failed === 0 ? 0 : 1
}

function settingsFindings(config: Config): Finding[] {
  const findings: Finding[] = [{ level: 'ok', subject: 'settings', message: `${config.nodeEnv}, ${config.directoryUrl === null ? 'embedded PostgreSQL' : 'PostgreSQL by URL'}` }]
  if (config.secret === null) findings.push({ level: 'warning', subject: 'SOUK_SECRET', message: `not set; a generated one is kept in ${config.dataDir}/keys.json, and losing that file makes every key invalid` })
  return findings
}
