import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { blankCollection, storefrontCollectionText, toCollection, type CollectionState } from './collection.js'
import { matches, type CollectionRules } from './collectionRules.js'
import { isPublished, titleKey, type ProductState } from './product.js'
import { endRedirects, redirectOldHandles } from './redirectStore.js'

const COLUMNS = 'c.id, c.version, c.handle, c.title, c.description_html, c.kind, c.rules, c.sort_order, c.image, c.status, c.publish_at, c.unpublish_at, c.active_since, c.seo, c.metadata, c.created_at, c.updated_at'

type Times = 'publish_at' | 'unpublish_at' | 'active_since' | 'created_at' | 'updated_at'
type CollectionRow = Omit<CollectionState, Times> & Record<Times, Date | null> & Record<string, unknown>

function toState(row: CollectionRow): CollectionState {
  const iso = (time: Date | null) => time?.toISOString() ?? null
  return { ...row, publish_at: iso(row.publish_at), unpublish_at: iso(row.unpublish_at), active_since: iso(row.active_since), created_at: iso(row.created_at)!, updated_at: iso(row.updated_at)! }
}

const BY_ID = sql(`SELECT ${COLUMNS} FROM collections c WHERE c.store_id = $1 AND c.id = $2`)
const BY_ID_LOCKED = sql(`SELECT ${COLUMNS} FROM collections c WHERE c.store_id = $1 AND c.id = $2 FOR NO KEY UPDATE`)
const BY_HANDLE = sql(`SELECT ${COLUMNS} FROM collections c WHERE c.store_id = $1 AND c.handle = $2`)

const notFound = () => new Problem('catalog.collection_not_found', 'No collection of this store has this id or handle.')

async function one(tx: StoreTx, statement: typeof BY_ID, key: string): Promise<CollectionState> {
  const row = await tx.one<CollectionRow>(statement, [tx.storeId, key])
  if (!row) throw notFound()
  return toState(row)
}

/** @throws catalog.collection_not_found, like the next two */
export const getCollection = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
export const getCollectionForUpdate = (tx: StoreTx, id: string) => one(tx, BY_ID_LOCKED, id)
export const getCollectionByHandle = (tx: StoreTx, handle: string) => one(tx, BY_HANDLE, handle.normalize('NFC'))

/** For shoppers, who do not learn whether there is one that they may not see. @throws catalog.collection_not_found */
export async function getPublishedCollectionByHandle(tx: StoreTx, handle: string): Promise<CollectionState> {
  const collection = await getCollectionByHandle(tx, handle)
  if (!isPublished(collection, tx.now)) throw notFound()
  return collection
}

/** @throws catalog.collection_has_rules for one whose members nobody puts in or takes out */
export async function getManualCollectionForUpdate(tx: StoreTx, id: string): Promise<CollectionState> {
  const collection = await getCollectionForUpdate(tx, id)
  if (collection.kind === 'rule') throw new Problem('catalog.collection_has_rules')
  return collection
}

export interface CollectionFilter {
  kind?: string | undefined
  status?: string | undefined
  handle?: string | undefined
  updated_since?: string | undefined
}

/** Newest first. @param only ids that alone come into question; all when null. */
export async function list(tx: StoreTx, filter: CollectionFilter, only: readonly string[] | null, after: string | null, limit: number): Promise<CollectionState[]> {
  const parameters = new Parameters(tx.storeId)
  const where = ['c.store_id = $1']
  const add = (value: unknown, condition: (parameter: string) => string) => void (value !== undefined && value !== null && where.push(condition(parameters.add(value))))
  add(filter.kind, (p) => `c.kind = ${p}`)
  add(filter.status, (p) => `c.status = ${p}`)
  add(filter.handle?.normalize('NFC'), (p) => `c.handle = ${p}`)
  add(filter.updated_since, (p) => `c.updated_at >= ${p}`)
  add(only, (p) => `c.id = ANY(${p})`)
  add(after, (p) => `c.id < ${p}`)
  const statement = sql(`SELECT ${COLUMNS} FROM collections c WHERE ${where.join(' AND ')} ORDER BY c.id DESC LIMIT ${parameters.add(limit + 1)}`)
  return (await tx.run<CollectionRow>(statement, parameters.values)).map(toState)
}

const WITH_MEMBER = sql(`SELECT m.collection_id AS id FROM collection_products m WHERE m.store_id = $1 AND m.product_id = $2`)
const WITH_RULES = sql(`SELECT c.id, c.rules FROM collections c WHERE c.store_id = $1 AND c.kind = 'rule'`)

/** Ids of the collections that a product is in, by hand or by rules. */
export async function idsWith(tx: StoreTx, product: ProductState): Promise<string[]> {
  const [manual, byRules] = await Promise.all([tx.run<{ id: string }>(WITH_MEMBER, [tx.storeId, product.id]), tx.run<{ id: string; rules: CollectionRules }>(WITH_RULES, [tx.storeId])])
  return [...manual, ...byRules.filter(({ rules }) => matches(rules, product))].map(({ id }) => id)
}

