import { readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import knexModule, { type Knex } from 'knex'
import pg from 'pg'
import { ensureRoles } from './roles.js'

const migrationsRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'migrations')

export type DatabaseKind = 'directory' | 'shard'

interface SqlMigration {
  name: string
  text: string
}

/** Numbered plain SQL files as a knex migration source. Each file runs in one transaction, as the owner of all objects. */
class SqlFiles implements Knex.MigrationSource<SqlMigration> {
  constructor(private readonly kind: DatabaseKind) {}

  async getMigrations(): Promise<SqlMigration[]> {
    const folder = join(migrationsRoot, this.kind)
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
  }

  getMigrationName(migration: SqlMigration): string {
    return migration.name
  }

  async getMigration(migration: SqlMigration): Promise<Knex.Migration> {
    return {
      up: async (knex) => {
        await knex.raw('SET LOCAL ROLE souk_owner')
        await knex.raw('SET LOCAL lock_timeout = 2000')
        await knex.raw(migration.text)
        await knex.raw('RESET ROLE')
      },
      down: async () => {
        throw new Error(`${migration.name} cannot be undone; restore a backup instead`)
      },
    }
  }
}

/**
 * Brings a database to the newest schema. Runs under an advisory lock, so any number of processes may call it at once;
 * a run that was cut off continues where it stopped.
 * @returns names of the migrations that were applied.
 */
export async function migrate(url: string, kind: DatabaseKind): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url, application_name: 'souk migrate' })
  await lock.connect()
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtextextended('souk migrate', 0))`)
    await ensureRoles(lock)
    await lock.query('GRANT USAGE, CREATE ON SCHEMA public TO souk_owner')
    await lock.query('GRANT USAGE ON SCHEMA public TO souk_app, souk_relay, souk_mover')
    await lock.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
    const knex = knexModule({ client: 'pg', connection: url, pool: { min: 0, max: 1 } })
    try {
      const [, applied] = (await knex.migrate.latest({ migrationSource: new SqlFiles(kind), tableName: 'souk_migrations', disableMigrationsListValidation: false })) as [number, string[]]
      return applied
    } finally {
      await knex.destroy()
    }
  } finally {
    await lock.end()
  }
}
