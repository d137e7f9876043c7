import type { components } from '../../contract/types.gen.js'
import { joinMetadata } from '../../kernel/metadata.js'
import { Problem } from '../../kernel/problem.js'
import { moment } from '../../kernel/time.js'

export type Customer = components['schemas']['Customer']
export type Account = components['schemas']['Account']
export type CustomerCreate = components['schemas']['CustomerCreate']
export type CustomerUpdate = components['schemas']['CustomerUpdate']
type Consent = Customer['marketing']
type ConsentInput = components['schemas']['MarketingConsentInput']
type Postal = Omit<Customer['addresses'][number], 'id' | 'is_default'>

export interface AddressState {
  id: string
  address: Postal
}

export interface CustomerState extends Omit<Customer, 'addresses' | 'total_spent'> {
  addresses: readonly AddressState[]
  /** Minor units by currency. */
  total_spent: Readonly<Record<string, number>>
  has_password: boolean
  /** What a disabled customer was; null in every other state, and where it was not noted yet. */
  state_before: CustomerState['state'] | null
}

export const ADDRESSES_MAX = 50
const TAGS_MAX = 50
const NO_CONSENT: Consent = { state: 'not_subscribed', at: null, source: null }

export interface Newcomer extends Pick<CustomerState, 'id' | 'state'> {
  now: Date
}

/** A customer as it begins, before anything is known but the address. */
export function newCustomer({ id, state, now }: Newcomer, input: Omit<CustomerCreate, 'addresses'>, addresses: readonly AddressState[] = [], defaultAddressId: string | null = null): CustomerState {
  const time = now.toISOString()
  return {
    id, version: 1, state, email: input.email, phone: input.phone ?? null, first_name: input.first_name ?? null, last_name: input.last_name ?? null, locale: input.locale ?? null, note: input.note ?? null,
    tags: input.tags ?? [], group_ids: input.group_ids ?? [], tax_exempt: input.tax_exempt ?? false, tax_ids: input.tax_ids ?? [], marketing: consentAfter(NO_CONSENT, input.marketing, now),
    addresses, default_address_id: defaultAddressId, orders_count: 0, total_spent: {}, last_order_at: null, metadata: input.metadata ?? {}, external_id: input.external_id ?? null, merged_into: null,
    has_password: false, state_before: null, created_at: time, updated_at: time,
  }
}

/** @throws customers.state_conflict, customers.address_not_found */
export function changeCustomer(before: CustomerState, input: CustomerUpdate, now: Date): CustomerState {
  const { state, marketing, ...facts } = input
  if (facts.default_address_id !== undefined) addressOf(before, facts.default_address_id)
  return { ...before, ...facts, ...(state === undefined ? {} : stateAfter(before, state)), marketing: consentAfter(before.marketing, marketing, now) }
}

/** Consent is evidence: it changes only when its state does or a source is named, and then says when. */
export function consentAfter(before: Consent, input: ConsentInput | undefined, now: Date): Consent {
  if (input === undefined || (input.state === before.state && input.source === undefined && input.at === undefined)) return before
  return { state: input.state, at: (input.at === undefined ? now : moment(input.at)).toISOString(), source: input.source ?? null }
}

function stateAfter(before: CustomerState, wanted: 'enabled' | 'disabled'): Pick<CustomerState, 'state' | 'state_before'> {
  const { state, state_before } = before
  if (wanted === state) return { state, state_before }
  if (wanted === 'disabled') return { state: 'disabled', state_before: state }
  if (state === 'disabled') return { state: state_before ?? (before.has_password ? 'enabled' : 'invited'), state_before: null }
  throw new Problem('customers.state_conflict', `The customer is in the state ${state}: a password enables it, set with a token of customerPasswords.issue.`)
}

/** @throws customers.customer_erased */
export function refuseErased(customer: Pick<CustomerState, 'state' | 'merged_into'>): void {
  if (customer.state === 'erased') throw new Problem('customers.customer_erased', customer.merged_into === null ? 'This customer was erased.' : `This customer went up in ${customer.merged_into}.`)
}

/** @throws customers.too_many_addresses */
export function addAddress(customer: CustomerState, id: string, input: components['schemas']['CustomerAddressCreate']): CustomerState {
  if (customer.addresses.length >= ADDRESSES_MAX) throw new Problem('customers.too_many_addresses', `A customer has at most ${ADDRESSES_MAX} addresses.`)
  return { ...customer, addresses: [...customer.addresses, { id, address: postalOf(input) }], default_address_id: input.is_default === true ? id : (customer.default_address_id ?? id) }
}

