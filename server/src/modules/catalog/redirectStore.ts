import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type Redirect = components['schemas']['Redirect']
export type RedirectTarget = Redirect['resource_type']

const REDIRECT = `r.id, r.resource_type, r.resource_id, r.from_handle, coalesce(p.handle, c.handle) AS to_handle, r.created_at`
const JOINED = `redirects r
  LEFT JOIN products p ON r.resource_type = 'product' AND p.store_id = r.store_id AND p.id = r.resource_id
  LEFT JOIN collections c ON r.resource_type = 'collection' AND c.store_id = r.store_id AND c.id = r.resource_id`

type RedirectRow = Omit<Redirect, 'created_at'> & { created_at: Date }
const toRedirect = (row: RedirectRow): Redirect => ({ ...row, created_at: row.created_at.toISOString() })

export interface RedirectFilter {
  resource_type?: RedirectTarget | undefined
  from_handle?: string | undefined
  to_handle?: string | undefined
}

/** Newest first. What has a handle is looked up first, so that the redirects to it are read by the index on their target. */
export async function list(tx: StoreTx, filter: RedirectFilter, after: string | null, limit: number): Promise<Redirect[]> {
  const values: unknown[] = [tx.storeId]
  const where = ['r.store_id = $1', 'coalesce(p.id, c.id) IS NOT NULL']
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined || value === null) return
    values.push(value)
    where.push(condition(`$${values.length}`))
  }
  add(filter.resource_type, (p) => `r.resource_type = ${p}`)
  add(filter.from_handle?.normalize('NFC'), (p) => `r.from_handle = ${p}`)
  add(filter.to_handle?.normalize('NFC'), (p) => `r.resource_id IN (SELECT x.id FROM products x WHERE x.store_id = $1 AND x.handle = ${p} UNION ALL SELECT y.id FROM collections y WHERE y.store_id = $1 AND y.handle = ${p})`)
  add(after, (p) => `r.id < ${p}`)
  values.push(limit + 1)
  const statement = sql(`SELECT ${REDIRECT} FROM ${JOINED} WHERE ${where.join(' AND ')} ORDER BY r.id DESC LIMIT $${values.length}`)
  return (await tx.run<RedirectRow & Record<string, unknown>>(statement, values)).map(toRedirect)
}

// A resource that takes a handle which used to lead elsewhere ends that redirect: the address means the resource again.
const END = sql(`DELETE FROM redirects r USING ${rowsOfIds('$3')} w WHERE r.store_id = $1 AND r.resource_type = $2 AND r.from_handle = w.wanted RETURNING r.id`)
const ADD = sql(`
  INSERT INTO redirects (store_id, id, resource_type, resource_id, from_handle, created_at)
  SELECT $1, r.id, $3, r.resource_id, r.from_handle, $4 FROM jsonb_to_recordset($2::jsonb) AS r(id text, resource_id text, from_handle text)
  ON CONFLICT (store_id, resource_type, from_handle) DO NOTHING RETURNING id`)

export async function endRedirects(tx: StoreTx, type: RedirectTarget, handles: readonly string[]): Promise<void> {
  if (handles.length === 0) return
  for (const { id } of await tx.run<{ id: string }>(END, [tx.storeId, type, handles])) tx.emit('redirect.deleted', id, { id })
}

/** Keeps the old addresses of renamed resources alive. */
export async function redirectOldHandles(tx: StoreTx, type: RedirectTarget, moves: readonly { id: string; from: string; to: string }[]): Promise<Redirect[]> {
  if (moves.length === 0) return []
  const redirects = moves.map((move): Redirect => ({ id: tx.newId('redirect'), resource_type: type, resource_id: move.id, from_handle: move.from, to_handle: move.to, created_at: tx.now.toISOString() }))
  const rows = await tx.run<{ id: string }>(ADD, [tx.storeId, JSON.stringify(redirects), type, tx.now])
  const made = new Set(rows.map((row) => row.id))
  const added = redirects.filter((redirect) => made.has(redirect.id))
  for (const redirect of added) tx.emit('redirect.created', redirect.id, redirect)
  return added
}

const PRODUCT_BY_HANDLE = sql(`SELECT id FROM products WHERE store_id = $1 AND handle = $2 FOR KEY SHARE`)
const COLLECTION_BY_HANDLE = sql(`SELECT id FROM collections WHERE store_id = $1 AND handle = $2 FOR KEY SHARE`)

/** @throws catalog.product_not_found, catalog.collection_not_found, catalog.redirect_conflict */
export async function add(tx: StoreTx, type: RedirectTarget, from: string, to: string): Promise<Redirect> {
  const byHandle = type === 'product' ? PRODUCT_BY_HANDLE : COLLECTION_BY_HANDLE
  const [owner, target] = await Promise.all([tx.one(byHandle, [tx.storeId, from]), tx.one<{ id: string }>(byHandle, [tx.storeId, to])])
  if (!target) throw new Problem(type === 'product' ? 'catalog.product_not_found' : 'catalog.collection_not_found', `No ${type} of this store has the handle to lead to.`)
  if (owner) throw new Problem('catalog.redirect_conflict', `A ${type} has the handle to redirect from. Rename it first; that makes the redirect by itself.`)
  const [added] = await redirectOldHandles(tx, type, [{ id: target.id, from, to }])
  if (!added) throw new Problem('catalog.redirect_conflict', 'This handle is redirected already. Delete that redirect first.')
  return added
}

const DELETE = sql(`DELETE FROM redirects WHERE store_id = $1 AND id = $2 RETURNING id`)

/** @throws catalog.redirect_not_found */
export async function remove(tx: StoreTx, id: string): Promise<void> {
  const gone = await tx.one(DELETE, [tx.storeId, id])
  if (!gone) throw new Problem('catalog.redirect_not_found', 'No redirect of this store has this id.')
  tx.emit('redirect.deleted', id, { id })
}
