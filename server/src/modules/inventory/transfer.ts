import type { components } from '../../contract/types.gen.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'

export type Transfer = components['schemas']['Transfer']
export type TransferUpdate = components['schemas']['TransferUpdate']
export type TransferLine = components['schemas']['TransferLine']
type LineInput = components['schemas']['TransferLineInput']
type ReceiptLine = components['schemas']['TransferReceiptLine']

const BEFORE_SHIPPING: readonly Transfer['status'][] = ['draft', 'ready']
const ON_THE_WAY: readonly Transfer['status'][] = ['in_transit', 'partially_received']

export const isShipped = ({ status }: Transfer) => !BEFORE_SHIPPING.includes(status)
export const isOnTheWay = ({ status }: Transfer) => ON_THE_WAY.includes(status)
export const openUnits = ({ quantity, received, rejected }: TransferLine) => quantity - received - rejected

/** @throws inventory.transfer_not_allowed */
export function requireStatus(transfer: Transfer, allowed: 'before shipping' | 'on the way' | 'not ended'): void {
  const fits = { 'before shipping': !isShipped(transfer), 'on the way': isOnTheWay(transfer), 'not ended': !isShipped(transfer) || isOnTheWay(transfer) }[allowed]
  if (!fits) throw new Problem('inventory.transfer_not_allowed', `The transfer is ${transfer.status}.`)
}

/** @throws inventory.transfer_invalid when an item is named twice */
export function refuseRepeatedItems(lines: readonly LineInput[]): void {
  const seen = new Set<string>()
  const errors = lines.flatMap(({ inventory_item_id }, index): ProblemError[] => {
    const again = seen.has(inventory_item_id)
    seen.add(inventory_item_id)
    return again ? [{ pointer: `/lines/${index}/inventory_item_id`, code: 'duplicate', detail: 'is named before; state its quantity there' }] : []
  })
  if (errors.length > 0) throw new Problem('inventory.transfer_invalid', undefined, { errors })
}

/** The transfer after a change of what it says. @throws inventory.transfer_not_allowed */
export function changeTransfer(before: Transfer, input: TransferUpdate, now: string): Transfer {
  if (isShipped(before) && (input.lines !== undefined || input.status !== undefined)) throw new Problem('inventory.transfer_not_allowed', `The transfer is ${before.status}; its lines and state do not change any more.`)
  const { lines: _lines, ...fields } = input
  const expected = fields.expected_at === undefined ? {} : { expected_at: fields.expected_at === null ? null : new Date(fields.expected_at).toISOString() }
  return { ...before, ...fields, ...expected, version: before.version + 1, updated_at: now }
}

/** What arrived, by line of the transfer. */
export interface Arrival {
  line: TransferLine
  received: number
  rejected: number
}

/** @throws inventory.transfer_invalid when lines are not of the transfer, or more arrived than was shipped */
export function judgeReceipt(transfer: Transfer, lines: readonly ReceiptLine[]): Arrival[] {
  const byId = new Map(transfer.lines.map((line) => [line.id, line]))
  const seen = new Set<string>()
  const errors: ProblemError[] = []
  const arrivals = lines.flatMap(({ transfer_line_id, received = 0, rejected = 0 }, index): Arrival[] => {
    const line = byId.get(transfer_line_id)
    const fault = (code: string, detail: string) => void errors.push({ pointer: `/lines/${index}/transfer_line_id`, code, detail })
    if (!line) fault('unknown', 'is the id of no line of this transfer')
    else if (seen.has(line.id)) fault('duplicate', 'is named before')
    else if (received + rejected > openUnits(line)) fault('too_many', `is of ${openUnits(line)} units that are still on the way`)
    seen.add(transfer_line_id)
    return line ? [{ line, received, rejected }] : []
  })
  if (errors.length > 0) throw new Problem('inventory.transfer_invalid', undefined, { errors })
  return arrivals.filter((arrival) => arrival.received + arrival.rejected > 0)
}

/** The transfer after an arrival. */
export function receive(before: Transfer, arrivals: readonly Arrival[], now: string): Transfer {
  const byLine = new Map(arrivals.map((arrival) => [arrival.line.id, arrival]))
  const lines = before.lines.map((line) => {
    const arrival = byLine.get(line.id)
    return arrival ? { ...line, received: line.received + arrival.received, rejected: line.rejected + arrival.rejected } : line
  })
  const complete = lines.every((line) => openUnits(line) === 0)
  return { ...before, lines, status: complete ? 'received' : 'partially_received', received_at: complete ? now : null, version: before.version + 1, updated_at: now }
}
