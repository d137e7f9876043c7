import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export default class Api extends BaseCommand {
  static override summary = 'Send any request, with the profile\'s address and key'
  static override description = 'For scripts and for what has no command of its own. Prints the answer as JSON.'
  static override examples = [
    '<%= config.bin %> api GET /v1/products -q limit=5',
    'echo \'{"title":"Mint tea"}\' | <%= config.bin %> api POST /v1/products --body -',
  ]
  static override args = {
    method: Args.string({ required: true, description: 'GET, POST, PUT, PATCH or DELETE' }),
    path: Args.string({ required: true, description: 'path, for example /v1/products' }),
  }
  static override flags = {
    query: Flags.string({ char: 'q', multiple: true, description: 'query parameter as name=value' }),
    header: Flags.string({ char: 'H', multiple: true, description: 'header as name: value' }),
    body: Flags.string({ char: 'b', description: 'file with a JSON body, - for standard input' }),
  }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Api)
    const method = args.method.toUpperCase() as (typeof METHODS)[number]
    if (!METHODS.includes(method)) this.error(`the method is one of ${METHODS.join(', ')}`, { exit: EXIT.usage, code: 'usage' })
    if (!args.path.startsWith('/')) this.error('the path starts with /, for example /v1/products', { exit: EXIT.usage, code: 'usage' })
    const souk = await this.souk(flags)
    const query = Object.fromEntries((flags.query ?? []).map((pair) => this.#pair(pair, '=', '--query')))
    const headers = Object.fromEntries((flags.header ?? []).map((pair) => this.#pair(pair, ':', '--header')))
    const body = flags.body === undefined ? undefined : await this.#json(flags.body)
    const result = await souk.request<unknown>({ method, path: args.path, query, ...(body === undefined ? {} : { body }) }, { headers })
    if (!this.jsonEnabled()) this.log(typeof result === 'string' ? result : JSON.stringify(result ?? null, null, 2))
    return result ?? null
  }

  #pair(text: string, separator: string, flag: string): [string, string] {
    const at = text.indexOf(separator)
    if (at < 1) this.error(`${flag} takes name${separator}value, not ${JSON.stringify(text)}`, { exit: EXIT.usage, code: 'usage' })
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  }

  async #json(source: string): Promise<unknown> {
    const { readFile } = await import('node:fs/promises')
    let text = ''
    if (source === '-') for await (const chunk of process.stdin) text += String(chunk)
    else text = await readFile(source, 'utf8')
    try {
      return JSON.parse(text)
    } catch (cause) {
      return this.error(`--body is not valid JSON: ${(cause as Error).message}`, { exit: EXIT.usage, code: 'usage' })
    }
  }
}
