/** A line of what a shopper wants: units of a variant, which may be a bundle. */
export interface StockLine {
  line_id: string
  variant_id: string
  quantity: number
}

export interface StockRequest {
  owner: { type: 'checkout' | 'draft_order' | 'order'; id: string }
  lines: readonly StockLine[]
  expires_at: Date
  /** No extension goes beyond this. */
  hard_expires_at: Date
  /** Locations in this country come first. */
  destination: { country: string | null } | null
  /** Where it is collected; null when it is shipped. */
  location_id: string | null
}

/** Units of a line that leave from one location. Those of a bundle are bundles: all parts of one leave together. */
export interface AllocatedLine {
  line_id: string
  variant_id: string
  location_id: string
  /** All units that leave from here, with those that are sold beyond stock. */
  quantity: number
  /** How many of them there is no stock for yet. */
  backordered: number
}

export interface Shortage {
  line_id: string
  variant_id: string
  requested: number
  /** Units that could be had with everything else that was asked for. */
  available: number
}

export type HoldResult = { owner_id: string; ok: true; allocation: AllocatedLine[] } | { owner_id: string; ok: false; shortages: Shortage[] }

/** A batch as the statement takes it: columns, with a place in the columns above for each request and variant that is named again. */
export interface RequestColumns {
  owners: string[]
  variants: string[]
  place: number[]
  line: string[]
  kind: number[]
  asked: number[]
}

export function toColumns(requests: readonly StockRequest[]): RequestColumns {
  const columns: RequestColumns = { owners: requests.map(({ owner }) => owner.id), variants: [], place: [], line: [], kind: [], asked: [] }
  const kinds = new Map<string, number>()
  requests.forEach(({ lines }, index) => {
    for (const { line_id, variant_id, quantity } of lines) {
      const kind = kinds.get(variant_id) ?? columns.variants.push(variant_id)
      kinds.set(variant_id, kind)
      columns.place.push(index + 1)
      columns.line.push(line_id)
      columns.kind.push(kind)
      columns.asked.push(quantity)
    }
  })
  return columns
}

/** What the statement answers: where a line leaves from, or of a request that is refused how many units of a line could be had. */
export type PlannedRow = { line: number; granted: boolean; location_id: string; quantity: number; backordered: number }

export function toResults(columns: RequestColumns, rows: readonly PlannedRow[]): HoldResult[] {
  const own: PlannedRow[][] = columns.owners.map(() => [])
  for (const row of rows) own[columns.place[row.line - 1]! - 1]!.push(row)
  const named = (line: number) => ({ line_id: columns.line[line - 1]!, variant_id: columns.variants[columns.kind[line - 1]! - 1]! })
  return columns.owners.map((owner_id, index) => {
    const found = own[index]!
    if (found.every((row) => row.granted)) return { owner_id, ok: true, allocation: merged(found.map((row) => ({ ...named(row.line), location_id: row.location_id, quantity: row.quantity, backordered: row.backordered }))) }
    return { owner_id, ok: false, shortages: found.map((row) => ({ ...named(row.line), requested: columns.asked[row.line - 1]!, available: row.quantity })) }
  })
}

/** What is taken from stock and what is sold beyond it comes apart; for a line and location they are one. */
export function merged(parts: readonly AllocatedLine[]): AllocatedLine[] {
  if (parts.length < 2) return [...parts]
  const byPlace = new Map<string, AllocatedLine>()
  for (const part of parts) {
    const key = `${part.line_id} ${part.location_id}`
    const known = byPlace.get(key)
    byPlace.set(key, known ? { ...known, quantity: known.quantity + part.quantity, backordered: known.backordered + part.backordered } : part)
  }
  return [...byPlace.values()]
}

/** A line of what was committed; a bundle is named once for each of its parts. Of a refused order: units asked for and, as `backordered`, to be had. */
export type CommittedRow = { owner_id: string; granted: boolean; line_id: string; variant_id: string; location_id: string; item_id: string | null; quantity: number; backordered: number }

export function toCommitResults(ownerIds: readonly string[], rows: readonly CommittedRow[]): HoldResult[] {
  const own = new Map<string, CommittedRow[]>(ownerIds.map((id) => [id, []]))
  for (const row of rows) own.get(row.owner_id)?.push(row)
  return ownerIds.map((owner_id) => {
    const found = own.get(owner_id)!
    if (found.length === 0 || found.some((row) => !row.granted)) return { owner_id, ok: false, shortages: found.map(({ line_id, variant_id, quantity, backordered }) => ({ line_id, variant_id, requested: quantity, available: backordered })) }
    const first = new Map(found.map(({ line_id, item_id }) => [line_id, item_id] as const).reverse())
    return { owner_id, ok: true, allocation: merged(found.filter(({ line_id, item_id }) => first.get(line_id) === item_id).map(({ line_id, variant_id, location_id, quantity, backordered }) => ({ line_id, variant_id, location_id, quantity, backordered }))) }
  })
}
