import type { components } from '../../contract/types.gen.js'
import type { Secrets } from '../../kernel/operation.js'
import type { PayDetails, PaymentKind } from '../../kernel/payments.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import type { CaptureMode } from './payment.js'

export type PaymentGateway = components['schemas']['PaymentGateway']
export type GatewayCreate = components['schemas']['PaymentGatewayCreate']
export type GatewayUpdate = components['schemas']['PaymentGatewayUpdate']
export type PaymentCredentials = components['schemas']['PaymentCredentials']

/** A gateway as it is kept; `credentials` is sealed. */
export interface GatewayState {
  id: string
  version: number
  payment_method: PaymentKind
  name: string
  active: boolean
  position: number
  capture_mode: CaptureMode
  instructions: string | null
  publishable_key: string | null
  credentials: string | null
  created_at: Date
  updated_at: Date
}

export type GatewayFacts = Omit<GatewayState, 'id' | 'version' | 'created_at' | 'updated_at'>

const POSITION_MAX = 1000
const NEEDED: Record<PaymentKind, readonly (keyof PaymentCredentials)[]> = { manual: [], test: [], stripe: ['secret_key', 'notification_secret'] }
const TAKEN: Record<PaymentKind, readonly (keyof PaymentCredentials)[]> = { manual: [], test: ['notification_secret'], stripe: ['secret_key', 'publishable_key', 'notification_secret'] }

/** @param last position of the gateway that comes last. @throws payments.gateway_invalid */
export function newGateway(input: GatewayCreate, last: number, secrets: Secrets): GatewayFacts {
  const kind = input.payment_method
  const capture_mode = input.capture_mode ?? (kind === 'manual' ? 'manual' : 'automatic')
  requireConsistent(kind, capture_mode, input.credentials ?? (NEEDED[kind].length > 0 ? {} : undefined))
  return {
    payment_method: kind, name: input.name, active: input.active ?? kind !== 'test', position: input.position ?? Math.min(POSITION_MAX, last + 1), capture_mode,
    instructions: input.instructions ?? null, publishable_key: input.credentials?.publishable_key ?? null, credentials: seal(input.credentials, secrets),
  }
}

/** @throws payments.gateway_invalid */
export function changeGateway(before: GatewayState, { credentials, ...input }: GatewayUpdate, secrets: Secrets): GatewayFacts {
  const { payment_method, name, active, position, capture_mode, instructions } = { ...before, ...input }
  requireConsistent(payment_method, capture_mode, credentials)
  const kept = credentials === undefined ? before : { credentials: seal(credentials, secrets), publishable_key: credentials.publishable_key ?? null }
  return { payment_method, name, active, position, capture_mode, instructions, publishable_key: kept.publishable_key, credentials: kept.credentials }
}

function requireConsistent(kind: PaymentKind, capture: CaptureMode, credentials: PaymentCredentials | undefined): void {
  const errors: ProblemError[] = []
  if (kind === 'manual' && capture !== 'manual') errors.push({ pointer: '/capture_mode', code: 'not_possible', detail: 'is manual where the money comes outside of the platform' })
  for (const name of credentials === undefined ? [] : NEEDED[kind]) if (credentials![name] === undefined) errors.push({ pointer: `/credentials/${name}`, code: 'required', detail: `is needed for a gateway of the kind ${kind}` })
  for (const name of Object.keys(credentials ?? {}) as (keyof PaymentCredentials)[]) if (!TAKEN[kind].includes(name)) errors.push({ pointer: `/credentials/${name}`, code: 'not_possible', detail: `means nothing to a gateway of the kind ${kind}` })
  if (errors.length > 0) throw new Problem('payments.gateway_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}

function seal(credentials: PaymentCredentials | undefined, secrets: Secrets): string | null {
  return credentials === undefined || Object.keys(credentials).length === 0 ? null : secrets.seal(JSON.stringify(credentials))
}

export function openCredentials(sealed: string | null, secrets: Secrets): Record<string, string> {
  return sealed === null ? {} : (JSON.parse(secrets.open(sealed)) as Record<string, string>)
}

/** Checkouts and payment links are paid with the same words. @throws payments.details_invalid */
export function requireDetails(kind: PaymentKind, details: PayDetails): PayDetails {
  const errors: ProblemError[] = []
  if (kind === 'stripe' && details.token === undefined) errors.push({ pointer: '/payment/details/token', code: 'required', detail: 'is needed to pay by card' })
  if (kind !== 'test' && details.test_outcome !== undefined) errors.push({ pointer: '/payment/details/test_outcome', code: 'not_possible', detail: 'is for test gateways' })
  if (errors.length > 0) throw new Problem('payments.details_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return details
}

export function toGateway(gateway: GatewayState): PaymentGateway {
  const { id, version, payment_method, name, active, position, capture_mode, instructions, publishable_key } = gateway
  return {
    id, version, payment_method, name, active, position, capture_mode, instructions, publishable_key, credentials_set: gateway.credentials !== null,
    notification_path: `/v1/payment-gateways/${id}/notifications`, created_at: gateway.created_at.toISOString(), updated_at: gateway.updated_at.toISOString(),
  }
}

export function toStorefrontGateway({ id, payment_method, name, instructions, publishable_key }: GatewayState): components['schemas']['StorefrontPaymentGateway'] {
  return { id, payment_method, name, instructions, publishable_key }
}
