import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import { containing, filtered } from './filtered.js'
import type { OrganizationRow } from './organization.js'

const COLUMNS = 'id, version, name, billing_email, status, metadata, created_at, updated_at'
const INSERT = sql(`INSERT INTO organizations (id, name, billing_email, metadata, created_at, updated_at) VALUES ($1, $2, $3, $4::jsonb, $5, $5) RETURNING ${COLUMNS}`)
const GET = sql(`SELECT ${COLUMNS} FROM organizations WHERE id = $1`)
const LOCK = sql(`SELECT ${COLUMNS} FROM organizations WHERE id = $1 FOR NO KEY UPDATE`)
const SAVE = sql(`UPDATE organizations SET name = $2, billing_email = $3, status = $4, metadata = $5::jsonb, version = version + 1, updated_at = $6 WHERE id = $1 RETURNING ${COLUMNS}`)
const LIST = filtered(`SELECT ${COLUMNS} FROM organizations`, 1, {
  after: 'id < ?', status: 'status = ?', q: `lower(name || ' ' || billing_email) LIKE ?`,
}, 'ORDER BY id DESC LIMIT $1')

export async function insert(tx: DirectoryTx, organization: { name: string; billing_email: string; metadata?: Record<string, string> | undefined }): Promise<OrganizationRow> {
  const row = await tx.one<OrganizationRow>(INSERT, [tx.newId('organization'), organization.name, organization.billing_email, JSON.stringify(organization.metadata ?? {}), tx.now])
  return row!
}

/** @throws tenants.organization_not_found */
export async function get(tx: DirectoryTx, id: string): Promise<OrganizationRow> {
  return found(await tx.one<OrganizationRow>(GET, [id]))
}

/** @throws tenants.organization_not_found */
export async function getForUpdate(tx: DirectoryTx, id: string): Promise<OrganizationRow> {
  return found(await tx.one<OrganizationRow>(LOCK, [id]))
}

export async function save(tx: DirectoryTx, organization: OrganizationRow): Promise<OrganizationRow> {
  const { id, name, billing_email, status, metadata } = organization
  return (await tx.one<OrganizationRow>(SAVE, [id, name, billing_email, status, JSON.stringify(metadata), tx.now]))!
}

export function list(tx: DirectoryTx, filter: { status?: string | undefined; q?: string | undefined }, after: string | undefined, limit: number): Promise<OrganizationRow[]> {
  const { statement, values } = LIST({ after, status: filter.status, q: containing(filter.q) })
  return tx.run<OrganizationRow>(statement, [limit + 1, ...values])
}

function found(row: OrganizationRow | undefined): OrganizationRow {
  if (!row) throw new Problem('tenants.organization_not_found', 'No organization has this id.')
  return row
}
