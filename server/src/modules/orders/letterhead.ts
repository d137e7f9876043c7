import type { StoreTx } from '../../kernel/tx.js'
import { customerContext } from '../customers/index.js'
import { settingsOf } from '../tenants/index.js'
import type { Letterhead } from './document.js'

export async function letterheadOf(tx: StoreTx, customerId: string | null): Promise<Letterhead> {
  const [settings, customer] = await Promise.all([settingsOf(tx), customerContext(tx, customerId)])
  const { name = tx.store.handle, contact_email, country = null, locale = 'en-US', timezone = 'UTC' } = settings
  return { seller: { name, email: contact_email, country }, locale, timezone, tax_ids: customer?.tax_ids ?? [] }
}
