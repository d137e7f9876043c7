import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'

export type Organization = components['schemas']['Organization']

export interface OrganizationRow extends Record<string, unknown> {
  id: string
  version: number
  name: string
  billing_email: string
  status: Organization['status']
  metadata: Record<string, string>
  created_at: Date
  updated_at: Date
}

export function toOrganization(row: OrganizationRow): Organization {
  return { ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() }
}

/** @throws tenants.organization_not_active */
export function requireActive(organization: OrganizationRow): void {
  if (organization.status !== 'active') throw new Problem('tenants.organization_not_active', `The organization is ${organization.status}.`)
}
