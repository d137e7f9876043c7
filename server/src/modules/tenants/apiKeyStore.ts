import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'

export interface NewKey {
  store_id: string
  id: string
  kind: 'secret' | 'publishable'
  name: string
  prefix: string
  hash: string
  scopes: string[]
  expires_at: string | null
}

const INSERT = sql(`
  INSERT INTO api_keys (store_id, id, kind, name, prefix, hash, scopes, expires_at, created_at, updated_at)
  SELECT r.store_id, r.id, r.kind, r.name, r.prefix, r.hash, r.scopes, r.expires_at, $2, $2
    FROM jsonb_to_recordset($1::jsonb) AS r(store_id text, id text, kind text, name text, prefix text, hash text, scopes text[], expires_at timestamptz)
  ON CONFLICT DO NOTHING`)

export async function insert(tx: DirectoryTx, keys: readonly NewKey[]): Promise<void> {
  await tx.run(INSERT, [JSON.stringify(keys), tx.now])
}
