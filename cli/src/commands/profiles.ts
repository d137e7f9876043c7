import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { table } from '../output/render.js'

const masked = (key: string | undefined) => (key === undefined ? null : `${key.slice(0, 8)}…${key.slice(-4)}`)

export class ProfileList extends BaseCommand {
  static override summary = 'List profiles'
  static override examples = ['<%= config.bin %> profile list', '<%= config.bin %> profile list --json']

  async run(): Promise<unknown> {
    await this.parse(ProfileList)
    const { current, profiles } = this.profiles.read()
    const items = Object.entries(profiles).map(([name, profile]) => ({ current: name === current ? '*' : '', name, url: profile.url, store: profile.store ?? null, api_key: masked(profile.api_key) }))
    if (items.length === 0) this.logToStderr('No profiles yet: shop login')
    else if (!this.jsonEnabled()) this.log(table(items, ['current', 'name', 'url', 'store', 'api_key'], process.stdout.isTTY === true))
    return { current, profiles: items }
  }
}

export class ProfileUse extends BaseCommand {
  static override summary = 'Make a profile the current one'
  static override examples = ['<%= config.bin %> profile use production', '<%= config.bin %> profile use local --json']
  static override args = { name: Args.string({ required: true, description: 'name of the profile' }) }

  async run(): Promise<unknown> {
    const { args } = await this.parse(ProfileUse)
    this.profiles.use(args.name)
    if (!this.jsonEnabled()) this.log(`${args.name} is current.`)
    return { current: args.name }
  }
}

export class ProfileSet extends BaseCommand {
  static override summary = 'Change values of a profile'
  static override description = 'Values left out stay. Keys are better saved with `shop login`.'
  static override examples = ['<%= config.bin %> profile set --store north', '<%= config.bin %> profile set --profile production --base-url https://api.example.com']
  static override flags = { 'publishable-key': Flags.string({ description: 'key for storefront operations and load tests' }) }

  async run(): Promise<unknown> {
    const { flags } = await this.parse(ProfileSet)
    const name = flags.profile ?? this.profiles.read().current
    const changes = { url: flags['base-url'], store: flags.store, api_key: flags['api-key'], publishable_key: flags['publishable-key'] }
    const before = this.profiles.read().profiles[name]
    const profile = this.profiles.save(name, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)))
    const shown = { profile: name, url: profile.url, store: profile.store ?? null, api_key: masked(profile.api_key), publishable_key: masked(profile.publishable_key) }
    if (before?.publishable_key !== undefined && profile.publishable_key === undefined) this.logToStderr(`The publishable key was one of ${before.store ?? 'another store'} and is forgotten; --publishable-key saves one of ${profile.store}.`)
    if (!this.jsonEnabled()) this.log(`${name}: ${profile.url}${profile.store ? `, store ${profile.store}` : ''}`)
    return shown
  }
}

export class ProfileShow extends BaseCommand {
  static override summary = 'Show the values in force and where each comes from'
  static override examples = ['<%= config.bin %> profile show', '<%= config.bin %> profile show --profile production --json']

  async run(): Promise<unknown> {
    const { flags } = await this.parse(ProfileShow)
    const connection = this.connection(flags)
    const items = [
      { value: 'url', is: connection.url, from: connection.sources.url },
      { value: 'store', is: connection.store ?? null, from: connection.sources.store },
      { value: 'api_key', is: masked(connection.apiKey), from: connection.sources.apiKey },
      { value: 'publishable_key', is: masked(connection.publishableKey), from: connection.sources.publishableKey },
    ]
    if (!this.jsonEnabled()) this.log(table(items, ['value', 'is', 'from'], process.stdout.isTTY === true))
    return { profile: connection.profile, file: this.profiles.file, values: items }
  }
}

export class ProfileRemove extends BaseCommand {
  static override summary = 'Forget a profile and its keys'
  static override examples = ['<%= config.bin %> profile remove old', '<%= config.bin %> profile remove old --json']
  static override args = { name: Args.string({ required: true, description: 'name of the profile' }) }

  async run(): Promise<unknown> {
    const { args } = await this.parse(ProfileRemove)
    this.profiles.remove(args.name)
    if (!this.jsonEnabled()) this.log(`${args.name} is forgotten.`)
    return { removed: args.name }
  }
}
