import { Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'

export default class StoresCreate extends BaseCommand {
  static override summary = 'Create a store and save a profile for it'
  static override description = 'Creates a working store in one call, with its organization when none is named. Its keys are shown once and saved in a profile named like the store.'
  static override examples = [
    '<%= config.bin %> stores create --name "Northwind" --currency EUR --country DE',
    '<%= config.bin %> stores create --name "Northwind" --organization-id org_01jd9g3v8n4r6t2w5x7y9z0a1b --json',
  ]
  static override flags = {
    name: Flags.string({ required: true, description: 'name of the store' }),
    handle: Flags.string({ description: 'label of its subdomain; made from the name when absent' }),
    'organization-id': Flags.string({ description: 'organization that owns it; a new one when absent' }),
    'billing-email': Flags.string({ description: 'where the new organization gets its bills', default: 'billing@example.com' }),
    plan: Flags.string({ options: ['starter', 'growth', 'scale'], description: 'plan of the store' }),
    currency: Flags.string({ default: 'USD', description: 'currency of its prices' }),
    country: Flags.string({ default: 'US', description: 'country it sells from' }),
    locale: Flags.string({ description: 'language of its texts' }),
    timezone: Flags.string({ description: 'time zone of its reports' }),
    sandbox: Flags.boolean({ description: 'a store for trials' }),
    'save-as': Flags.string({ description: 'name of the profile; the handle when absent' }),
    'no-save': Flags.boolean({ description: 'do not save a profile', exclusive: ['save-as'] }),
  }

  async run(): Promise<unknown> {
    const { flags } = await this.parse(StoresCreate)
    const souk = await this.souk({ ...flags, store: undefined })
    const organizationId = flags['organization-id'] ?? (await souk.organizations.create({ name: flags.name, billing_email: flags['billing-email'] })).id
    const given = { handle: flags.handle, plan: flags.plan as 'starter' | undefined, locale: flags.locale, timezone: flags.timezone, sandbox: flags.sandbox }
    const created = await souk.stores.create({
      organization_id: organizationId, name: flags.name, default_currency: flags.currency, country: flags.country, ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<typeof given & { handle: string; plan: 'starter'; locale: string; timezone: string }>),
    })
    const profile = flags['no-save'] ? null : (flags['save-as'] ?? created.store.handle)
    if (profile !== null) this.profiles.save(profile, { url: this.connection(flags).url, api_key: created.secret_key, publishable_key: created.publishable_key }, true)
    if (!this.jsonEnabled()) {
      this.log(`${created.store.id}  ${created.store.handle}
secret key       ${created.secret_key}
publishable key  ${created.publishable_key}`)
      this.logToStderr(profile === null ? 'The keys are shown only now.' : `Saved as the current profile ${profile}. The keys are shown only now.`)
    }
    process.exitCode = EXIT.ok
    return { ...created, profile }
  }
}
