import { dirname } from 'node:path'
import { Args, Flags } from '@oclif/core'
import type { InvariantReport } from '@souk/sdk'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import type * as Engine from '../loadtest/index.js'
import type { LoadTestOptions, LoadTestResult } from '../loadtest/index.js'
import type { ConnectionFlags } from '../profiles.js'

export class LoadtestRun extends BaseCommand {
  static override summary = 'Send shoppers to a store and measure'
  static override description = `Scenarios draw from the store's own catalog. With --users each shopper starts again when done (closed model); with --rate journeys start at that pace whatever the platform does, and latency counts from the intended start, so that stalls are not hidden (open model). With --stages the load moves from that level to the level of each stage in turn, in a straight line: shoppers after --users, journeys per second after --rate. Only this machine is loaded, unless --i-own-this-host names another host exactly.`
  static override examples = [
    '<%= config.bin %> loadtest run mixed --users 20 --duration 30s',
    '<%= config.bin %> loadtest run flash-sale --users 100 --journeys 300 --html sale.html',
    '<%= config.bin %> loadtest run checkout --users 16 --duration 1m --verify',
    '<%= config.bin %> loadtest run browse --rate 20 --stages 10s:200,60s:200,10s:0 --out result.json',
    '<%= config.bin %> loadtest run cart --users 1 --stages 30s:50,1m:50 --think 1s-3s',
    '<%= config.bin %> loadtest run browse --rate 200 --threshold "p99<200ms" --threshold "error_rate<1%" --html report.html',
  ]
  static override args = { scenario: Args.string({ default: 'mixed', description: 'browse, search, cart, checkout, flash-sale or mixed' }) }
  static override flags = {
    users: Flags.integer({ description: 'closed model: shoppers at once; with --stages, at the start', exclusive: ['rate'] }),
    rate: Flags.string({ description: 'open model: journeys started per second; with --stages, at the start' }),
    duration: Flags.string({ description: 'how long, for example 30s or 5m; stages bring their own', exclusive: ['stages'] }),
    stages: Flags.string({ description: 'durations and the levels reached in them, of shoppers after --users, of journeys per second otherwise: 10s:50,30s:200,10s:0' }),
    journeys: Flags.integer({ description: 'closed model: end after so many journeys', exclusive: ['rate'] }),
    warmup: Flags.string({ description: 'first part, left out of every figure' }),
    think: Flags.string({ description: 'pause between steps: none, 500ms or 1s-3s' }),
    mix: Flags.string({ description: 'weights of mixed, for example browse=70,search=20,cart=10' }),
    threshold: Flags.string({ multiple: true, description: 'what must hold, for example p99<200ms; exit code 99 when crossed' }),
    seed: Flags.integer({ description: 'same seed, same shoppers' }),
    workers: Flags.integer({ description: 'generator threads' }),
    connections: Flags.integer({ description: 'connections at most' }),
    label: Flags.string({ description: 'name of the run in reports' }),
    out: Flags.string({ char: 'o', description: 'file for the result as JSON' }),
    html: Flags.string({ description: 'file for the report as one HTML page' }),
    verify: Flags.boolean({ description: "afterwards prove that the store's stock, money and orders add up; needs its secret key; exit code 99 when they do not" }),
    'i-own-this-host': Flags.string({ multiple: true, description: 'a host other than this machine that may be loaded' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(LoadtestRun)
    const engine = await import('../loadtest/index.js')
    const connection = this.connection(flags)
    const options = withoutUndefined({
      baseUrl: connection.url, publishableKey: connection.publishableKey ?? connection.apiKey, scenario: args.scenario, users: flags.users, rate: flags.rate === undefined ? undefined : Number(flags.rate),
      duration: flags.duration, journeys: flags.journeys, stages: flags.stages, warmup: flags.warmup, thinkTime: flags.think, mix: flags.mix === undefined ? undefined : this.#mix(flags.mix),
      thresholds: flags.threshold, seed: flags.seed, workers: flags.workers, connections: flags.connections, label: flags.label, ownedHosts: flags['i-own-this-host'],
    }) as unknown as LoadTestOptions
    const result = await this.#measure(engine, options)
    if (flags.out) await engine.writeResult(flags.out, result)
    if (flags.html) await writeReport(flags.html, engine.renderReport(result))
    if (!this.jsonEnabled()) this.log(engine.summary(result))
    if (flags.html) this.logToStderr(`report: ${flags.html}`)
    if (engine.thresholdsCrossed(result)) process.exitCode = EXIT.thresholds
    return flags.verify ? { ...result, verification: await this.#verify(flags) } : result
  }

  async #verify(flags: ConnectionFlags): Promise<InvariantReport> {
    const souk = await this.souk(flags)
    const report = await souk.invariants.report({}, { timeout: VERIFY_TIMEOUT_MS })
    if (!report.holds) process.exitCode = EXIT.thresholds
    if (!this.jsonEnabled()) this.log(verificationText(report))
    return report
  }

  async #measure(engine: typeof Engine, options: LoadTestOptions): Promise<LoadTestResult> {
    const view = engine.createLiveView()
    const interrupt = engine.abortOnInterrupt()
    try {
      return await engine.runLoadTest(options, { signal: interrupt.signal, onProgress: (progress) => view.update(progress) })
    } finally {
      view.close()
      interrupt.dispose()
    }
  }

  #mix(text: string): Record<string, number> {
    return Object.fromEntries(text.split(',').map((pair) => {
      const [name = '', weight = ''] = pair.split('=')
      if (!(Number(weight) >= 0) || weight === '') this.error(`--mix takes name=weight pairs, not ${JSON.stringify(pair)}`, { exit: EXIT.usage, code: 'usage' })
      return [name.trim(), Number(weight)]
    }))
  }
}

