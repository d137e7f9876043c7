/*
 * The script of the report page. It draws the charts from the data block with uPlot, which stands before it in the page,
 * and talks to nobody. It is shipped as text inside the page, so it imports nothing.
 */
const { document, uPlot, ResizeObserver, matchMedia, getComputedStyle } = globalThis
const { runs, curveX } = JSON.parse(document.getElementById('chart-data').textContent)
const [run, baseline] = runs
const ALL_REQUESTS = 'all requests'
const CLASS_COLOURS = { s2xx: '--ok-fill', s3xx: '--rest-fill', s4xx: '--warn-fill', s5xx: '--bad-fill', unanswered: '--ink-fill' }
const CURVE_TICKS = [[0, '0 %'], [0.30103, '50 %'], [1, '90 %'], [2, '99 %'], [3, '99.9 %'], [4, '99.99 %'], [5, '99.999 %']]
const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'
const LOG_RATIO = 30
/** Requests and journeys come in whole numbers, and so do the steps of their axes. */
const WHOLE_STEPS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6].flatMap((power) => [power, 2 * power, 5 * power])
const TICK_ROOM = 40

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
const faded = (name, alpha) => `color-mix(in srgb, ${colour(name)} ${alpha * 100}%, transparent)`
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

function ms(value) {
  if (value == null) return ''
  if (value >= 1000) return `${number.format(value / 1000)} s`
  return value >= 10 ? `${Math.round(value)} ms` : `${Number(value.toPrecision(2))} ms`
}

