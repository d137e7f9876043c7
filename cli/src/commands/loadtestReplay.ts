import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { Args, Flags } from '@oclif/core'
import { EXIT } from '../exitCodes.js'
import type { ReplayOptions } from '../loadtest/index.js'
import { LoadtestCommand, loadFlags, withoutUndefined } from './loadtestCommand.js'

export default class LoadtestReplay extends LoadtestCommand {
  static override summary = 'Place the orders of a file again and measure'
  static override description = `Reads UCI Online Retail and commercetools orders as CSV, and baskets with one a line, plain or gzipped; the format is told from the content. Each order becomes a journey: a cart, its lines, buyer, delivery, checkout, payment. An order starts when it was placed, --speed times as fast; orders of a file without times start one a second at 1x, and latency counts from the intended start. With --speed max, --users shoppers place them one after the other as fast as they can. A line buys the variant whose SKU it names, otherwise a stand-in: what the file sells most, the goods with most stock. Returns, postage and fees are left out, and lines the shop does not have; the result says how many. Buyers are numbered, what the file says of them is not sent. Only this machine is loaded, unless --i-own-this-host names another host exactly.`
  static override examples = [
    '<%= config.bin %> loadtest replay orders.csv --speed 60x',
    '<%= config.bin %> loadtest replay orders.csv --speed max --users 16 --limit 500 --verify',
    '<%= config.bin %> loadtest replay baskets.csv.gz --speed 20x --threshold "p99<500ms" --threshold "error_rate<1%" --html replay.html',
    'zcat orders.csv.gz | <%= config.bin %> loadtest replay - --speed 10x --out result.json',
  ]
  static override args = { file: Args.string({ required: true, description: 'file of orders, - for standard input' }) }
  static override flags = {
    ...loadFlags,
    speed: Flags.string({ default: '10x', description: 'how many times as fast as the orders were placed, or max' }),
    limit: Flags.integer({ description: 'only so many orders, the earliest ones' }),
    users: Flags.integer({ description: 'with --speed max: shoppers at once; 10 when absent' }),
    encoding: Flags.string({ description: 'encoding of the file, when detection is wrong' }),
    delimiter: Flags.string({ description: 'delimiter of the file, one character or tab' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(LoadtestReplay)
    const engine = await import('../loadtest/index.js')
    const trace = await engine.readOrderTrace(await this.#source(args.file), { encoding: flags.encoding, delimiter: flags.delimiter })
    this.logToStderr(`${trace.formatName}, ${trace.orders.length} orders`)
    const options = withoutUndefined({
      ...(await this.common(flags)), file: args.file === '-' ? 'standard input' : basename(args.file), speed: flags.speed, limit: flags.limit, users: flags.users,
    }) as ReplayOptions
    return this.measure(engine, flags, (hooks) => engine.runReplay(trace, options, hooks))
  }

  async #source(file: string): Promise<Readable> {
    if (file === '-') return process.stdin
    const found = await stat(file).catch((cause: NodeJS.ErrnoException) => this.error(`${file} cannot be read (${cause.code})`, { exit: EXIT.usage, code: 'unreadable' }))
    if (!found.isFile()) this.error(`${file} is not a file`, { exit: EXIT.usage, code: 'not_a_file' })
    return createReadStream(file)
  }
}
