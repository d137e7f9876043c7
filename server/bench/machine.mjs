import { readFileSync, readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

const TICK_US = 10_000

/** CPU of a PostgreSQL server with all its processes, those that ended included; null where there is no /proc. */
export function postgresCpuUs(dataDir) {
  if (process.platform !== 'linux') return null
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  let ticks = 0
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const fields = statOf(entry)
    if (fields === null) continue
    if (Number(fields.parent) === postmaster) ticks += fields.own
    else if (Number(entry) === postmaster) ticks += fields.own + fields.ended
  }
  return ticks * TICK_US
}

/** CPU of one process; null where there is no /proc. */
export function processCpuUs(pid) {
  const fields = process.platform === 'linux' ? statOf(pid) : null
  return fields === null ? null : fields.own * TICK_US
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: fields[1], own: Number(fields[11]) + Number(fields[12]), ended: Number(fields[13]) + Number(fields[14]) }
  } catch {
    return null // the process ended between listing and reading
  }
}

/** CPU that the whole machine has spent since it started. */
export function machineCpuUs() {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) * 1000
}

export const CORES = cpus().length
export const CPU_MODEL = cpus()[0]?.model ?? 'unknown'
