import { Problem } from '../../kernel/problem.js'
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { AddressState, CustomerState } from './customer.js'
import { termsOf } from './words.js'

/** A customer with addresses and groups as one JSON value. */
export const STATE = `(SELECT row_to_json(s) FROM (
    SELECT c.id, c.version, c.state, c.email, c.phone, c.first_name, c.last_name, c.locale, c.note, c.tags, c.tax_exempt, c.tax_ids, c.marketing, c.metadata, c.external_id, c.default_address_id, c.orders_count,
           c.total_spent, souk_iso(c.last_order_at) AS last_order_at, c.merged_into, c.password_hash IS NOT NULL AS has_password, c.state_before, souk_iso(c.created_at) AS created_at, souk_iso(c.updated_at) AS updated_at,
           (SELECT coalesce(json_agg(m.group_id ORDER BY m.group_id), '[]') FROM customer_group_members m WHERE m.store_id = c.store_id AND m.customer_id = c.id) AS group_ids,
           (SELECT coalesce(json_agg(json_build_object('id', a.id, 'address', a.address) ORDER BY a.id), '[]') FROM customer_addresses a WHERE a.store_id = c.store_id AND a.customer_id = c.id) AS addresses) s) AS customer`
export type StateRow = { customer: CustomerState }

const BY_ID = sql(`SELECT ${STATE} FROM customers c WHERE c.store_id = $1 AND c.id = $2`)
const BY_IDS = sql(`SELECT ${STATE} FROM customers c WHERE c.store_id = $1 AND c.id = ANY($2)`)
// A statement of its own before the read, whose snapshot must not be older than the lock.
const LOCK = sql(`SELECT id FROM customers WHERE store_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`)

export const notFound = () => new Problem('customers.customer_not_found', 'No customer of this store has this id.')

/** @throws customers.customer_not_found */
export async function get(tx: StoreTx, id: string): Promise<CustomerState> {
  const row = await tx.one<StateRow>(BY_ID, [tx.storeId, id])
  if (!row) throw notFound()
  return row.customer
}

/** The customers that there are of these, locked in the order of their ids until the transaction ends. */
export async function findForUpdate(tx: StoreTx, ids: readonly string[]): Promise<Map<string, CustomerState>> {
  const [, rows] = await Promise.all([tx.run(LOCK, [tx.storeId, ids]), tx.run<StateRow>(BY_IDS, [tx.storeId, ids])])
  return new Map(rows.map(({ customer }) => [customer.id, customer]))
}

/** @throws customers.customer_not_found */
export async function getForUpdate(tx: StoreTx, id: string): Promise<CustomerState> {
  const customer = (await findForUpdate(tx, [id])).get(id)
  if (!customer) throw notFound()
  return customer
}

const FIELDS = `state text, email text, phone text, first_name text, last_name text, locale text, note text, tags text[], tax_exempt boolean, tax_ids jsonb, marketing jsonb, metadata jsonb, external_id text, default_address_id text, merged_into text, state_before text`
const NAMES = FIELDS.split(', ').map((field) => field.split(' ')[0]!)
const INSERT = sql(`
  INSERT INTO customers (store_id, id, ${NAMES.join(', ')}, password_hash, created_at, updated_at)
  SELECT $1, $2, ${NAMES.map((name) => `r.${name}`).join(', ')}, $4, $5, $5 FROM jsonb_to_record($3::jsonb) AS r(${FIELDS})`)
const UPDATE = sql(`
  UPDATE customers c SET ${NAMES.map((name) => `${name} = r.${name}`).join(', ')}, password_hash = CASE WHEN $4::boolean THEN c.password_hash END, version = $5, updated_at = $6
    FROM jsonb_to_record($3::jsonb) AS r(${FIELDS}) WHERE c.store_id = $1 AND c.id = $2`)
const SAVE_TERMS = sql(`
  WITH gone AS (DELETE FROM customer_terms WHERE store_id = $1 AND customer_id = $2 AND term <> ALL($3))
  INSERT INTO customer_terms (store_id, term, customer_id) SELECT $1, term, $2 FROM unnest($3::text[]) AS t(term) ON CONFLICT DO NOTHING`)
const SAVE_ADDRESSES = sql(`
  WITH wanted AS (SELECT r.id, r.address FROM jsonb_to_recordset($3::jsonb) AS r(id text, address jsonb)),
       gone AS (DELETE FROM customer_addresses a WHERE a.store_id = $1 AND a.customer_id = $2 AND a.id NOT IN (SELECT id FROM wanted))
  INSERT INTO customer_addresses (store_id, customer_id, id, address) SELECT $1, $2, id, address FROM wanted
  ON CONFLICT (store_id, customer_id, id) DO UPDATE SET address = excluded.address`)
