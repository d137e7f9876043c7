import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'

const ADD_SUBDOMAIN = sql(`
  INSERT INTO domains (store_id, id, host, kind, status, is_primary, verified_at, created_at, updated_at) VALUES ($1, $2, $3, 'subdomain', 'active', true, $4, $4, $4) ON CONFLICT DO NOTHING`)

export async function addSubdomain(tx: DirectoryTx, storeId: string, domain: { id: string; host: string }): Promise<void> {
  await tx.run(ADD_SUBDOMAIN, [storeId, domain.id, domain.host, tx.now])
}
