import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type Theme = components['schemas']['Theme']

interface ThemeRow extends Record<string, unknown> {
  id: string
  version: number
  name: string
  settings: Theme['settings']
  created_at: Date
  updated_at: Date
}

const COLUMNS = 'id, version, name, settings, created_at, updated_at'
const GET = sql(`SELECT ${COLUMNS} FROM themes WHERE store_id = $1`)
const ADD = sql(`INSERT INTO themes (store_id, id, name, settings, created_at, updated_at) VALUES ($1, $2, $3, $4::jsonb, $5, $5)`)
const LOCK = sql(`SELECT ${COLUMNS} FROM themes WHERE store_id = $1 FOR NO KEY UPDATE`)
const SAVE = sql(`UPDATE themes SET name = $3, settings = $4::jsonb, version = version + 1, updated_at = $5 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)

export function add(tx: StoreTx, theme: Pick<Theme, 'id' | 'name' | 'settings'>): void {
  tx.send(ADD, [tx.storeId, theme.id, theme.name, JSON.stringify(theme.settings), tx.now])
}

/** The one theme that every store has. */
export async function get(tx: StoreTx): Promise<Theme> {
  return toTheme((await tx.one<ThemeRow>(GET, [tx.storeId]))!)
}

export async function getForUpdate(tx: StoreTx): Promise<Theme> {
  return toTheme((await tx.one<ThemeRow>(LOCK, [tx.storeId]))!)
}

export async function save(tx: StoreTx, theme: Theme): Promise<Theme> {
  return toTheme((await tx.one<ThemeRow>(SAVE, [tx.storeId, theme.id, theme.name, JSON.stringify(theme.settings), tx.now]))!)
}

const toTheme = (row: ThemeRow): Theme => ({ id: row.id, version: row.version, name: row.name, settings: row.settings, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })
