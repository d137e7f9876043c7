import type { StoreTx } from '../../kernel/tx.js'
import { settingsOf } from '../tenants/index.js'
import type { Letterhead } from './document.js'

export async function letterheadOf(tx: StoreTx): Promise<Letterhead> {
  const { name = tx.store.handle, contact_email, country = null, locale = 'en-US', timezone = 'UTC' } = await settingsOf(tx)
  return { seller: { name, email: contact_email, country }, locale, timezone }
}
