import { StoreTx, type StoreRoute } from '../src/kernel/tx.js'
import type { Platform } from '../src/main.js'
import { attachToOrder, authorize, createPayment, planRefund, runTask, type PaymentPhases } from '../src/modules/payments/index.js'
import { randomId } from './contractCalls.js'
import { until } from './harness.js'
import { served } from './inStore.js'

export interface PayAround {
  storeId: string
  gatewayId: string
}

export interface Acknowledged {
  id: string
  status: string
}

function phasesOf(platform: Platform, route: StoreRoute, now: () => Date): PaymentPhases {
  const { app } = platform.databases.shards.get(route.shardId)!
  return {
    services: platform.services,
    inStore: (work) => served(() => app.transaction({ storeId: route.storeId, timeoutMs: 10_000 }, async (connection) => {
      const tx = new StoreTx(connection, route, { type: 'system', id: 'test' }, now(), 'test')
      const result = await work(tx)
      tx.flushEvents()
      return result
    })),
  }
}

/** Everything that money does, each way through to its end. Tells what it was told of payments. */
export async function payAround(platform: Platform, now: () => Date, { storeId, gatewayId }: PayAround, tell: (acknowledged: Acknowledged) => void): Promise<void> {
  const phases = phasesOf(platform, (await platform.directory.storeById(storeId))!, now)
  const begin = (test_outcome: string, capture: 'automatic' | 'manual') => phases.inStore((tx) => createPayment(tx, { owner: { type: 'checkout', id: randomId('chk') }, gateway_id: gatewayId, amount: 1_000, currency: 'USD', capture, details: { test_outcome } }))
  const reaches = (id: string, sql: string) => until(`${id} ${sql}`, async () => (await phases.inStore((tx) => tx.run({ name: '', text: `SELECT 1 FROM payments WHERE id = $1 AND ${sql}` }, [id]))).length > 0)
  const pay = async (test_outcome: string, capture: 'automatic' | 'manual' = 'automatic') => {
    const { payment: { id } } = await begin(test_outcome, capture)
    const { status } = await authorize(phases, id)
    tell({ id, status })
    return id
  }
  const unknown = await pay('timeout_acted')
  await reaches(unknown, `status = 'authorized'`)
  const card = await pay('duplicate_notification')
  await phases.inStore((tx) => attachToOrder(tx, [{ payment_id: card, order_id: randomId('ord') }]))
  await reaches(card, `status = 'captured'`)
  tell({ id: card, status: 'captured' })
  const refund = await phases.inStore((tx) => planRefund(tx, card, 400, randomId('ref'), { for_caller: true }))
  await runTask(phases, refund.id)
  await until('the notifications', async () => (await phases.inStore((tx) => tx.run({ name: '', text: 'SELECT 1 FROM test_gateway_entries WHERE notify_at IS NOT NULL' }))).length === 0)
}
