import type { components } from '../../contract/types.gen.js'

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
