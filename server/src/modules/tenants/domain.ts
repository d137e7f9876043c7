import { randomBytes } from 'node:crypto'
import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'

export type Domain = components['schemas']['Domain']

export interface DomainRow extends Record<string, unknown> {
  id: string
  version: number
  host: string
  kind: Domain['kind']
  status: Domain['status']
  is_primary: boolean
  wants_primary: boolean
  verification_token: string | null
  verified_at: Date | null
  created_at: Date
  updated_at: Date
}

export function toDomain(row: DomainRow): Domain {
  const { id, version, host, kind, status, verification_token: token } = row
  return {
    id, version, host, kind, status, primary: row.is_primary,
    verification: token === null ? null : { record_name: recordName(host), record_type: 'TXT', token },
    verified_at: row.verified_at?.toISOString() ?? null, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString(),
  }
}

export const recordName = (host: string) => `_souk.${host}`

const TOKEN_BYTES = 24

export const newVerificationToken = () => `souk-verify=${randomBytes(TOKEN_BYTES).toString('base64url')}`

/**
 * The contract's pattern leaves only names with a top-level domain that begins with a letter; what remains to refuse are the
 * platform's own hosts and names that never leave a machine or network.
 * @throws tenants.domain_not_allowed
 */
export function requireCustomHost(host: string, baseDomain: string): void {
  const isWithin = (domain: string) => host === domain || host.endsWith(`.${domain}`)
  if (isWithin(baseDomain)) throw new Problem('tenants.domain_not_allowed', 'Hosts of the platform cannot be custom domains; change the handle of the store instead.')
  if (PRIVATE_DOMAINS.some(isWithin)) throw new Problem('tenants.domain_not_allowed', 'This name cannot be reached from the internet.')
}

const PRIVATE_DOMAINS = ['localhost', 'local', 'internal', 'invalid', 'arpa', 'onion']

/**
 * Looks the domain's TXT record up.
 * @throws tenants.domain_verification_failed saying what was found instead
 */
export async function requireProof(domain: DomainRow, resolveTxt: (host: string) => Promise<string[]>): Promise<void> {
  const name = recordName(domain.host)
  const failed = (found: string) => new Problem('tenants.domain_verification_failed', `The TXT record ${name} must hold ${domain.verification_token}; ${found}.`)
  const values = await resolveTxt(name).catch((error: unknown) => {
    const { code = 'no answer' } = error as { code?: string }
    throw failed(NO_RECORD.has(code) ? 'there is no such record' : `the look-up failed (${code})`)
  })
  if (values.length === 0) throw failed('there is no such record')
  if (!values.includes(domain.verification_token!)) throw failed(`it holds ${values.slice(0, 5).map((value) => value.slice(0, 100)).join(', ')}`)
}

const NO_RECORD = new Set(['ENOTFOUND', 'ENODATA'])
