import { crc32 } from 'node:zlib'
import type { components } from '../../contract/types.gen.js'
import { isCurrency, type Money } from '../../kernel/money.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'

type Schemas = components['schemas']
export type Discount = Schemas['Discount']
export type DiscountClass = Schemas['DiscountClass']
export type DiscountStatus = Schemas['DiscountStatus']
export type DiscountValue = Schemas['DiscountValue']
export type DiscountTarget = Schemas['DiscountTarget']
export type DiscountConditions = Required<Schemas['DiscountConditions']>
type DiscountLimits = Required<Schemas['DiscountLimits']>

/** A discount as it is stored, with what is gone of its limits. */
export interface DiscountState {
  id: string
  version: number
  title: string
  class: DiscountClass
  method: Schemas['DiscountMethod']
  value: DiscountValue
  target: DiscountTarget
  conditions: DiscountConditions
  combines_with: DiscountClass[]
  priority: number
  enabled: boolean
  exhausted: boolean
  starts_at: string
  ends_at: string | null
  metadata: Record<string, string>
  created_at: string
  updated_at: string
  uses: number
  uses_max: number | null
  amount: number
  amount_max: number | null
  currency: string | null
  per_customer_max: number | null
}

/** What the merchant decides about a discount, without its limits, which are kept beside their counts. */
export type DiscountFacts = Pick<DiscountState, 'title' | 'class' | 'method' | 'value' | 'target' | 'conditions' | 'combines_with' | 'priority' | 'enabled' | 'starts_at' | 'ends_at' | 'metadata'>
export type LimitFacts = Pick<DiscountState, 'uses_max' | 'amount_max' | 'currency' | 'per_customer_max'>

const EVERYTHING: DiscountTarget = { include: null, exclude: null }
const PRIORITY_DEFAULT = 100
export function statusOf({ enabled, exhausted, starts_at, ends_at }: Pick<DiscountState, 'enabled' | 'exhausted' | 'starts_at' | 'ends_at'>, now: Date): DiscountStatus {
  if (!enabled) return 'disabled'
  if (ends_at !== null && Date.parse(ends_at) <= now.getTime()) return 'expired'
  if (Date.parse(starts_at) > now.getTime()) return 'scheduled'
  return exhausted ? 'exhausted' : 'active'
}

const usesOf = ({ uses, amount, amount_max, currency }: DiscountState): Discount['uses'] => ({ total: uses, budget: amount_max === null || currency === null ? null : { amount, currency } })

export function toDiscount(state: DiscountState, now: Date): Discount {
  const { uses: _uses, uses_max: total, amount: _amount, amount_max, currency, per_customer_max: per_customer, enabled: _enabled, exhausted: _exhausted, ...fields } = state
  return { ...fields, status: statusOf(state, now), limits: { total, per_customer, budget: amount_max === null || currency === null ? null : { amount: amount_max, currency } }, uses: usesOf(state) }
}

export function toSnapshot(state: DiscountState, now: Date): Schemas['DiscountSnapshot'] {
  const { id, version, title, priority, starts_at, ends_at, updated_at } = state
  return { id, version, title, class: state.class, method: state.method, status: statusOf(state, now), uses: usesOf(state), priority, starts_at, ends_at, updated_at }
}

/**
 * The version for an ETag where the resource also says what its version does not count: what else it says is mixed in, so that a
 * conditional GET never hides a change.
 */
export const tagOf = (version: number, ...others: unknown[]) => `${version}-${crc32(JSON.stringify(others)).toString(36)}`
export const discountTag = ({ version, status, uses }: Discount) => tagOf(version, status, uses)

/** For `If-Match` only the version counts: a use by a shopper is no reason to refuse a merchant's change. */
export const versionOnly = (ifMatch: string | undefined) => ifMatch?.replaceAll(/(?<="\d+)-[0-9a-z]+(?=")/g, '')

/** @throws discounts.discount_invalid */
export function newDiscount(input: Schemas['DiscountCreate'], now: Date): { facts: DiscountFacts; limits: LimitFacts } {
  const faults: ProblemError[] = []
  const facts: DiscountFacts = {
    title: input.title, class: input.class, method: input.method, value: input.value, target: toTarget(input.target), conditions: toConditions(input.conditions), combines_with: [...(input.combines_with ?? [])].sort(),
    priority: input.priority ?? PRIORITY_DEFAULT, enabled: input.enabled ?? true, metadata: input.metadata ?? {},
    starts_at: input.starts_at === undefined ? now.toISOString() : moment(input.starts_at, '/starts_at', faults), ends_at: input.ends_at == null ? null : moment(input.ends_at, '/ends_at', faults),
  }
  const limits = toLimits(input.limits)
  refuse([...faults, ...factFaults(facts), ...limitFaults(limits)])
  return { facts, limits: limitFacts(limits) }
}

/** @throws discounts.discount_invalid */
export function changeDiscount(before: DiscountState, input: Schemas['DiscountUpdate']): { facts: DiscountFacts; limits: LimitFacts | null } {
  const faults: ProblemError[] = []
  const facts: DiscountFacts = {
    title: input.title ?? before.title, class: before.class, method: before.method, value: input.value ?? before.value, target: input.target === undefined ? before.target : toTarget(input.target),
    conditions: input.conditions === undefined ? before.conditions : toConditions(input.conditions), combines_with: [...(input.combines_with ?? before.combines_with)].sort(), priority: input.priority ?? before.priority,
    enabled: before.enabled, metadata: input.metadata ?? before.metadata, starts_at: input.starts_at === undefined ? before.starts_at : moment(input.starts_at, '/starts_at', faults),
    ends_at: input.ends_at === undefined ? before.ends_at : input.ends_at === null ? null : moment(input.ends_at, '/ends_at', faults),
  }
  const limits = input.limits === undefined ? null : toLimits(input.limits)
  refuse([...faults, ...factFaults(facts), ...(limits === null ? [] : limitFaults(limits))])
  return { facts, limits: limits === null ? null : limitFacts(limits) }
}

