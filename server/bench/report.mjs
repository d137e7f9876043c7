import { CORES, CPU_MODEL } from './machine.mjs'

const WIDTH = 62
const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

const HEADS = ['', 'rate/s', 'value (lowest–highest)', 'by CPU', 'target', '', 'CPU µs/op', 'other work']
const WIDTHS = [WIDTH, 9, 26, 8, 16, 8, 24, 10]

const line = (cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at]) : cell.padStart(WIDTHS[at]))).join(' ').trimEnd()

function cellsOf(row) {
  const { name, rate, value, byCpu, target, verdict, cpuUs, foreign, unit, noisy, judgedBy } = row
  const shown = value === null ? 'base' : `${number(value.median)}${['ratio', 'CPU ratio'].includes(unit) ? '' : ` ${unit}`}${value.low === value.high ? '' : ` (${number(value.low)}–${number(value.high)})`}`
  const wanted = !target ? '' : target.exactly !== undefined ? `= ${target.exactly}` : target.most !== undefined ? `≤ ${number(target.most)}` : `≥ ${number(target.floor)} → ${number(target.stretch)}`
  const cpu = cpuUs === undefined ? '' : Object.entries(cpuUs).filter(([, us]) => us !== null).map(([part, us]) => `${part} ${number(us)}`).join(' + ')
  return [`  ${name}`, rate === undefined ? '' : number(rate.median), shown, byCpu ? number(byCpu.median) : '', wanted, `${verdict ?? ''}${verdict && noisy && unit === 'ratio' ? { CPU: '*', rate: '!' }[judgedBy] : ''}`, cpu, foreign === undefined ? '' : `${Math.round(foreign * 100)} %`]
}

/** The result as people read it. */
export function table(groups) {
  const lines = [line(HEADS)]
  for (const { title, rows } of groups) {
    lines.push('', title)
    for (const row of rows) {
      lines.push(line(cellsOf(row)))
      if (row.note) lines.push(`      ${row.note}`)
    }
  }
  const rows = groups.flatMap((group) => group.rows)
  const judged = rows.filter((row) => row.verdict !== null)
  const busy = rows.map((row) => row.generatorBusy).filter((share) => share !== null && share !== undefined)
  lines.push('', `${judged.filter((row) => row.verdict !== 'misses').length} of ${judged.length} targets met on ${CORES} × ${CPU_MODEL}, Node ${process.versions.node}.`)
  if (busy.length > 0) lines.push(`The load generator used at most ${Math.round(Math.max(...busy) * 100)} % of one core.`)
  if (rows.some((row) => row.noisy)) lines.push('Other work took more than a tenth of the machine: rates marked * are judged by CPU per operation instead, those marked ! are worth little.')
  return `${lines.join('\n')}\n`
}

export function json(groups, options) {
  return `${JSON.stringify({ made_at: new Date().toISOString(), node: process.versions.node, platform: process.platform, cpu: CPU_MODEL, cores: CORES, options, groups }, null, 2)}\n`
}