const FIELDS = `id text, version int, handle text, title text, title_key text, description_html text, kind text, rules jsonb, sort_order text, image jsonb, status text,
  publish_at timestamptz, unpublish_at timestamptz, active_since timestamptz, seo jsonb, metadata jsonb, storefront_text text, created_at timestamptz, updated_at timestamptz`
const NAMES = FIELDS.split(',').map((field) => field.trim().split(' ')[0]!)
const INSERT = sql(`
  INSERT INTO collections (store_id, ${NAMES.join(', ')}) SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(${FIELDS}) ORDER BY r.handle
  ON CONFLICT (store_id, handle) DO NOTHING RETURNING id`)
const UPDATE = sql(`
  UPDATE collections c SET ${NAMES.slice(1).map((name) => `${name} = r.${name}`).join(', ')} FROM jsonb_to_recordset($2::jsonb) AS r(${FIELDS}) WHERE c.store_id = $1 AND c.id = r.id`)

// JSON's null would be stored as the jsonb value null, which is not the same as none.
const row = (state: CollectionState) => ({ ...state, rules: state.rules ?? undefined, image: state.image ?? undefined, title_key: titleKey(state.title), storefront_text: storefrontCollectionText(state) })

/** Inserts collections whose handles are free, with their events. @returns those that were; the others' handles are taken. */
export async function insertCollections(tx: StoreTx, states: readonly CollectionState[]): Promise<CollectionState[]> {
  if (states.length === 0) return []
  const rows = await tx.run<{ id: string }>(INSERT, [tx.storeId, JSON.stringify(states.map(row))])
  const made = new Set(rows.map(({ id }) => id))
  const inserted = states.filter((state) => made.has(state.id))
  await endRedirects(tx, 'collection', inserted.map((state) => state.handle))
  for (const state of inserted) tx.emit('collection.created', state.id, toCollection(state, tx.now))
  return inserted
}

/** The manual collections a new store starts with. The store has no other yet, so nobody waits for the outcome. */
export function addFirstCollections(tx: StoreTx, collections: readonly { id: string; handle: string; title: string }[]): void {
  const states = collections.map(({ id, handle, title }) => ({ ...blankCollection(id, tx.now), handle, title }))
  tx.send(INSERT, [tx.storeId, JSON.stringify(states.map(row))])
  for (const state of states) tx.emit('collection.created', state.id, toCollection(state, tx.now))
}

/** Writes the new state of a locked collection, with its event. @throws catalog.handle_taken */
export async function saveCollection(tx: StoreTx, before: CollectionState, after: CollectionState): Promise<void> {
  if (after === before) return
  const renamed = after.handle !== before.handle
  await tx.run(UPDATE, [tx.storeId, JSON.stringify([row(after)])]).catch((error: unknown) => {
    throw (error as { code?: string }).code === '23505' ? handleTaken() : error
  })
  if (renamed) await Promise.all([endRedirects(tx, 'collection', [after.handle]), redirectOldHandles(tx, 'collection', [{ id: after.id, from: before.handle, to: after.handle }])])
  tx.emit('collection.updated', after.id, toCollection(after, tx.now))
}

const LOCK_MANY = sql(`SELECT ${COLUMNS} FROM collections c WHERE c.store_id = $1 AND c.id = ANY($2) ORDER BY c.id FOR NO KEY UPDATE`)

/** Collections whose members changed: their version grows, with their events. */
export async function touchCollections(tx: StoreTx, ids: readonly string[]): Promise<CollectionState[]> {
  if (ids.length === 0) return []
  const time = tx.now.toISOString()
  const states = (await tx.run<CollectionRow>(LOCK_MANY, [tx.storeId, ids])).map((found) => ({ ...toState(found), version: found.version + 1, updated_at: time }))
  await tx.run(UPDATE, [tx.storeId, JSON.stringify(states.map(row))])
  for (const state of states) tx.emit('collection.updated', state.id, toCollection(state, tx.now))
  return states
}

export const handleTaken = () => new Problem('catalog.handle_taken', 'Another collection of this store has this handle.', { errors: [{ pointer: '/handle', code: 'taken', detail: 'is taken' }] })

export const TAKEN_COLLECTION_HANDLES = sql(`SELECT c.handle FROM collections c WHERE c.store_id = $1 AND c.handle = ANY($2)`)

const DELETE_REDIRECTS = sql(`DELETE FROM redirects WHERE store_id = $1 AND resource_id = $2`)
const DELETE = sql(`DELETE FROM collections WHERE store_id = $1 AND id = $2`)

export async function removeCollection(tx: StoreTx, id: string): Promise<void> {
  await Promise.all([tx.run(DELETE_REDIRECTS, [tx.storeId, id]), tx.run(DELETE, [tx.storeId, id])])
  tx.emit('collection.deleted', id, { id })
}

const RULE_HANDLES = sql(`SELECT c.handle FROM collections c WHERE c.store_id = $1 AND c.handle = ANY($2) AND c.kind = 'rule'`)

/** Which of these handles belong to collections that fill themselves, so that nothing can be put into them. */
export async function ruleHandles(tx: StoreTx, handles: readonly string[]): Promise<Set<string>> {
  return new Set((await tx.run<{ handle: string }>(RULE_HANDLES, [tx.storeId, handles])).map(({ handle }) => handle))
}
