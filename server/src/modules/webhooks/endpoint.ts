import type { components } from '../../contract/types.gen.js'
import type { Secrets, Services } from '../../kernel/operation.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import { requireMatch } from '../../kernel/version.js'
import type { Health } from './schedule.js'
import { live, type KeptSecret } from '../../kernel/signingSecret.js'
import { namesType, type Filter } from './subscription.js'

export type WebhookEndpoint = components['schemas']['WebhookEndpoint']
type EndpointCreate = components['schemas']['WebhookEndpointCreate']
type EndpointUpdate = components['schemas']['WebhookEndpointUpdate']

/** What somebody decides about an endpoint. Header values are sealed. */
export interface Settings {
  url: string
  description: string | null
  event_types: string[]
  filters: Filter[]
  fields: string[] | null
  schema_version: number
  ordered: boolean
  custom_headers: string | null
  custom_header_names: string[]
}

export interface EndpointState extends Settings, Health {
  id: string
  version: number
  secrets: KeptSecret[]
  status: 'enabled' | 'paused' | 'disabled'
  status_reason: 'requested' | 'failing' | 'gone' | null
  status_changed_at: Date
  created_at: Date
  updated_at: Date
}

export const ENDPOINTS_MAX = 50
const SCHEMA_VERSION = 1
/** Headers of the connection, of the body, and those by which receivers know us. */
const NOT_THE_CALLERS = /^(?:accept-encoding|connection|content-.*|expect|host|http2-settings|keep-alive|proxy-.*|souk-.*|te|trailer|transfer-encoding|upgrade|user-agent|webhook-.*)$/

/** @throws webhooks.endpoint_invalid */
export function newSettings(input: EndpointCreate, services: Services): Settings {
  requirePossible(input, services)
  return {
    url: input.url, description: input.description ?? null, event_types: input.event_types, filters: input.filters ?? [], fields: input.fields ?? null,
    schema_version: input.schema_version ?? SCHEMA_VERSION, ordered: input.ordered ?? false, ...sealHeaders(input.custom_headers, services.secrets),
  }
}

/** @throws webhooks.endpoint_invalid */
export function changeSettings(before: EndpointState, { custom_headers, ...input }: EndpointUpdate, services: Services): Settings {
  requirePossible({ ...input, custom_headers }, services)
  const { url, description, event_types, filters, fields, schema_version, ordered } = { ...before, ...input }
  const headers = custom_headers === undefined ? { custom_headers: before.custom_headers, custom_header_names: before.custom_header_names } : sealHeaders(custom_headers, services.secrets)
  return { url, description, event_types, filters, fields, schema_version, ordered, ...headers }
}

function requirePossible({ url, event_types = [], custom_headers = {} }: EndpointUpdate, { egress, eventExamples }: Services): void {
  const errors: ProblemError[] = []
  const complaint = url === undefined ? null : egress.complaint(url)
  if (complaint !== null) errors.push({ pointer: '/url', code: 'refused', detail: complaint })
  const types = [...eventExamples().keys()]
  event_types.forEach((pattern, index) => {
    if (!types.some((type) => namesType(pattern, type))) errors.push({ pointer: `/event_types/${index}`, code: 'unknown', detail: 'names no event' })
  })
  const seen = new Set<string>()
  for (const name of Object.keys(custom_headers)) {
    const lower = name.toLowerCase()
    if (NOT_THE_CALLERS.test(lower)) errors.push({ pointer: `/custom_headers/${name}`, code: 'reserved', detail: 'is not yours to set' })
    if (seen.has(lower)) errors.push({ pointer: `/custom_headers/${name}`, code: 'duplicate', detail: 'is there twice' })
    seen.add(lower)
  }
  if (errors.length > 0) throw new Problem('webhooks.endpoint_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}

function sealHeaders(headers: Record<string, string> | undefined, secrets: Secrets): Pick<Settings, 'custom_headers' | 'custom_header_names'> {
  const names = Object.keys(headers ?? {})
  return { custom_headers: names.length === 0 ? null : secrets.seal(JSON.stringify(headers)), custom_header_names: names }
}

export function openHeaders(sealed: string | null, secrets: Secrets): Record<string, string> {
  return sealed === null ? {} : (JSON.parse(secrets.open(sealed)) as Record<string, string>)
}

const iso = (at: Date | null) => at?.toISOString() ?? null

export function toEndpoint(endpoint: EndpointState, now: Date): WebhookEndpoint {
  const { id, version, url, description, event_types, filters, fields, schema_version, ordered, custom_header_names, status, status_reason, failures_in_a_row } = endpoint
  return {
    id, version, url, description, event_types, filters, fields, schema_version, ordered, custom_header_names, status, status_reason, status_changed_at: endpoint.status_changed_at.toISOString(),
    secrets: live(endpoint.secrets, now).map(({ created_at, expires_at }) => ({ created_at, expires_at })),
    health: {
      failures_in_a_row, failing_since_at: iso(endpoint.failing_since), next_probe_at: endpoint.status === 'enabled' ? iso(endpoint.rest_until) : null,
      last_success_at: iso(endpoint.last_success_at), last_failure_at: iso(endpoint.last_failure_at),
    },
    created_at: endpoint.created_at.toISOString(), updated_at: endpoint.updated_at.toISOString(),
  }
}

/** Health is shown with the settings but is no change of them: the ETag of what is shown names both, `If-Match` compares the version alone. */
export const etagPartsOf = (endpoint: EndpointState, now: Date): string =>
  [endpoint.version, live(endpoint.secrets, now).length, endpoint.failures_in_a_row, endpoint.last_success_at?.getTime() ?? 0, endpoint.last_failure_at?.getTime() ?? 0].join('-')

/** @throws request.precondition_failed */
export function requireVersion(ifMatch: string | undefined, { version }: EndpointState): void {
  requireMatch(ifMatch?.replaceAll(/"(\d+)-[\d-]+"/g, '"$1"'), version)
}

/** @throws webhooks.endpoint_disabled */
export function requireNotDisabled({ status }: Pick<EndpointState, 'status'>): void {
  if (status === 'disabled') throw new Problem('webhooks.endpoint_disabled', 'The receiver of this endpoint answered 410, so nothing is sent to it. Resume it first.')
}
