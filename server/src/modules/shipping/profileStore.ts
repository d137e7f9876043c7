import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { DEFAULT_NAME, defaultProfileId, type ProfileFacts, type ShippingProfile } from './profile.js'

const COLUMNS = `jsonb_build_object('id', p.id, 'version', p.version, 'name', p.name, 'is_default', p.is_default, 'handling_days', p.handling_days, 'closed_weekdays', p.closed_weekdays, 'metadata', p.metadata, 'created_at', souk_iso(p.created_at), 'updated_at', souk_iso(p.updated_at)) AS profile`
type ProfileRow = { profile: ShippingProfile }

const BY_ID = sql(`SELECT ${COLUMNS} FROM shipping_profiles p WHERE p.store_id = $1 AND p.id = $2`)
const BY_ID_FOR_UPDATE = sql(`SELECT ${COLUMNS} FROM shipping_profiles p WHERE p.store_id = $1 AND p.id = $2 FOR UPDATE`)
const LIST = sql(`SELECT ${COLUMNS} FROM shipping_profiles p WHERE p.store_id = $1 AND p.id > $2 ORDER BY p.id LIMIT $3`)

/** @throws shipping.profile_not_found */
async function one(tx: StoreTx, statement: typeof BY_ID, id: string): Promise<ShippingProfile> {
  const row = await tx.one<ProfileRow>(statement, [tx.storeId, id])
  if (!row) throw new Problem('shipping.profile_not_found', 'No shipping profile of this store has this id.')
  return row.profile
}

export const get = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
export const getForUpdate = (tx: StoreTx, id: string) => one(tx, BY_ID_FOR_UPDATE, id)

const LOCK_DEFAULT = sql(`SELECT id FROM shipping_profiles WHERE store_id = $1 AND id = $2 FOR NO KEY UPDATE`)

/** The one row that every store has: whoever changes what must be counted, or be there once, does so one after the other. */
export async function lockDefault(tx: StoreTx): Promise<void> {
  await tx.run(LOCK_DEFAULT, [tx.storeId, defaultProfileId(tx.storeId)])
}

export async function list(tx: StoreTx, after: string, limit: number): Promise<ShippingProfile[]> {
  return (await tx.run<ProfileRow>(LIST, [tx.storeId, after, limit + 1])).map((row) => row.profile)
}

const INSERT = sql(`INSERT INTO shipping_profiles AS p (store_id, id, name, metadata, created_at, updated_at, handling_days, closed_weekdays) VALUES ($1, $2, $3, $4::jsonb, $5, $5, $6, $7) RETURNING ${COLUMNS}`)
const UPDATE = sql(`UPDATE shipping_profiles p SET name = $3, metadata = $4::jsonb, version = p.version + 1, updated_at = $5, handling_days = $6, closed_weekdays = $7 WHERE p.store_id = $1 AND p.id = $2 RETURNING ${COLUMNS}`)
const DELETE = sql(`DELETE FROM shipping_profiles WHERE store_id = $1 AND id = $2`)
const ADD_DEFAULT = sql(`INSERT INTO shipping_profiles (store_id, id, name, is_default, created_at, updated_at) VALUES ($1, $2, $3, true, $4, $4) ON CONFLICT DO NOTHING`)
const UNIQUE_VIOLATION = '23505'

/** @throws shipping.profile_name_taken */
async function put(tx: StoreTx, statement: typeof INSERT, id: string, { name, metadata, handling_days, closed_weekdays }: ProfileFacts): Promise<ShippingProfile> {
  try {
    return (await tx.one<ProfileRow>(statement, [tx.storeId, id, name, JSON.stringify(metadata), tx.now, handling_days, closed_weekdays]))!.profile
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== UNIQUE_VIOLATION || constraint !== 'shipping_profiles_name') throw error
    throw new Problem('shipping.profile_name_taken', undefined, { errors: [{ pointer: '/name', code: 'taken', detail: 'is taken' }] })
  }
}

export const insert = (tx: StoreTx, facts: ProfileFacts) => put(tx, INSERT, tx.newId('shippingProfile'), facts)
export const update = (tx: StoreTx, id: string, facts: ProfileFacts) => put(tx, UPDATE, id, facts)

export function remove(tx: StoreTx, id: string): void {
  tx.send(DELETE, [tx.storeId, id])
}

export function addDefault(tx: StoreTx): void {
  tx.send(ADD_DEFAULT, [tx.storeId, defaultProfileId(tx.storeId), DEFAULT_NAME, tx.now])
}

const PUT_PRODUCTS = sql(`
  INSERT INTO shipping_profile_products (store_id, product_id, profile_id) SELECT $1, product_id, $2 FROM unnest($3::text[]) AS p(product_id) ORDER BY product_id
  ON CONFLICT (store_id, product_id) DO UPDATE SET profile_id = excluded.profile_id`)
const RESET_PRODUCTS = sql(`DELETE FROM shipping_profile_products WHERE store_id = $1 AND product_id = ANY($2) AND ($3::text IS NULL OR profile_id = $3)`)
const PRODUCTS = sql(`SELECT product_id FROM shipping_profile_products WHERE store_id = $1 AND profile_id = $2 AND product_id > $3 ORDER BY product_id LIMIT $4`)
const FOREIGN_KEY_VIOLATION = '23503'

/** Moves products here; those in the default profile are the ones that no row names. @throws catalog.product_not_found for one deleted in this moment */
export async function putProducts(tx: StoreTx, profile: ShippingProfile, productIds: readonly string[]): Promise<void> {
  if (profile.is_default) return void (await tx.run(RESET_PRODUCTS, [tx.storeId, productIds, null]))
  try {
    await tx.run(PUT_PRODUCTS, [tx.storeId, profile.id, productIds])
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error
    throw new Problem('catalog.product_not_found', 'One of these products was deleted just now; nothing was moved.')
  }
}

export function resetProducts(tx: StoreTx, profileId: string, productIds: readonly string[]): void {
  tx.send(RESET_PRODUCTS, [tx.storeId, productIds, profileId])
}

export const listProducts = (tx: StoreTx, profileId: string, after: string, limit: number) => tx.run<{ product_id: string }>(PRODUCTS, [tx.storeId, profileId, after, limit + 1])
