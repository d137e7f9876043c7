import { Problem, type ProblemError } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { SettingsGuard } from '../tenants/index.js'

const MARKET_IN_OTHER = sql(`SELECT m.name, m.currency FROM markets m WHERE m.store_id = $1 AND m.currency <> ALL($2) ORDER BY m.id LIMIT 1`)
const LIST_IN_OTHER = sql(`SELECT l.name, l.currency FROM price_lists l WHERE l.store_id = $1 AND l.currency <> ALL($2) AND (l.ends_at IS NULL OR l.ends_at > $3) ORDER BY l.id LIMIT 1`)
const LEFT_BEHIND = sql(`
  SELECT l.name, l.currency FROM price_lists l JOIN markets m ON m.store_id = l.store_id AND m.id = l.market_id
   WHERE l.store_id = $1 AND m.currency IS NULL AND l.currency <> $2 ORDER BY l.id LIMIT 1`)

type Sold = { name: string; currency: string }

/**
 * A store keeps each currency that a market names, and that of each price list that has not ended. A market that names none sells in the
 * default currency, so that one stays while a list is for such a market.
 */
export const settingsGuard: SettingsGuard = async (tx, { currencies, default_currency }) => {
  const errors: ProblemError[] = []
  if (currencies !== undefined) {
    const [market, list] = await Promise.all([tx.one<Sold>(MARKET_IN_OTHER, [tx.storeId, currencies]), tx.one<Sold>(LIST_IN_OTHER, [tx.storeId, currencies, tx.now])])
    if (market) errors.push({ pointer: '/currencies', code: 'in_use', detail: `must hold ${market.currency}, in which the market ${market.name} sells` })
    if (list) errors.push({ pointer: '/currencies', code: 'in_use', detail: `must hold ${list.currency}, the currency of the price list ${list.name}` })
  }
  if (default_currency !== undefined && default_currency !== tx.store.currency) {
    const list = await tx.one<Sold>(LEFT_BEHIND, [tx.storeId, default_currency])
    if (list) errors.push({ pointer: '/default_currency', code: 'in_use', detail: `must stay ${list.currency}: the price list ${list.name} is for a market in the default currency` })
  }
  if (errors.length > 0) throw new Problem('tenants.settings_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}
