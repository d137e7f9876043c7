/** Rows of a store as the bytes that COPY reads and writes: the base of the import ratio, and how large stores are made quickly. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Tables that an import writes, in the order of their foreign keys. */
export const CATALOG_TABLES = ['products', 'product_keys', 'variants', 'inventory_items', 'inventory_levels', 'inventory_entries']
const CHUNK = 1 << 16
const OWN_NAMES = /(?:prod|var|iitem|ient)_[0-9a-z]{26}|bench-\d{6}/g
const DIGITS = 5
const ID_LENGTH = 26

const columnsOf = async (client, table) => {
  const { rows } = await client.query(`SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, [table])
  return rows.map((row) => `"${row.column_name}"`).join(', ')
}

/** Every catalog row of a store, by table. */
export async function copyOut(client, storeId) {
  const tables = []
  for (const table of CATALOG_TABLES) {
    const columns = await columnsOf(client, table)
    const chunks = []
    for await (const chunk of client.query(copyTo(`COPY (SELECT ${columns} FROM ${table} WHERE store_id = ${client.escapeLiteral(storeId)} ORDER BY 1, 2) TO STDOUT`))) chunks.push(chunk)
    tables.push({ table, columns, text: Buffer.concat(chunks).toString('utf8') })
  }
  return tables
}

export async function copyIn(client, { table, columns }, bytes) {
  await pipeline(bytes, client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`)))
}

export function inChunks(buffer) {
  return Readable.from((function* () {
    for (let at = 0; at < buffer.length; at += CHUNK) yield buffer.subarray(at, at + CHUNK)
  })(), { objectMode: false })
}

/** The same rows as another store's. */
export function asStore(tables, before, after) {
  return tables.map(({ text, ...table }) => ({ ...table, bytes: Buffer.from(text.replaceAll(before.id, after.id).replaceAll(before.location, after.location)) }))
}

/**
 * Fills a store with `copies` times the rows of a template; each copy has ids and handles of its own. Foreign keys are not
 * checked meanwhile: the rows are known to agree, and this is not what is measured.
 */
export async function multiply(client, tables, { before, after, first, copies }) {
  await client.query('SET session_replication_role = replica')
  for (const { text, ...table } of tables) {
    const shared = text.replaceAll(before.id, after.id).replaceAll(before.location, after.location)
    const parts = shared.split(OWN_NAMES)
    const names = shared.match(OWN_NAMES) ?? []
    const copy = (number) => {
      const digits = numberOf(number)
      return parts.map((part, at) => (at < names.length ? part + renamed(names[at], digits) : part)).join('')
    }
    const stream = Readable.from((function* () {
      for (let number = first; number < first + copies; number++) yield copy(number)
    })(), { objectMode: true })
    await copyIn(client, table, stream)
  }
  await client.query('SET session_replication_role = origin')
}

// Digits only, which every alphabet of ids has. An id begins with its time: the number of the copy stands there, so that what was made
// together has ids that follow each other, as in a store that has grown.
const numberOf = (number) => String(number).padStart(DIGITS, '0')
const renamed = (name, digits) => (name.startsWith('bench-') ? `${name}-${digits}` : name.slice(0, -ID_LENGTH) + digits + name.slice(DIGITS - ID_LENGTH))

export const copiedHandle = (handle, copy) => renamed(handle, numberOf(copy))

/** The rows of the first products of a template. */
export function firstProducts(tables, count) {
  const wanted = new Set(linesOf(tables[0]).toSorted((a, b) => (firstOf(a, /bench-\d{6}/) < firstOf(b, /bench-\d{6}/) ? -1 : 1)).slice(0, count).map((line) => firstOf(line, /prod_\w{26}/)))
  return tables.map((table) => {
    const kept = linesOf(table).filter((line) => line.match(/(?:prod|iitem)_\w{26}/g)?.some((id) => wanted.has(id)))
    if (table.table === 'variants') for (const line of kept) wanted.add(firstOf(line, /iitem_\w{26}/))
    return { ...table, text: `${kept.join('\n')}\n` }
  })
}

const linesOf = ({ text }) => text.split('\n').filter(Boolean)
const firstOf = (line, pattern) => pattern.exec(line)[0]

export async function deleteCatalog(client, storeId) {
  for (const table of ['inventory_entries', 'inventory_levels', 'inventory_items', 'product_keys', 'variants', 'products']) await client.query(`DELETE FROM ${table} WHERE store_id = $1`, [storeId])
}