const SAVE_GROUPS = sql(`
  WITH gone AS (DELETE FROM customer_group_members m WHERE m.store_id = $1 AND m.customer_id = $2 AND m.group_id <> ALL($3))
  INSERT INTO customer_group_members (store_id, group_id, customer_id) SELECT $1, group_id, $2 FROM unnest($3::text[]) AS g(group_id) ON CONFLICT DO NOTHING`)

const UNIQUE_VIOLATION = '23505'

/** @throws customers.email_taken, customers.external_id_taken */
async function put(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== UNIQUE_VIOLATION) throw error
    if (constraint === 'customers_email') throw emailTaken()
    if (constraint === 'customers_external_id') throw new Problem('customers.external_id_taken', undefined, { errors: [{ pointer: '/external_id', code: 'taken', detail: 'is taken' }] })
    throw error
  }
}

export const emailTaken = () => new Problem('customers.email_taken', 'A customer with this e-mail address exists. Sign in, or reset the password.', { errors: [{ pointer: '/email', code: 'taken', detail: 'is taken' }] })

/** @throws customers.email_taken, customers.external_id_taken */
export async function insert(tx: StoreTx, customer: CustomerState, passwordHash: string | null = null): Promise<void> {
  await put(tx.run(INSERT, [tx.storeId, customer.id, JSON.stringify(customer), passwordHash, customer.created_at]))
  tx.send(SAVE_TERMS, [tx.storeId, customer.id, termsOf(customer)])
  if (customer.addresses.length > 0) saveAddresses(tx, customer.id, customer.addresses)
  if (customer.group_ids.length > 0) tx.send(SAVE_GROUPS, [tx.storeId, customer.id, customer.group_ids])
}

/**
 * Writes what changed of a customer that is locked.
 * @throws customers.email_taken, customers.external_id_taken
 */
export async function update(tx: StoreTx, before: CustomerState, after: CustomerState): Promise<void> {
  await put(tx.run(UPDATE, [tx.storeId, after.id, JSON.stringify(after), after.has_password, after.version, after.updated_at]))
  const terms = termsOf(after)
  if (terms.join('\n') !== termsOf(before).join('\n')) tx.send(SAVE_TERMS, [tx.storeId, after.id, terms])
  if (after.addresses !== before.addresses) saveAddresses(tx, after.id, after.addresses)
  if (after.group_ids !== before.group_ids) tx.send(SAVE_GROUPS, [tx.storeId, after.id, after.group_ids])
}

function saveAddresses(tx: StoreTx, customerId: string, addresses: readonly AddressState[]): void {
  tx.send(SAVE_ADDRESSES, [tx.storeId, customerId, JSON.stringify(addresses)])
}

const SET_PASSWORD = sql(`UPDATE customers SET password_hash = $3 WHERE store_id = $1 AND id = $2`)

/** Of a customer that is locked; its version is written with the rest of it. */
export function setPassword(tx: StoreTx, id: string, hash: string): void {
  tx.send(SET_PASSWORD, [tx.storeId, id, hash])
}

const CREDENTIAL = sql(`SELECT id, state, password_hash FROM customers WHERE store_id = $1 AND email_key = lower($2)`)
const PASSWORD_OF = sql(`SELECT password_hash FROM customers WHERE store_id = $1 AND id = $2`)

export interface CredentialRow extends Record<string, unknown> {
  id: string
  state: CustomerState['state']
  password_hash: string | null
}

export const findCredential = (tx: StoreTx, email: string): Promise<CredentialRow | undefined> => tx.one<CredentialRow>(CREDENTIAL, [tx.storeId, email])
export const passwordOf = async (tx: StoreTx, id: string): Promise<string | null> => (await tx.one<{ password_hash: string | null }>(PASSWORD_OF, [tx.storeId, id]))?.password_hash ?? null

const KEEP_LEAVING = sql(`UPDATE customers SET leaving_key = lower($3) WHERE store_id = $1 AND id = $2`)
const LEAVING = sql(`SELECT leaving_key FROM customers WHERE store_id = $1 AND id = $2`)
const DROP_LEAVING = sql(`UPDATE customers SET leaving_key = NULL WHERE store_id = $1 AND id = $2 AND leaving_key IS NOT NULL`)

/** Keeps the address of a customer who was just erased for whoever has yet to look for what it holds of a guest with that address. */
export function keepLeavingKey(tx: StoreTx, id: string, email: string): void {
  tx.send(KEEP_LEAVING, [tx.storeId, id, email])
}

/** The address, in small letters, of a customer whose erasure is under way; null when it is over. */
export const leavingKeyOf = async (tx: StoreTx, id: string): Promise<string | null> => (await tx.one<{ leaving_key: string | null }>(LEAVING, [tx.storeId, id]))?.leaving_key ?? null