function refuse(errors: ProblemError[]): void {
  if (errors.length > 0) throw new Problem('discounts.discount_invalid', undefined, { errors })
}

const toTarget = (input: DiscountTarget | undefined): DiscountTarget => ({ ...EVERYTHING, ...input })

function toConditions(input: Schemas['DiscountConditions'] = {}): DiscountConditions {
  const { subtotal_min = [], quantity_min = null, customer_group_ids = [], first_order = false, market_ids = [] } = input
  return { subtotal_min, quantity_min, customer_group_ids, first_order, market_ids }
}

function toLimits(input: Schemas['DiscountLimits'] = {}): DiscountLimits {
  const { total = null, per_customer = null, budget = null } = input
  return { total, per_customer, budget }
}

const limitFacts = ({ total, per_customer, budget }: DiscountLimits): LimitFacts => ({ uses_max: total, per_customer_max: per_customer, amount_max: budget?.amount ?? null, currency: budget?.currency ?? null })

/** A time of the contract that no calendar has, such as a leap second, is refused here. */
function moment(text: string, pointer: string, faults: ProblemError[]): string {
  const at = new Date(text)
  if (!Number.isNaN(at.getTime())) return at.toISOString()
  faults.push({ pointer, code: 'time', detail: 'is not a point in time' })
  return new Date(0).toISOString()
}

function factFaults({ class: kindOf, value, conditions, starts_at, ends_at }: DiscountFacts): ProblemError[] {
  const faults = [...valueFaults(kindOf, value), ...currencyFaults(conditions.subtotal_min, '/conditions/subtotal_min')]
  if (ends_at !== null && Date.parse(ends_at) <= Date.parse(starts_at)) faults.push({ pointer: '/ends_at', code: 'range', detail: 'must be after the start' })
  return faults
}

const limitFaults = ({ budget }: DiscountLimits) => (budget === null ? [] : currencyFaults([budget], '/limits/budget', true).map((fault) => ({ ...fault, pointer: fault.pointer.replace('/limits/budget/0', '/limits/budget') })))

type Field = Exclude<keyof DiscountValue, 'kind'>
const FIELDS: Record<DiscountValue['kind'], { needs: Field[]; may: Field[]; classes: DiscountClass[] }> = {
  percent: { needs: ['percent_bp'], may: ['caps'], classes: ['product', 'order', 'shipping'] },
  fixed: { needs: ['amounts'], may: ['per_unit'], classes: ['product', 'order', 'shipping'] },
  free_shipping: { needs: [], may: ['caps'], classes: ['shipping'] },
  buy_x_get_y: { needs: ['percent_bp', 'buy', 'get'], may: ['uses_per_order_max'], classes: ['product'] },
}
const VALUE_FIELDS: readonly Field[] = ['percent_bp', 'caps', 'amounts', 'per_unit', 'buy', 'get', 'uses_per_order_max']

function valueFaults(kindOf: DiscountClass, value: DiscountValue): ProblemError[] {
  const { needs, may, classes } = FIELDS[value.kind]
  const faults: ProblemError[] = []
  if (!classes.includes(kindOf)) faults.push({ pointer: '/value/kind', code: 'class', detail: `${value.kind} needs the class ${classes.join(' or ')}` })
  for (const field of VALUE_FIELDS) {
    if (value[field] === undefined && needs.includes(field)) faults.push({ pointer: `/value/${field}`, code: 'required', detail: `is required for ${value.kind}` })
    if (value[field] !== undefined && !needs.includes(field) && !may.includes(field)) faults.push({ pointer: `/value/${field}`, code: 'kind', detail: `is not for ${value.kind}` })
  }
  if (value.per_unit === true && kindOf !== 'product') faults.push({ pointer: '/value/per_unit', code: 'class', detail: 'needs the class product' })
  if (value.buy !== undefined && (value.buy.quantity === undefined) === (value.buy.amounts === undefined)) faults.push({ pointer: '/value/buy', code: 'choice', detail: 'needs either a quantity or amounts' })
  return [...faults, ...currencyFaults(value.caps ?? [], '/value/caps', true), ...currencyFaults(value.amounts ?? [], '/value/amounts', true), ...currencyFaults(value.buy?.amounts ?? [], '/value/buy/amounts', true)]
}

function currencyFaults(amounts: readonly Money[], pointer: string, positive = false): ProblemError[] {
  return amounts.flatMap(({ amount, currency }, index) => {
    const faults: ProblemError[] = []
    if (!isCurrency(currency)) faults.push({ pointer: `${pointer}/${index}/currency`, code: 'unknown_currency', detail: `${currency} is not a currency of ISO 4217` })
    if (amounts.findIndex((other) => other.currency === currency) < index) faults.push({ pointer: `${pointer}/${index}/currency`, code: 'duplicate', detail: `${currency} is named twice` })
    if (positive && amount === 0) faults.push({ pointer: `${pointer}/${index}/amount`, code: 'minimum', detail: 'must be more than nothing' })
    return faults
  })
}

/** @throws discounts.discount_not_code */
export function requireCodeMethod({ method }: Pick<DiscountState, 'method'>): void {
  if (method !== 'code') throw new Problem('discounts.discount_not_code', 'This discount applies by itself.')
}
