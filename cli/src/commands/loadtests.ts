import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import type { LoadTestOptions } from '../loadtest/index.js'
import { LoadtestCommand, loadFlags, withoutUndefined, writeReport } from './loadtestCommand.js'

export class LoadtestRun extends LoadtestCommand {
  static override summary = 'Send shoppers to a store and measure'
  static override description = `Scenarios draw from the store's own catalog. With --users each shopper starts again when done (closed model); with --rate journeys start at that pace whatever the platform does, and latency counts from the intended start, so that stalls are not hidden (open model). With --stages the load moves from that level to the level of each stage in turn, in a straight line: shoppers after --users, journeys per second after --rate. Only this machine is loaded, unless --i-own-this-host names another host exactly.`
  static override examples = [
    '<%= config.bin %> loadtest run mixed --users 20 --duration 30s',
    '<%= config.bin %> loadtest run flash-sale --users 50 --journeys 300 --html sale.html --verify',
    '<%= config.bin %> loadtest run checkout --users 16 --duration 1m --verify',
    '<%= config.bin %> loadtest run browse --rate 20 --stages 10s:200,60s:200,10s:0 --out result.json',
    '<%= config.bin %> loadtest run cart --users 1 --stages 30s:50,1m:50 --think 1s-3s',
    '<%= config.bin %> loadtest run browse --rate 200 --threshold "p99<200ms" --threshold "error_rate<1%" --html report.html',
  ]
  static override args = { scenario: Args.string({ default: 'mixed', description: 'browse, search, cart, checkout, flash-sale or mixed' }) }
  static override flags = {
    ...loadFlags,
    users: Flags.integer({ description: 'closed model: shoppers at once; with --stages, at the start', exclusive: ['rate'] }),
    rate: Flags.string({ description: 'open model: journeys started per second; with --stages, at the start' }),
    duration: Flags.string({ description: 'how long, for example 30s or 5m; stages bring their own', exclusive: ['stages'] }),
    stages: Flags.string({ description: 'durations and the levels reached in them, of shoppers after --users, of journeys per second otherwise: 10s:50,30s:200,10s:0' }),
    // Not `exclusive`: the usage shows what excludes each other as alternatives, once, and `rate` stands beside `users` already.
    journeys: Flags.integer({ description: 'closed model: end after so many journeys', relationships: [{ type: 'none', flags: ['rate'] }] }),
    warmup: Flags.string({ description: 'first part, left out of every figure but the orders; none with --journeys' }),
    mix: Flags.string({ description: 'weights of mixed, for example browse=70,search=20,cart=10' }),
    seed: Flags.integer({ description: 'same seed, same shoppers' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(LoadtestRun)
    const engine = await import('../loadtest/index.js')
    const options = withoutUndefined({
      ...(await this.common(flags)), scenario: args.scenario, users: flags.users, rate: flags.rate === undefined ? undefined : Number(flags.rate), duration: flags.duration,
      journeys: flags.journeys, stages: flags.stages, warmup: flags.warmup, mix: flags.mix === undefined ? undefined : this.#mix(flags.mix), seed: flags.seed,
    }) as LoadTestOptions
    return this.measure(engine, flags, (hooks) => engine.runLoadTest(options, hooks))
  }

  #mix(text: string): Record<string, number> {
    return Object.fromEntries(text.split(',').map((pair) => {
      const [name = '', weight = ''] = pair.split('=')
      if (!(Number(weight) >= 0) || weight === '') this.error(`--mix takes name=weight pairs, not ${JSON.stringify(pair)}`, { exit: EXIT.usage, code: 'usage' })
      return [name.trim(), Number(weight)]
    }))
  }
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
