import { Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import { checkAddress, DEFAULT_URL, originOf } from '../profiles.js'

export default class Login extends BaseCommand {
  static override summary = 'Save the address of a platform and a key for it'
  static override description = 'Asks for what is not given. The key is checked with the platform and kept in a file that only you can read. In scripts pass it on standard input with --with-token, so that it is in no history and no process list.'
  static override examples = ['<%= config.bin %> login', 'echo "$KEY" | <%= config.bin %> login --with-token --base-url https://api.example.com --profile production']
  static override flags = {
    'with-token': Flags.boolean({ description: 'read the key from standard input' }),
    'no-check': Flags.boolean({ description: 'save without asking the platform' }),
  }

  async run(): Promise<unknown> {
    const { flags } = await this.parse(Login)
    const name = flags.profile ?? process.env.SHOP_PROFILE ?? this.profiles.read().current
    const url = flags['base-url'] ?? process.env.SHOP_URL ?? this.profiles.read().profiles[name]?.url ?? DEFAULT_URL
    checkAddress(url)
    const apiKey = flags['api-key'] ?? (flags['with-token'] ? await firstLine() : await this.#ask())
    if (!/^souk_(op|sk|pk)_[A-Za-z0-9_-]{16,}$/.test(apiKey)) this.error('this is not a Souk key: one starts with souk_op_, souk_sk_ or souk_pk_', { exit: EXIT.usage, code: 'bad_key' })
    const credential = flags['no-check'] ? null : await this.#check(url, apiKey)
    const kept = apiKey.startsWith('souk_pk_') ? { publishable_key: apiKey } : { api_key: apiKey }
    const before = this.profiles.read().profiles[name]
    if (before !== undefined && originOf(before.url) !== originOf(url)) this.profiles.remove(name) // its keys are for elsewhere
    this.profiles.save(name, { url, ...kept, ...(flags.store ? { store: flags.store } : {}) }, true)
    if (!this.jsonEnabled()) this.log(`Profile ${name}: ${url}${credential?.store_id ? `, ${credential.store_id}` : ''}`)
    return { profile: name, url, credential }
  }

  async #check(url: string, apiKey: string) {
    const { createSouk } = await import('@souk/sdk')
    return createSouk({ baseUrl: url, apiKey, maxRetries: 0 }).credentials.get()
  }

  async #ask(): Promise<string> {
    if (!process.stdin.isTTY || !process.stderr.isTTY) this.error('there is no terminal to ask on; pass the key with --with-token', { exit: EXIT.usage, code: 'no_terminal' })
    const { password } = await import('@inquirer/prompts')
    return (await password({ message: 'Key (souk_…)', mask: '•' }, { output: process.stderr })).trim()
  }
}

async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.trim().split('\n')[0]!.trim()
}
