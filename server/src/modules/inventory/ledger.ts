import type { components } from '../../contract/types.gen.js'
import { Problem, type ProblemCode, type ProblemError } from '../../kernel/problem.js'

export type InventoryEntry = components['schemas']['InventoryEntry']
export type UnitState = components['schemas']['InventoryState']
export type InventoryReason = components['schemas']['InventoryReason']

/** Why units move: what the ledger says of every entry of a change. */
export interface Reason {
  reason: InventoryReason
  reference_type: string | null
  reference_id: string | null
}

/** A line of a change: units to add, or units that shall be on hand. */
export interface MoveLine {
  item_id: string
  location_id: string
  state: UnitState
  delta?: number
  /** Units that shall be there after the change, instead of `delta`. */
  target?: number
  /** Units that must be there before the change. */
  expected?: number
}

export type Fault = 'item_not_found' | 'location_not_found' | 'item_not_tracked' | 'location_inactive' | 'expected_mismatch' | 'insufficient_stock' | 'quantity_out_of_range'

/** What the statement found for a line. */
export interface JudgedLine {
  position: number
  fault: Fault | null
  units: number
}

interface Wording {
  field: 'inventory_item_id' | 'location_id' | 'delta' | 'expected_on_hand'
  detail: (line: JudgedLine) => string
}

/** Faults in the order in which they are reported: what a line names must exist before its units can be judged. */
const WORDINGS: Record<Fault, Wording> = {
  item_not_found: { field: 'inventory_item_id', detail: () => 'is the id of no inventory item of this store' },
  location_not_found: { field: 'location_id', detail: () => 'is the id of no location of this store' },
  item_not_tracked: { field: 'inventory_item_id', detail: () => 'is not tracked' },
  location_inactive: { field: 'location_id', detail: () => 'is an inactive location' },
  expected_mismatch: { field: 'expected_on_hand', detail: ({ units }) => `does not agree: ${units} are on hand` },
  insufficient_stock: { field: 'delta', detail: ({ units }) => `takes more than the ${units} that are there` },
  quantity_out_of_range: { field: 'delta', detail: ({ units }) => `adds to the ${units} that are there more than a level can hold` },
}

const POINTERS_MAX = 100

/** The first kind of fault as a problem that points at each line which has it. */
export function faultProblem(lines: readonly JudgedLine[]): Problem | null {
  for (const [fault, { field, detail }] of Object.entries(WORDINGS)) {
    const at = lines.filter((line) => line.fault === fault)
    if (at.length === 0) continue
    const errors: ProblemError[] = at.slice(0, POINTERS_MAX).map((line) => ({ pointer: `/lines/${line.position}/${field}`, code: fault, detail: detail(line) }))
    return new Problem(`inventory.${fault}` as ProblemCode, `${at.length === 1 ? 'One line' : `${at.length} lines`} of the change cannot be carried out, so nothing was written.`, { errors })
  }
  return null
}

/** A row of the ledger as it is stored. */
export interface EntryState {
  id: string
  item_id: string
  variant_id: string
  location_id: string
  state: UnitState
  delta: number
  balance_after: number
  reason: InventoryReason
  reference_type: string | null
  reference_id: string | null
  actor_type: InventoryEntry['actor']['type']
  actor_id: string
  created_at: string
}

export function toEntry({ item_id, reference_type, reference_id, actor_type, actor_id, ...fields }: EntryState): InventoryEntry {
  return {
    ...fields, inventory_item_id: item_id, actor: { type: actor_type, id: actor_id },
    reference: reference_type === null || reference_id === null ? null : { type: reference_type, id: reference_id },
  }
}
