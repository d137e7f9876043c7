import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { moment } from '../../kernel/time.js'
import { currencyFaults, type StoreLocalization } from '../tenants/index.js'
import type { ResolvedMarket } from './market.js'

export type PriceList = components['schemas']['PriceList']
export type PriceListCreate = components['schemas']['PriceListCreate']
export type PriceListUpdate = components['schemas']['PriceListUpdate']

const PRIORITY = 100

export function newPriceList(id: string, input: PriceListCreate, now: Date): PriceList {
  const time = now.toISOString()
  return {
    id, version: 1, name: input.name, status: 'draft', kind: input.kind, currency: input.currency, market_id: input.market_id ?? null, customer_group_ids: input.customer_group_ids ?? [],
    percent_bp: input.percent_bp ?? null, priority: input.priority ?? PRIORITY, starts_at: utc(input.starts_at ?? null), ends_at: utc(input.ends_at ?? null), metadata: input.metadata ?? {}, created_at: time, updated_at: time,
  }
}

export function changePriceList(before: PriceList, input: PriceListUpdate, now: Date): PriceList {
  const after = { ...before, ...input, version: before.version + 1, updated_at: now.toISOString() }
  return { ...after, starts_at: utc(after.starts_at), ends_at: utc(after.ends_at) }
}

const utc = (time: string | null) => (time === null ? null : moment(time).toISOString())

/**
 * @param market the one that the list is for
 * @throws pricing.price_list_invalid with every contradiction
 */
export function requireSound(list: PriceList, store: StoreLocalization, market: ResolvedMarket | null): void {
  const errors = currencyFaults(store, list.currency)
  if (errors.length === 0 && market !== null && market.currency !== list.currency) errors.push({ pointer: '/market_id', code: 'other_currency', detail: `is the market ${market.name}, which sells in ${market.currency}, not in ${list.currency}` })
  if (list.starts_at !== null && list.ends_at !== null && list.ends_at <= list.starts_at) errors.push({ pointer: '/ends_at', code: 'before_start', detail: 'must be after starts_at' })
  if (errors.length > 0) throw new Problem('pricing.price_list_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}
