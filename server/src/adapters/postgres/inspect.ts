import pg from 'pg'

export interface Finding {
  level: 'ok' | 'warning' | 'error'
  subject: string
  message: string
}

const VERSION_MIN = 150000

/**
 * What must be true of a database before shops run on it: durability settings, the roles' limits and the isolation of every
 * table. The isolation checks are invariant I11: they read the catalogue, so a table that a migration forgot is found too.
 */
export async function inspect(subject: string, url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'souk doctor' })
  await client.connect()
  try {
    const findings: Finding[] = []
    const setting = async (name: string) => (await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name])).rows[0]!.value
    const version = Number(await setting('server_version_num'))
    findings.push(version >= VERSION_MIN ? { level: 'ok', subject, message: `PostgreSQL ${await setting('server_version')}` } : { level: 'error', subject, message: `PostgreSQL ${await setting('server_version')} is too old; 15 or newer is needed` })
    for (const name of ['fsync', 'full_page_writes']) if ((await setting(name)) !== 'on') findings.push({ level: 'error', subject, message: `${name} is off: a power cut can lose or corrupt acknowledged orders. Turn it on.` })
    if ((await setting('synchronous_commit')) === 'off') findings.push({ level: 'error', subject, message: 'synchronous_commit is off: acknowledged orders can be lost. Turn it on.' })
    const leaks = await isolationFaults(client)
    findings.push(...leaks.map((message): Finding => ({ level: 'error', subject, message })))
    if (leaks.length === 0) findings.push({ level: 'ok', subject, message: 'isolation: every table of a store is behind forced row-level security' })
    return findings
  } finally {
    await client.end()
  }
}

const CHECKS: Record<string, string> = {
  'has no forced row-level security': `
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'store_id' AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  'has no policy that checks both reads and writes of souk_app': `
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'store_id' AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL
                         AND p.polroles = ARRAY['souk_app'::regrole::oid])`,
  'has a policy of souk_app that is not bound to the store of the session': `
    SELECT c.relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE p.polname = 'store' AND NOT coalesce(pg_get_expr(p.polqual, p.polrelid) = $$(store_id = ((current_setting('souk.store_id'::text))::souk_bound_store)::text)$$
                                                AND pg_get_expr(p.polwithcheck, p.polrelid) = $$(store_id = (( SELECT (current_setting('souk.store_id'::text))::souk_bound_store AS current_setting))::text)$$, false)`,
  'has another policy for souk_app or for everyone': `
    SELECT c.relname || '.' || p.polname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
     WHERE p.polname <> 'store' AND (p.polroles && ARRAY[0::oid, 'souk_app'::regrole::oid])`,
  'has a primary key or unique index that does not lead with store_id': `
    SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'store_id' AND NOT a.attisdropped
     WHERE i.indisunique AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND i.indkey[0] <> a.attnum`,
  'is a foreign key between tables of stores that does not carry store_id': `
    SELECT k.conname AS name FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = 'store_id'
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attname = 'store_id'
     WHERE k.contype = 'f' AND NOT (a.attnum = ANY (k.conkey) AND b.attnum = ANY (k.confkey))`,
  'is a view that does not run as its caller': `
    SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace AND NOT coalesce(c.reloptions::text LIKE '%security_invoker=true%', false)`,
  'is a materialised view, which row-level security cannot protect': `SELECT relname AS name FROM pg_class WHERE relkind = 'm' AND relnamespace = 'public'::regnamespace`,
  'is a function that runs as its owner': `
    SELECT p.proname AS name FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace`,
  'is a role that is superuser or bypasses row-level security': `
    SELECT rolname AS name FROM pg_roles WHERE rolname IN ('souk_app', 'souk_relay', 'souk_mover') AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`,
  'is owned by a role that serves requests': `
    SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'S', 'v') AND pg_get_userbyid(c.relowner) IN ('souk_app', 'souk_relay', 'souk_mover')`,
  'can be truncated by a role that serves requests': `
    SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND (has_table_privilege('souk_app', c.oid, 'TRUNCATE') OR has_table_privilege('souk_relay', c.oid, 'TRUNCATE'))`,
}

/** Every breach of the isolation rules, in words; empty when there is none. The directory has no row-level security by design. */
export async function isolationFaults(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ isShard: boolean }>(`SELECT to_regclass('public.events') IS NOT NULL AS "isShard"`)
  const onlyShard = new Set(['has no forced row-level security', 'has no policy that checks both reads and writes of souk_app', 'has a primary key or unique index that does not lead with store_id', 'is a foreign key between tables of stores that does not carry store_id'])
  const faults: string[] = []
  for (const [fault, text] of Object.entries(CHECKS)) {
    if (!rows[0]!.isShard && onlyShard.has(fault)) continue
    const found = await client.query<{ name: string }>(text)
    faults.push(...found.rows.map((row) => `${row.name} ${fault}`))
  }
  return faults
}