/** Everything that was held of the address is gone, and so it goes, too. */
export function dropLeavingKey(tx: StoreTx, id: string): void {
  tx.send(DROP_LEAVING, [tx.storeId, id])
}

const REPOINT = sql(`UPDATE customers SET merged_into = $3 WHERE store_id = $1 AND merged_into = $2`)

/** Whoever went up in `from` earlier is now part of `to`. */
export function repointMerged(tx: StoreTx, from: string, to: string): void {
  tx.send(REPOINT, [tx.storeId, from, to])
}

// Whoever comes by an address at the same moment is waited for, but not seen by this statement: their row is looked for by the next.
const ADD_GUESTS = sql(`
  WITH added AS (
    INSERT INTO customers (store_id, id, state, email, first_name, last_name, marketing, created_at, updated_at)
    SELECT $1, r.id, 'guest', r.email, r.first_name, r.last_name, r.marketing, $3, $3
      FROM jsonb_to_recordset($2::jsonb) AS r(id text, email text, first_name text, last_name text, marketing jsonb) ORDER BY lower(r.email)
    ON CONFLICT (store_id, email_key) DO NOTHING RETURNING id, email_key
  )
  SELECT w.wanted AS email, coalesce(a.id, c.id) AS id, a.id IS NOT NULL AS added
    FROM ${rowsOfIds('$4')} w LEFT JOIN added a ON a.email_key = lower(w.wanted) LEFT JOIN customers c ON c.store_id = $1 AND c.email_key = lower(w.wanted)`)
const IDS_BY_EMAIL = sql(`SELECT w.wanted AS email, c.id FROM ${rowsOfIds('$2')} w JOIN customers c ON c.store_id = $1 AND c.email_key = lower(w.wanted)`)
const ADD_TERMS = sql(`INSERT INTO customer_terms (store_id, term, customer_id) SELECT $1, r.term, r.customer_id FROM jsonb_to_recordset($2::jsonb) AS r(term text, customer_id text) ON CONFLICT DO NOTHING`)

/** The customers who have these addresses, by the address as it was asked. */
export async function idsByEmails(tx: StoreTx, emails: readonly string[]): Promise<Map<string, string>> {
  const rows = emails.length === 0 ? [] : await tx.run<{ email: string; id: string }>(IDS_BY_EMAIL, [tx.storeId, emails])
  return new Map(rows.map(({ email, id }) => [email, id]))
}

/** Adds those whose address is new. @returns the ids added, and the id of every address. */
export async function addGuests(tx: StoreTx, guests: readonly CustomerState[]): Promise<{ added: ReadonlySet<string>; byEmail: ReadonlyMap<string, string> }> {
  const rows = await tx.run<{ email: string; id: string | null; added: boolean }>(ADD_GUESTS, [tx.storeId, JSON.stringify(guests), tx.now, [...new Set(guests.map(({ email }) => email))]])
  const ids = new Set(rows.flatMap(({ id, added }) => (added && id !== null ? [id] : [])))
  const unseen = rows.filter(({ id }) => id === null).map(({ email }) => email)
  const others = await idsByEmails(tx, unseen)
  const terms = guests.filter((guest) => ids.has(guest.id)).flatMap((guest) => termsOf(guest).map((term) => ({ term, customer_id: guest.id })))
  if (terms.length > 0) tx.send(ADD_TERMS, [tx.storeId, JSON.stringify(terms)])
  return { added: ids, byEmail: new Map([...rows.flatMap(({ email, id }) => (id === null ? [] : [[email, id] as const])), ...others]) }
}

const CONTEXT = sql(`
  SELECT c.id, c.email, c.tax_exempt, c.tax_ids, c.orders_count, c.locale, ARRAY(SELECT m.group_id FROM customer_group_members m WHERE m.store_id = c.store_id AND m.customer_id = c.id ORDER BY m.group_id) AS group_ids
    FROM customers c WHERE c.store_id = $1 AND c.id = (SELECT coalesce(f.merged_into, f.id) FROM customers f WHERE f.store_id = $1 AND f.id = $2) AND c.state <> 'erased'`)

export interface CustomerContext {
  id: string
  email: string
  group_ids: string[]
  tax_exempt: boolean
  tax_ids: CustomerState['tax_ids']
  orders_count: number
  locale: string | null
}

/** What prices, discounts, taxes and documents ask of a customer. A merged one is the one it went up in; null for nobody and for erased ones. */
export async function customerContext(tx: StoreTx, id: string | null): Promise<CustomerContext | null> {
  return id === null ? null : ((await tx.one<CustomerContext & Record<string, unknown>>(CONTEXT, [tx.storeId, id])) ?? null)
}
