import type pg from 'pg'

/**
 * Roles of a database cluster. owner owns every object and cannot log in; app is what requests run as; relay reads the outbox
 * and writes the log; mover copies a store to another shard. None is superuser and none bypasses row-level security.
 */
export const ROLES = ['souk_owner', 'souk_app', 'souk_relay', 'souk_mover'] as const

/** Creates missing roles and lets the connecting login act as them. Needs CREATEROLE unless all of them exist. */
export async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of ROLES) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
    if (rowCount === 0) {
      await client.query(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`).catch((error: { code?: string }) => {
        if (error.code !== '42710' && error.code !== '23505') throw error // another process made it meanwhile
      })
    }
    const { rows } = await client.query<{ member: boolean }>(`SELECT pg_has_role(current_user, $1, 'MEMBER') AS member`, [role])
    if (!rows[0]?.member) await client.query(`GRANT ${role} TO current_user`)
  }
}
