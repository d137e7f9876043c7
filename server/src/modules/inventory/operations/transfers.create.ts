import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { refuseRepeatedItems, type Transfer } from '../transfer.js'
import { newLines, requireSites, save } from '../transferStore.js'

export const transfersCreate: InventoryOperations['transfers.create'] = write(async (tx, { body }) => {
  const { from_location_id, to_location_id } = body
  if (from_location_id === to_location_id) throw new Problem('inventory.transfer_invalid', undefined, { errors: [{ pointer: '/to_location_id', code: 'same', detail: 'is where the units are' }] })
  refuseRepeatedItems(body.lines)
  await requireSites(tx, { from_location_id, to_location_id })
  const now = tx.now.toISOString()
  const transfer: Transfer = {
    id: tx.newId('transfer'), version: 1, status: body.status ?? 'draft', from_location_id, to_location_id, lines: await newLines(tx, body.lines), reference: body.reference ?? null, note: body.note ?? null,
    expected_at: body.expected_at == null ? null : new Date(body.expected_at).toISOString(), metadata: body.metadata ?? {}, shipped_at: null, received_at: null, cancelled_at: null, created_at: now, updated_at: now,
  }
  save(tx, transfer)
  tx.emit('transfer.created', transfer.id, transfer)
  return { status: 201, body: transfer, version: transfer.version, headers: { Location: `/v1/transfers/${transfer.id}` } }
})
