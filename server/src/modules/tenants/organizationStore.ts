import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import type { OrganizationRow } from './organization.js'

const COLUMNS = 'id, version, name, billing_email, status, metadata, created_at, updated_at'
const INSERT = sql(`INSERT INTO organizations (id, name, billing_email, metadata, created_at, updated_at) VALUES ($1, $2, $3, $4::jsonb, $5, $5) RETURNING ${COLUMNS}`)
const LOCK = sql(`SELECT ${COLUMNS} FROM organizations WHERE id = $1 FOR NO KEY UPDATE`)

export async function insert(tx: DirectoryTx, organization: { name: string; billing_email: string; metadata?: Record<string, string> | undefined }): Promise<OrganizationRow> {
  const row = await tx.one<OrganizationRow>(INSERT, [tx.newId('organization'), organization.name, organization.billing_email, JSON.stringify(organization.metadata ?? {}), tx.now])
  return row!
}

/** @throws tenants.organization_not_found */
export async function getForUpdate(tx: DirectoryTx, id: string): Promise<OrganizationRow> {
  const row = await tx.one<OrganizationRow>(LOCK, [id])
  if (!row) throw notFound()
  return row
}

export const notFound = () => new Problem('tenants.organization_not_found', 'No organization has this id.')