/** A large store is read from end to end. */
const VERIFY_TIMEOUT_MS = 70_000

function verificationText({ holds, invariants }: InvariantReport): string {
  if (holds) return `✔ stock, money, orders and events add up: ${invariants.length} invariants hold`
  return invariants.filter((invariant) => !invariant.holds).flatMap(({ name, rule, fault_count, faults }) => [
    `✘ ${name}: ${rule} ${fault_count} ${fault_count === 1 ? 'fault' : 'faults'}:`, ...faults.map(({ subject, fault }) => `    ${subject}: ${fault}`),
  ]).join('\n')
}

const withoutUndefined = (options: Record<string, unknown>) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))

async function writeReport(file: string, html: string): Promise<void> {
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, html)
}

export class LoadtestCompare extends BaseCommand {
  static override summary = 'Compare two load test results'
  static override examples = ['<%= config.bin %> loadtest compare before.json after.json', '<%= config.bin %> loadtest compare before.json after.json --html compare.html']
  static override args = { before: Args.string({ required: true, description: 'result of the first run' }), after: Args.string({ required: true, description: 'result of the second run' }) }
  static override flags = { force: Flags.boolean({ description: 'compare runs of different scenarios' }), html: Flags.string({ description: 'file for the report as one HTML page' }) }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(LoadtestCompare)
    const engine = await import('../loadtest/index.js')
    const [before, after] = await Promise.all([engine.readResult(args.before), engine.readResult(args.after)])
    const comparison = engine.compare(before, after, { force: flags.force })
    if (flags.html) await writeReport(flags.html, engine.renderReport(after, { baseline: before, force: flags.force }))
    if (!this.jsonEnabled()) this.log(engine.comparisonText(comparison))
    return comparison
  }
}

export class LoadtestReport extends BaseCommand {
  static override summary = 'Make the HTML report of a load test result'
  static override examples = ['<%= config.bin %> loadtest report result.json report.html', '<%= config.bin %> loadtest report result.json report.html --json']
  static override args = { result: Args.string({ required: true, description: 'result as JSON' }), html: Args.string({ required: true, description: 'file to write' }) }

  async run(): Promise<unknown> {
    const { args } = await this.parse(LoadtestReport)
    const engine = await import('../loadtest/index.js')
    await writeReport(args.html, engine.renderReport(await engine.readResult(args.result)))
    if (!this.jsonEnabled()) this.log(args.html)
    return { file: args.html }
  }
}
