import type { Cell } from './columns.js'
import { Fingerprints } from './fingerprints.js'
import type { Spool } from './spool.js'

export interface SourceRow {
  line: number
  /** Why the row cannot be used (a wrong number of cells); it still takes part, so that its product knows it is incomplete. */
  problem: string | null
  cells: Cell[]
  /** Cells missing at the end of the row, known only until the row is placed. */
  missing: number
}

/** Where a row belongs. */
export type Placement =
  /** With all rows of the same key, wherever in the file they stand. */
  | { kind: 'group', key: string }
  /** A product of its own that adopts the children naming one of `adopts`. */
  | { kind: 'owner', key: string, adopts: string[] }
  /** Waits for the owner of `parent`, which may come before or after it. */
  | { kind: 'child', parent: string }
  | { kind: 'reject', column: string | null, value: string | null, reason: string }

export type RowGroup =
  | { kind: 'rows', rows: SourceRow[], tooMany: boolean }
  | { kind: 'orphans', rows: SourceRow[] }

const ROWS_PER_PRODUCT_MAX = 10_000
const ROWS_PER_RUN_MAX = 500

interface Run {
  placement: Exclude<Placement, { kind: 'reject' }>
  rows: SourceRow[]
}

/**
 * Brings the rows of a product together in constant memory. A later row may always belong to an earlier product (handles
 * come back, variations stand before their parent), so no product is complete before the file has been read to its end.
 * Reading it twice would parse it twice and cannot be done with standard input; instead the rows are put aside once, as
 * runs of neighbours with the same key, in a spool. In memory stay a fingerprint for each key and, only for keys that
 * come back, the positions of their later runs. The second sweep reads the spool in order and fetches those.
 */
export class RowGroups {
  readonly #spool: Spool
  readonly #seen = new Fingerprints()
  readonly #later = new Map<string, number[]>()
  readonly #children = new Map<string, number[]>()
  #current: Run | null = null
  #finished: Run[] = []

  constructor(spool: Spool) {
    this.#spool = spool
  }

  add(row: SourceRow, placement: Run['placement']): void {
    const current = this.#current
    if (current !== null && samePlace(current.placement, placement) && current.rows.length < ROWS_PER_RUN_MAX) {
      current.rows.push(row)
      return
    }
    if (current !== null) this.#finished.push(current)
    this.#current = { placement, rows: [row] }
  }

  /** Writes finished runs away; call it after each batch of rows. */
  async store(): Promise<void> {
    const runs = this.#finished
    this.#finished = []
    for (const run of runs) await this.#storeRun(run)
  }

  async* groups(): AsyncGenerator<RowGroup, void, undefined> {
    if (this.#current !== null) this.#finished.push(this.#current)
    this.#current = null
    await this.store()
    for await (const { position, text } of this.#spool.lines()) {
      if (text.startsWith('c')) continue
      const { placement, rows } = parseRun(text)
      if (placement.kind === 'owner') {
        yield await this.#gathered(rows, placement.adopts.flatMap((key) => take(this.#children, key)))
        continue
      }
      if (placement.kind === 'child') continue
      const later = this.#later.get(placement.key)
      if (later === undefined) {
        yield { kind: 'rows', rows, tooMany: false }
      } else if (later.length > 0) {
        // An emptied list marks a key whose runs have all been delivered.
        this.#later.set(placement.key, [])
        yield await this.#gathered(rows, later.filter((at) => at !== position))
      }
    }
    for (const positions of this.#children.values()) {
      for (const position of positions) yield { kind: 'orphans', rows: await this.#rowsAt(position) }
    }
  }

  async #storeRun({ placement, rows }: Run): Promise<void> {
    const position = await this.#spool.append(placement.kind.charAt(0) + JSON.stringify([placement, rows.map((row) => [row.line, row.problem, row.cells])]))
    if (placement.kind === 'child') append(this.#children, placement.parent, position)
    if (placement.kind === 'group' && this.#seen.claim(placement.key, 1) !== 0) append(this.#later, placement.key, position)
  }

  async #gathered(rows: SourceRow[], positions: number[]): Promise<RowGroup> {
    for (const position of positions) {
      if (rows.length > ROWS_PER_PRODUCT_MAX) break
      rows.push(...await this.#rowsAt(position))
    }
    return { kind: 'rows', rows, tooMany: rows.length > ROWS_PER_PRODUCT_MAX }
  }

  async #rowsAt(position: number): Promise<SourceRow[]> {
    return parseRun(await this.#spool.lineAt(position)).rows
  }
}

function samePlace(left: Run['placement'], right: Run['placement']): boolean {
  if (left.kind === 'group') return right.kind === 'group' && left.key === right.key
  if (left.kind === 'child') return right.kind === 'child' && left.parent === right.parent
  return false
}

function parseRun(text: string): Run {
  const [placement, rows] = JSON.parse(text.slice(1)) as [Run['placement'], [number, string | null, Cell[]][]]
  return { placement, rows: rows.map(([line, problem, cells]) => ({ line, problem, cells, missing: 0 })) }
}

function append(lists: Map<string, number[]>, key: string, position: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [position])
  else list.push(position)
}

function take(lists: Map<string, number[]>, key: string): number[] {
  const list = lists.get(key) ?? []
  lists.delete(key)
  return list
}
