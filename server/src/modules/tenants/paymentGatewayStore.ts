import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type PaymentGateway = components['schemas']['PaymentGateway']
type PaymentGatewayRow = Omit<PaymentGateway, 'created_at' | 'updated_at'> & Record<string, unknown> & { created_at: Date; updated_at: Date }

const COLUMNS = 'id, version, payment_method, name, active, position, created_at, updated_at'
const GET = sql(`SELECT ${COLUMNS} FROM payment_gateways WHERE store_id = $1 AND id = $2`)
const LIST = sql(`SELECT ${COLUMNS} FROM payment_gateways WHERE store_id = $1 AND (position, id) > ($2, $3) ORDER BY position, id LIMIT $4`)
const ADD = sql(`
  INSERT INTO payment_gateways (store_id, id, payment_method, name, active, position, created_at, updated_at)
  SELECT $1, r.id, r.payment_method, r.name, r.active, r.position, $3, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id text, payment_method text, name text, active boolean, position integer)`)

export type NewPaymentGateway = Omit<PaymentGateway, 'version' | 'created_at' | 'updated_at'>

export function add(tx: StoreTx, gateways: readonly NewPaymentGateway[]): void {
  tx.send(ADD, [tx.storeId, JSON.stringify(gateways), tx.now])
}

/** @throws tenants.payment_gateway_not_found */
export async function get(tx: StoreTx, id: string): Promise<PaymentGateway> {
  const row = await tx.one<PaymentGatewayRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('tenants.payment_gateway_not_found', 'No payment gateway of this store has this id.')
  return toPaymentGateway(row)
}

export async function list(tx: StoreTx, after: { position: number; id: string }, limit: number): Promise<PaymentGateway[]> {
  return (await tx.run<PaymentGatewayRow>(LIST, [tx.storeId, after.position, after.id, limit + 1])).map(toPaymentGateway)
}

const toPaymentGateway = (row: PaymentGatewayRow): PaymentGateway => ({ ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })
