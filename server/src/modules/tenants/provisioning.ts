import type { components } from '../../contract/types.gen.js'
import { makeToken } from '../../kernel/credential.js'
import type { IdKind } from '../../kernel/id.js'
import type { Secrets, StoreSetUp } from '../../kernel/operation.js'
import type { Theme } from './themeStore.js'

export type StoreCreate = components['schemas']['StoreCreate']

/**
 * Everything that the creation of a store makes, with all ids and keys, written into the store's directory row before the
 * first step. Whoever carries the creation on after a crash makes exactly this, so no step can happen twice.
 */
export interface Provisioning {
  /** Of the request, so that a retry with another body is noticed. */
  fingerprint: string | null
  location_id: string
  collections: { id: string; handle: string; title: string }[]
  theme: Pick<Theme, 'id' | 'name' | 'settings'>
  shipping_zones: StoreSetUp['shipping_zones'][number][]
  payment_gateways: StoreSetUp['payment_gateways']
  subscription_id: string
  domain_id: string
  secret_key_id: string
  publishable_key_id: string
  /** Both keys in clear, sealed: a retry must show the same ones. */
  keys: string
}

export interface Keys {
  secret_key: string
  publishable_key: string
}

const THEME_NAME = 'Plain'
const THEME_SETTINGS = { accent_color: '#0f766e', products_per_row: 4, show_vendor: true }
const GATEWAY_NAMES = { manual: 'Bank transfer', test: 'Test payment' } as const

export function planProvisioning(body: StoreCreate, options: { newId: (kind: IdKind) => string; secrets: Secrets; fingerprint: string | null }): Provisioning {
  const { newId, secrets } = options
  // Ids of one millisecond are in no order; lists by id shall show what the caller listed first first.
  const inOrder = <T>(items: readonly T[], kind: IdKind): [string, T][] => {
    const ids = items.map(() => newId(kind)).sort()
    return items.map((item, index) => [ids[index]!, item])
  }
  const [secretKeyId, publishableKeyId] = [newId('apiKey'), newId('apiKey')]
  const keys: Keys = { secret_key: makeToken('secret', secretKeyId), publishable_key: makeToken('publishable', publishableKeyId) }
  return {
    fingerprint: options.fingerprint,
    location_id: newId('location'),
    collections: inOrder(body.collections ?? [{ handle: 'featured', title: 'Featured' }], 'collection').map(([id, { handle, title }]) => ({ id, handle, title })),
    theme: { id: newId('theme'), name: body.theme?.name ?? THEME_NAME, settings: body.theme?.settings ?? THEME_SETTINGS },
    shipping_zones: inOrder(body.shipping_zones ?? standardZones(body), 'shippingZone').map(([id, zone]) => ({ id, name: zone.name, countries: zone.countries ?? [], rest_of_world: zone.rest_of_world ?? false, rates: zone.rates ?? [] })),
    // Test payments succeed without money: unless the caller asks for them, only a sandbox takes them.
    payment_gateways: (body.payment_methods ?? (['manual', 'test'] as const)).map((method, index) => ({
      id: newId('paymentGateway'), payment_method: method, name: GATEWAY_NAMES[method], active: method !== 'test' || body.sandbox === true || body.payment_methods !== undefined, position: index + 1,
    })),
    subscription_id: newId('subscription'),
    domain_id: newId('domain'),
    secret_key_id: secretKeyId,
    publishable_key_id: publishableKeyId,
    keys: secrets.seal(JSON.stringify(keys)),
  }
}

// Free until the merchant sets a price: any other amount would be a guess in a currency we know nothing about.
function standardZones({ country, default_currency }: StoreCreate): NonNullable<StoreCreate['shipping_zones']> {
  const rates = [{ name: 'Standard', price: { amount: 0, currency: default_currency } }]
  return [{ name: 'Domestic', countries: [country], rates }, { name: 'Rest of world', rest_of_world: true, rates }]
}

export const openKeys = (plan: Provisioning, secrets: Secrets) => JSON.parse(secrets.open(plan.keys)) as Keys

export function toDefaults(plan: Provisioning): components['schemas']['StoreDefaults'] {
  return {
    location_id: plan.location_id,
    collection_ids: plan.collections.map((collection) => collection.id),
    theme_id: plan.theme.id,
    shipping_zone_ids: plan.shipping_zones.map((zone) => zone.id),
    payment_gateway_ids: plan.payment_gateways.map((gateway) => gateway.id),
    subscription_id: plan.subscription_id,
  }
}