/** @throws customers.address_not_found */
export function updateAddress(customer: CustomerState, id: string, input: components['schemas']['CustomerAddressUpdate']): CustomerState {
  const { is_default, ...fields } = input
  const before = addressOf(customer, id)
  const after = { ...before, address: { ...before.address, ...fields } }
  return { ...customer, addresses: customer.addresses.map((address) => (address === before ? after : address)), default_address_id: is_default === true ? id : customer.default_address_id }
}

/** @throws customers.address_not_found */
export function removeAddress(customer: CustomerState, id: string): CustomerState {
  const gone = addressOf(customer, id)
  const addresses = customer.addresses.filter((address) => address !== gone)
  return { ...customer, addresses, default_address_id: customer.default_address_id === id ? (addresses[0]?.id ?? null) : customer.default_address_id }
}

function addressOf(customer: CustomerState, id: string): AddressState {
  const found = customer.addresses.find((address) => address.id === id)
  if (!found) throw new Problem('customers.address_not_found', 'The customer has no address with this id.')
  return found
}

export function postalOf(input: components['schemas']['CustomerAddressCreate']): Postal {
  const { first_name = null, last_name = null, company = null, line1, line2 = null, city, province = null, postal_code = null, country, phone = null } = input
  return { first_name, last_name, company, line1, line2, city, province, postal_code, country, phone }
}

/**
 * What remains in the survivor of a merge: its own, and where it has nothing, the other's.
 * @throws customers.cannot_merge, customers.too_many_addresses
 */
export function mergeCustomers(survivor: CustomerState, other: CustomerState): CustomerState {
  if (survivor.id === other.id) throw new Problem('customers.cannot_merge', 'A customer cannot be merged into itself.')
  const addresses = [...survivor.addresses, ...other.addresses].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (addresses.length > ADDRESSES_MAX) throw new Problem('customers.too_many_addresses', `Together they have ${addresses.length} addresses; a customer has at most ${ADDRESSES_MAX}. Remove some first.`)
  return {
    ...survivor, addresses, default_address_id: survivor.default_address_id ?? other.default_address_id,
    phone: survivor.phone ?? other.phone, first_name: survivor.first_name ?? other.first_name, last_name: survivor.last_name ?? other.last_name, locale: survivor.locale ?? other.locale,
    note: survivor.note ?? other.note, tags: [...new Set([...survivor.tags, ...other.tags])].slice(0, TAGS_MAX), group_ids: [...new Set([...survivor.group_ids, ...other.group_ids])].sort(),
    tax_exempt: survivor.tax_exempt, tax_ids: survivor.tax_ids.length > 0 ? survivor.tax_ids : other.tax_ids, metadata: joinMetadata(survivor.metadata, other.metadata),
    marketing: survivor.marketing.state === 'not_subscribed' ? other.marketing : survivor.marketing, external_id: survivor.external_id ?? other.external_id,
  }
}

/** What is left of a customer when everything personal is gone. Its orders still count: how many there were says nothing of whom. */
export function tombstone(customer: CustomerState, mergedInto: string | null): CustomerState {
  return {
    ...customer, state: 'erased', email: null, phone: null, first_name: null, last_name: null, locale: null, note: null, tags: [], group_ids: [], tax_exempt: false, tax_ids: [], marketing: NO_CONSENT,
    addresses: [], default_address_id: null, metadata: {}, external_id: null, merged_into: mergedInto, has_password: false, state_before: null,
  }
}

export function toCustomer(state: CustomerState): Customer {
  const { has_password: _password, state_before: _before, addresses, total_spent, ...fields } = state
  return { ...fields, addresses: toAddresses(state, addresses), total_spent: Object.entries(total_spent).sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amount]) => ({ amount, currency })) }
}

export function toAccount(state: CustomerState): Account {
  const { id, version, email, phone, first_name, last_name, locale, tax_ids, marketing, addresses, default_address_id, orders_count, created_at, updated_at } = state
  return { id, version, email: email!, phone, first_name, last_name, locale, tax_ids, marketing, addresses: toAddresses(state, addresses), default_address_id, orders_count, created_at, updated_at }
}

const toAddresses = (state: CustomerState, addresses: readonly AddressState[]) => addresses.map(({ id, address }) => ({ id, is_default: id === state.default_address_id, ...address }))

/** What events carry: nothing by which a person is known. */
export function toSnapshot(state: CustomerState): components['schemas']['CustomerSnapshot'] {
  const { id, version, group_ids, tax_exempt, marketing, orders_count, updated_at } = state
  return { id, version, state: state.state, group_ids, tax_exempt, marketing_state: marketing.state, orders_count, updated_at }
}