function clock(seconds) {
  const whole = Math.round(seconds)
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Puts the baseline onto the seconds of the run, or longer; what is missing is a gap. */
const length = Math.max(run.second.length, baseline?.second.length ?? 0)
const seconds = Array.from({ length }, (_, index) => index)
function onSeconds(from, column) {
  const at = new Map(from.second.map((second, index) => [second, column[index]]))
  return seconds.map((second) => at.get(second) ?? null)
}

/** Marks the warm-up, which is in the picture but in no figure. */
function warmupBand(chart) {
  if (!(run.warmupSeconds > 0)) return
  const { ctx, bbox } = chart
  const end = Math.min(bbox.left + bbox.width, chart.valToPos(run.warmupSeconds, 'x', true))
  if (end <= bbox.left) return
  ctx.save()
  ctx.fillStyle = faded('--muted', 0.1)
  ctx.fillRect(bbox.left, bbox.top, end - bbox.left, bbox.height)
  ctx.restore()
}

function axis(extra) {
  return {
    stroke: colour('--muted'),
    font: FONT,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    ...extra
  }
}

function timeAxis() {
  return axis({ values: (_, splits) => splits.map((split) => Number.isInteger(split) ? clock(split) : ''), grid: { show: false }, space: 60, size: 28 })
}

function countAxis() {
  return { incrs: WHOLE_STEPS, values: (_, splits) => splits.map(count) }
}

function line(label, name, value, extra = {}) {
  return { label, stroke: colour(name), width: 2, value: (_, raw) => value(raw), points: { show: false }, spanGaps: false, ...extra }
}

function baselineLine(label, value, name = '--baseline') {
  return line(label, name, value, { width: 1.5, dash: [6, 4] })
}

const count = (value) => value == null ? '' : number.format(value)
const fromZero = (_, _min, max) => [0, max > 0 ? max * 1.08 : 1]

function overTime(series, columns, valueAxis, scale) {
  return {
    data: [seconds, ...columns],
    options: {
      scales: { x: { time: false }, y: scale ?? { range: fromZero } },
      cursor: { sync: { key: 'seconds' }, y: false, points: { size: 7 } },
      axes: [timeAxis(), axis({ size: 48, ...valueAxis })],
      series: [{ label: 'at', value: (_, raw) => raw == null ? '' : clock(raw) }, ...series],
      hooks: { drawClear: [warmupBand] }
    }
  }
}

/** Both runs' lines of one measure; the baseline is dashed. */
function throughputChart() {
  const series = [line('answers per second', '--first', count, { fill: faded('--first', 0.12) }), line('errors', '--bad', count, { fill: faded('--bad', 0.25) })]
  const columns = [onSeconds(run, run.requests), onSeconds(run, run.errors)]
  if (run.dropped.some((value) => value > 0)) {
    series.push(line('dropped journeys', '--second', count))
    columns.push(onSeconds(run, run.dropped))
  }
  if (baseline) {
    series.push(baselineLine('baseline: answers', count), baselineLine('baseline: errors', count, '--bad'))
    columns.push(onSeconds(baseline, baseline.requests), onSeconds(baseline, baseline.errors))
  }
  return overTime(series, columns, countAxis())
}

function latencyChart(log) {
  const series = [line('p50', '--first', ms), line('p99', '--second', ms)]
  const columns = [onSeconds(run, run.p50), onSeconds(run, run.p99)]
  if (baseline) {
    series.push(baselineLine('baseline: p50', ms, '--first'), baselineLine('baseline: p99', ms, '--second'))
    columns.push(onSeconds(baseline, baseline.p50), onSeconds(baseline, baseline.p99))
  }
  return overTime(series, columns, latencyAxis(log), log ? { distr: 3 } : undefined)
}

/** On a log scale only the powers of ten get a line and a name, or they run into each other. */
function latencyAxis(log) {
  const kept = (_, splits) => splits.map((split) => !log || Number.isInteger(Math.round(Math.log10(split) * 1e6) / 1e6) ? split : null)
  return { size: 58, filter: kept, grid: { stroke: colour('--line'), width: 1, filter: kept }, values: (_, splits) => splits.map((split) => split == null ? '' : ms(split)) }
}

/** Stacked: the columns are running sums, drawn from the top down so that each covers the one above it. */
function statusChart() {
  const sums = seconds.map(() => 0)
  const layers = run.classes.map(({ name, label, counts }) => {
    const own = onSeconds(run, counts)
    const stacked = own.map((value, index) => value == null ? null : (sums[index] += value))
    const fill = colour(CLASS_COLOURS[name])
    return { stacked, series: { label, stroke: fill, fill, width: 0, points: { show: false }, value: (_chart, _raw, _index, at) => count(at == null ? null : own[at]) } }
  }).reverse()
  return overTime(layers.map((layer) => layer.series), layers.map((layer) => layer.stacked), countAxis())
}

function activeChart() {
  const series = [line('journeys under way', '--third', count, { fill: faded('--third', 0.12) })]
  const columns = [onSeconds(run, run.active)]
  if (baseline) {
    series.push(baselineLine('baseline', count))
    columns.push(onSeconds(baseline, baseline.active))
  }
  return overTime(series, columns, countAxis())
}

/** On a narrow page the first two names would run into each other; the lower one says less. */
function spaced(chart, ticks, end) {
  const crowded = chart.bbox.width / uPlot.pxRatio * (ticks[1]?.[0] ?? end) / end < TICK_ROOM
  return ticks.slice(crowded ? 1 : 0).map(([x]) => x)
}

function curveChart(log, operation) {
  const columns = [run.curves[operation] ?? [], ...(baseline ? [baseline.curves[operation] ?? []] : [])].map((curve) => curveX.map((_, index) => curve[index] ?? null))
  const seen = curveX.filter((_, index) => columns.some((column) => column[index] != null))
  const end = Math.max(1, seen.at(-1) ?? 1)
  const ticks = CURVE_TICKS.filter(([x]) => x <= end)
  return {
    data: [curveX, ...columns],
    options: {
      scales: { x: { time: false, range: [0, end] }, y: log ? { distr: 3 } : { range: fromZero } },
      cursor: { y: false, points: { size: 7 } },
      axes: [
        axis({ size: 28, splits: (chart) => spaced(chart, ticks, end), values: (_, splits) => splits.map((split) => ticks.find(([x]) => x === split)?.[1] ?? ''), rotate: 0 }),
        axis(latencyAxis(log))
      ],
      series: [
        { label: 'by', value: (_, raw) => raw == null ? '' : `${Number((100 * (1 - 10 ** -raw)).toFixed(3))} % of the answers` },
        line(baseline ? run.name : 'took at most', '--first', ms, { fill: faded('--first', 0.08) }),
        ...(baseline ? [baselineLine(baseline.name, ms)] : [])
      ]
    }
  }
}

const DRAW = { throughput: throughputChart, latency: latencyChart, statuses: statusChart, active: activeChart, curve: curveChart }

function spread(columns) {
  const values = columns.flat().filter((value) => value > 0)
  return values.length === 0 ? 1 : Math.max(...values) / Math.min(...values)
}

/** One card of the page: keeps its chart as wide as itself and draws it anew when a choice or the colours change. */
class Card {
  constructor(element) {
    this.element = element
    this.name = element.dataset.chart
    this.target = element.querySelector('.plot')
    this.button = element.querySelector('button[data-scale]')
    this.select = element.querySelector('select')
    this.log = this.button !== null && spread(this.name === 'curve' ? [run.curves[ALL_REQUESTS] ?? []] : [run.p50, run.p99]) > LOG_RATIO
    this.button?.addEventListener('click', () => {
      this.log = !this.log
      this.draw()
    })
    this.select?.addEventListener('change', () => this.draw())
    this.draw()
    new ResizeObserver(() => this.chart.setSize(this.size())).observe(this.target)
  }

  size() {
    return { width: Math.max(200, this.target.clientWidth), height: Number(this.element.dataset.height) }
  }

  draw() {
    const { data, options } = DRAW[this.name](this.log, this.select?.value ?? ALL_REQUESTS)
    this.chart?.destroy()
    const hooks = { ...options.hooks, setCursor: [(chart) => chart.root.classList.toggle('idle', chart.cursor.idx == null)] }
    this.chart = new uPlot({ ...this.size(), padding: [12, 12, 0, 0], legend: { markers: { dash: (chart, index) => chart.series[index].dash ? 'dashed' : 'solid' } }, ...options, hooks }, data, this.target)
    this.chart.root.classList.add('idle')
    this.chart.ctx.canvas.setAttribute('role', 'img')
    this.chart.ctx.canvas.setAttribute('aria-label', this.element.dataset.summary)
    if (this.button) {
      this.button.textContent = this.log ? 'Linear scale' : 'Logarithmic scale'
      this.button.hidden = false
    }
    if (this.select) this.select.disabled = false
  }
}

const cards = [...document.querySelectorAll('[data-chart]')].map((element) => new Card(element))
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => cards.forEach((card) => card.draw()))
