import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { PackageFacts, ShippingPackage } from './package.js'
import type { PackageSize } from './packing.js'

const FACTS = 'name, length_mm, width_mm, height_mm, weight_grams, max_weight_grams, is_default'
const COLUMNS = `id, version, ${FACTS}, souk_iso(created_at) AS created_at, souk_iso(updated_at) AS updated_at`
type PackageRow = ShippingPackage & Record<string, unknown>

const BY_ID = sql(`SELECT ${COLUMNS} FROM shipping_packages WHERE store_id = $1 AND id = $2`)
const LIST = sql(`SELECT ${COLUMNS} FROM shipping_packages WHERE store_id = $1 AND id > $2 ORDER BY id LIMIT $3`)
const SIZES = sql(`SELECT id, ${FACTS} FROM shipping_packages WHERE store_id = $1 ORDER BY id`)
const ALL = sql(`SELECT ${COLUMNS} FROM shipping_packages WHERE store_id = $1 ORDER BY id`)

const notFound = () => new Problem('shipping.package_not_found', 'No package size of this store has this id.')

/** @throws shipping.package_not_found */
export async function get(tx: StoreTx, id: string): Promise<ShippingPackage> {
  const row = await tx.one<PackageRow>(BY_ID, [tx.storeId, id])
  if (!row) throw notFound()
  return row
}

export const list = (tx: StoreTx, after: string, limit: number) => tx.run<PackageRow>(LIST, [tx.storeId, after, limit + 1])

/** What goods can be packed in. */
export const sizesOf = (tx: StoreTx) => tx.run<PackageSize & Record<string, unknown>>(SIZES, [tx.storeId])

/** All sizes, by whoever has locked the default profile: which one is the default concerns them all. */
export const all = (tx: StoreTx) => tx.run<PackageRow>(ALL, [tx.storeId])

/** @throws shipping.package_not_found */
export function among(sizes: readonly ShippingPackage[], id: string): ShippingPackage {
  const found = sizes.find((size) => size.id === id)
  if (!found) throw notFound()
  return found
}

const INSERT = sql(`
  INSERT INTO shipping_packages (store_id, id, ${FACTS}, created_at, updated_at)
  SELECT $1, $2, r.*, $4, $4 FROM jsonb_to_record($3::jsonb) AS r(name text, length_mm int, width_mm int, height_mm int, weight_grams int, max_weight_grams int, is_default boolean) RETURNING ${COLUMNS}`)
const UPDATE = sql(`
  UPDATE shipping_packages SET name = $3, length_mm = $4, width_mm = $5, height_mm = $6, weight_grams = $7, max_weight_grams = $8, is_default = $9, version = version + 1, updated_at = $10
   WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const DELETE = sql(`DELETE FROM shipping_packages WHERE store_id = $1 AND id = $2`)

export async function insert(tx: StoreTx, facts: PackageFacts): Promise<ShippingPackage> {
  const { name, length_mm, width_mm, height_mm, weight_grams, max_weight_grams, is_default } = facts
  return (await tx.one<PackageRow>(INSERT, [tx.storeId, tx.newId('shippingPackage'), JSON.stringify({ name, length_mm, width_mm, height_mm, weight_grams, max_weight_grams, is_default }), tx.now]))!
}

export async function update(tx: StoreTx, id: string, { name, length_mm, width_mm, height_mm, weight_grams, max_weight_grams, is_default }: PackageFacts): Promise<ShippingPackage> {
  return (await tx.one<PackageRow>(UPDATE, [tx.storeId, id, name, length_mm, width_mm, height_mm, weight_grams, max_weight_grams, is_default, tx.now]))!
}

/** Takes being the default from the one that is, and tells. */
export async function dethrone(tx: StoreTx, sizes: readonly ShippingPackage[], heir: string): Promise<void> {
  const before = sizes.find(({ id, is_default }) => is_default && id !== heir)
  if (before) tx.emit('shipping_package.updated', before.id, await update(tx, before.id, { ...before, is_default: false }))
}

export function remove(tx: StoreTx, id: string): void {
  tx.send(DELETE, [tx.storeId, id])
}
