import type { Cell } from './columns.js'
import { Fingerprints, PositionLists } from './fingerprints.js'
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
  | { kind: 'owner', adopts: string[] }
  /** Waits for the owner of `parent`, which may come before or after it. */
  | { kind: 'child', parent: string }
  | { kind: 'reject', column: string | null, value: string | null, reason: string }

export type RowGroup =
  | { kind: 'rows', rows: SourceRow[], tooMany: boolean }
  | { kind: 'orphans', rows: SourceRow[] }

const ROWS_PER_PRODUCT_MAX = 10_000
const ROWS_PER_RUN_MAX = 500

/** Neighbouring rows of one product. */
interface Run {
  placement: Exclude<Placement, { kind: 'reject' }>
  rows: SourceRow[]
}

/** First letter of a stored run: what the second sweep does with it is decided without parsing it. */
const MARK = { first: 'f', later: 'l', owner: 'o', child: 'c' } as const

/**
 * Brings the rows of a product together in constant memory. A later row may always belong to an earlier product (handles
 * come back, variations stand before their parent), so no product is complete before the file has been read to its end.
 * Reading it twice would parse it twice and cannot be done with standard input; instead the rows are put aside once, as
 * runs of neighbours with the same key, in a spool. In memory stay a fingerprint for each key and, for keys that come
 * back, the positions of their later runs. The second sweep reads the spool in order and fetches those. Keys are compared
 * in full when runs are joined, so two keys with the same fingerprint stay two products.
 */
export class RowGroups {
  readonly #spool: Spool
  readonly #seen = new Fingerprints()
  readonly #later = new PositionLists()
  readonly #children = new PositionLists()
  /** Later runs that turned out to belong to another key of the same fingerprint. */
  readonly #strays = new Set<number>()
  #waiting = 0
  #current: Run | null = null

  constructor(spool: Spool) {
    this.#spool = spool
  }

  add(row: SourceRow, placement: Run['placement']): void {
    const current = this.#current
    if (current !== null && samePlace(current.placement, placement) && current.rows.length < ROWS_PER_RUN_MAX) {
      current.rows.push(row)
      return
    }
    if (current !== null) this.#store(current)
    this.#current = { placement, rows: [row] }
  }

  /** Every product's rows, in the order of their first, some products at a time. */
  * groups(): Generator<RowGroup[], void, undefined> {
    if (this.#current !== null) this.#store(this.#current)
    this.#current = null
    for (const lines of this.#spool.lines()) {
      const groups: RowGroup[] = []
      for (const { position, text } of lines) {
        const mark = text.charAt(0)
        if (mark === MARK.child || (mark === MARK.later && !this.#strays.delete(position))) continue
        groups.push(this.#groupOf(parseRun(text), mark))
      }
      yield groups
    }
    if (this.#waiting > 0) yield* this.#orphans()
  }

  #store({ placement, rows }: Run): void {
    const later = placement.kind === 'group' && this.#seen.claim(placement.key, 1) !== 0
    const mark = placement.kind === 'group' ? (later ? MARK.later : MARK.first) : MARK[placement.kind]
    const position = this.#spool.append(mark + JSON.stringify([placement, rows.map((row) => [row.line, row.problem, row.cells])]))
    if (placement.kind === 'group' && later) this.#later.add(placement.key, position)
    if (placement.kind === 'owner') for (const key of placement.adopts) this.#seen.claim(key, 1)
    if (placement.kind === 'child') {
      this.#children.add(placement.parent, position)
      this.#waiting++
    }
  }

  #groupOf({ placement, rows }: Run, mark: string): RowGroup {
    if (placement.kind === 'owner') return this.#adopted(rows, placement.adopts)
    if (placement.kind === 'child') return { kind: 'rows', rows, tooMany: false }
    const candidates = mark === MARK.first ? this.#later.of(placement.key) : [...this.#strays]
    for (const position of candidates) {
      if (rows.length > ROWS_PER_PRODUCT_MAX) break
      const run = this.#runAt(position)
      const belongs = run.placement.kind === 'group' && run.placement.key === placement.key
      if (belongs) {
        rows.push(...run.rows)
        this.#strays.delete(position)
      } else {
        this.#strays.add(position)
      }
    }
    return { kind: 'rows', rows, tooMany: rows.length > ROWS_PER_PRODUCT_MAX }
  }

  #adopted(rows: SourceRow[], keys: readonly string[]): RowGroup {
    for (const key of keys) {
      for (const position of this.#children.of(key)) {
        const run = this.#runAt(position)
        if (run.placement.kind !== 'child' || run.placement.parent !== key) continue
        this.#waiting--
        if (rows.length <= ROWS_PER_PRODUCT_MAX) rows.push(...run.rows)
      }
    }
    return { kind: 'rows', rows, tooMany: rows.length > ROWS_PER_PRODUCT_MAX }
  }

  /** Children nobody adopted. Looked for only when some are left. */
  * #orphans(): Generator<RowGroup[], void, undefined> {
    for (const lines of this.#spool.lines()) {
      const groups: RowGroup[] = []
      for (const { text } of lines) {
        if (!text.startsWith(MARK.child)) continue
        const { placement, rows } = parseRun(text)
        if (placement.kind === 'child' && this.#seen.get(placement.parent) === 0) groups.push({ kind: 'orphans', rows })
      }
      yield groups
    }
  }

  #runAt(position: number): Run {
    return parseRun(this.#spool.lineAt(position))
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
