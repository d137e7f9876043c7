// What follows from events by itself once an order was placed, and how the workflow of the order tells of it: the same whether consumers read the log or streams.
import type { Order, OrderWorkflow } from '@souk/sdk'
import t, { type Test } from 'tap'
import { sql } from '../../src/kernel/sql.js'
import { advanceWorkflows } from '../../src/modules/orders/advanceWorkflows.js'
import { buyingShop, type BuyingShop } from '../boughtOrder.js'
import { gate } from '../gate.js'
import { harness, refusal, repeats, until, type Harness } from '../harness.js'
import { inStore } from '../inStore.js'
import { redisMissing, redisServer } from '../redis.js'
import { sendOut, toSendOut } from '../soldOrder.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

t.setTimeout(600_000)

interface Site {
  h: Harness
  /** The workflow once it is as asked. */
  reaches(shop: BuyingShop, order: { id: string }, is: (workflow: OrderWorkflow) => boolean, what: string): Promise<OrderWorkflow>
}

function siteOf(h: Harness): Site {
  return {
    h,
    async reaches({ store: { souk } }, { id }, is, what) {
      let last: OrderWorkflow | undefined
      return until(`the workflow to be ${what}`, async () => {
        last = (await souk.orderWorkflows.list({ limit: 250 })).data.find(({ order_id }) => order_id === id)
        return last !== undefined && is(last) && last
      }).catch((error: unknown) => { throw new Error(`${String(error)}: ${JSON.stringify(last)}`) })
    },
  }
}

const inState = (state: OrderWorkflow['state']) => (workflow: OrderWorkflow) => workflow.state === state
const step = (workflow: OrderWorkflow, name: OrderWorkflow['steps'][number]['name']) => workflow.steps.find((one) => one.name === name)!
const summary = (workflow: OrderWorkflow) => workflow.steps.map(({ name, status }) => `${name} ${status}`)
const stockOf = async ({ store: { souk } }: BuyingShop) => (await souk.inventoryLevels.list()).data.map(({ on_hand, committed, available }) => ({ on_hand, committed, available }))

function happily(t: Test, { h, reaches }: Site): void {
  t.test('orderWorkflows.get: an order goes from placed over paid to sent out, and every step is told with its time', async (t) => {
    const shop = await buyingShop(h)
    const { souk } = shop.store
    const order = await shop.buy()
    const paid = await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'done', 'paid')
    t.match(paid, { order_id: order.id, state: 'waiting', waits_for: 'fulfillment', error_code: null, next_attempt_at: null, finished_at: null })
    t.strictSame(summary(paid), ['created done', 'reserved done', 'paid done', 'fulfillment_created done', 'fulfilled waiting'])
    t.equal(step(paid, 'created').reached_at, order.placed_at)
    t.match(step(paid, 'paid'), { attempts: 1, error_code: null })
    await sendOut(shop, order)
    const done = await reaches(shop, order, inState('completed'), 'completed')
    t.match(done, { waits_for: null, finished_at: /^20/ })
    t.equal(step(done, 'paid').reached_at, step(paid, 'paid').reached_at, 'a step keeps its time')
    t.match((await h.events(shop.store, 'order_workflow.completed')).map(({ resource_id, sequence, data }) => ({ resource_id, sequence, data })), [{ resource_id: done.id, sequence: 1, data: done }])
    const { etag } = await souk.orderWorkflows.get({ order_id: order.id }).withResponse()
    t.equal(etag, `"${done.version}"`)
    const other = await h.createStore()
    t.match(await refusal(other.souk.orderWorkflows.get({ order_id: order.id })), { status: 404, code: 'orders.workflow_not_found' })
    t.match(await refusal((await h.clientWith(shop.store, ['products:read'])).orderWorkflows.get({ order_id: order.id })), { status: 403 })
  })

  t.test('an order that is paid before anybody looks at it has the same steps', async (t) => {
    const shop = await buyingShop(h, { capture_mode: 'manual' })
    const order = await shop.buy()
    await reaches(shop, order, ({ waits_for }) => waits_for === 'capture', 'waiting for the merchant to capture')
    await shop.store.souk.orders.capture({ order_id: order.id })
    t.match(await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'done', 'paid'), { state: 'waiting', waits_for: 'fulfillment' })
  })

  t.test('a workflow that two begin at once is written by the first, and the second works it out anew', async (t) => {
    const shop = await buyingShop(h, { capture_mode: 'manual' })
    const { store } = shop.store
    const order = await shop.buy()
    await reaches(shop, order, ({ waits_for }) => waits_for === 'capture', 'waiting for the merchant to capture')
    await h.settled(shop.store)
    await h.sql(store.shard_id, 'DELETE FROM order_workflows WHERE order_id = $1', [order.id])
    let tries = 0
    const held = gate()
    const begin = (then: () => Promise<void>) => inStore(h, shop.store, async (tx) => {
      tries++
      await advanceWorkflows(tx, [order.id])
      await tx.run(sql('SELECT 1'))
      await then()
    })
    const first = begin(held.pass)
    await held.arrived
    const second = begin(() => Promise.resolve())
    await until('the second to wait for it', async () => (await h.sql(store.shard_id, `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`)).length > 0)
    held.open()
    await Promise.all([first, second])
    t.equal(tries, 3)
    t.strictSame(await h.sql(store.shard_id, 'SELECT version, waits_for FROM order_workflows WHERE order_id = $1', [order.id]), [{ version: 1, waits_for: 'capture' }])
  })
}

function waiting(t: Test, { h, reaches }: Site): void {
  t.test('where orders are held until they are paid, nothing is sent out before, and the payment releases it', async (t) => {
    const shop = await buyingShop(h, { capture_mode: 'manual' })
    const { souk } = shop.store
    t.match(await souk.settings.update({ order_processing: { hold_until_paid: true } }), { order_processing: { hold_until_paid: true, cancel_unpaid_after_hours: null } })
    await h.settled(shop.store)
    const order = await shop.buy()
    t.equal(order.fulfillment_status, 'on_hold', 'as soon as it is placed')
    t.match(await toSendOut(shop, order), { status: 'on_hold', holds: [{ reason: 'awaiting_payment', note: null }] })
    t.match(await refusal(sendOut(shop, order)), { status: 409, code: 'orders.fulfillment_order_on_hold' })
    const held = await reaches(shop, order, inState('waiting'), 'waiting')
    t.match([held.waits_for, step(held, 'fulfillment_created').status], ['capture', 'waiting'])
    await souk.orders.capture({ order_id: order.id })
    const released = await reaches(shop, order, (workflow) => step(workflow, 'fulfillment_created').status === 'done', 'released')
    t.match(released, { waits_for: 'fulfillment' })
    t.match(await toSendOut(shop, order), { status: 'open', holds: [] })
    t.match((await souk.orders.timeline.list({ order_id: order.id })).data.filter(({ type }) => type === 'fulfillment_released'), [{ actor: { type: 'system' }, data: { reason: 'awaiting_payment' } }])
    t.equal((await souk.orders.get({ order_id: order.id })).fulfillment_status, 'unfulfilled')
    await souk.fulfillmentOrders.hold({ fulfillment_order_id: (await toSendOut(shop, order)).id, reason: 'awaiting_payment' })
    await reaches(shop, order, (workflow) => step(workflow, 'fulfillment_created').status === 'waiting', 'held by hand')
    await h.settled(shop.store)
    t.match(await toSendOut(shop, order), { status: 'on_hold' }, 'what staff put on hold once it was paid stays there')
  })

  t.test('what is captured on fulfillment is not held, for the money is', async (t) => {
    const shop = await buyingShop(h, { capture_mode: 'on_fulfillment' })
    await shop.store.souk.settings.update({ order_processing: { hold_until_paid: true } })
    await h.settled(shop.store)
    const order = await shop.buy()
    t.equal(order.fulfillment_status, 'unfulfilled')
    t.match(await reaches(shop, order, inState('waiting'), 'waiting'), { waits_for: 'fulfillment' })
    await sendOut(shop, order)
    await reaches(shop, order, inState('completed'), 'completed, by the capture that sending out has planned')
  })
}

/** How often the gateway was asked for something. */
const asked = async (h: Harness, { store }: BuyingShop, { payment_id }: Order, kind: string) => (await h.sql(store.store.shard_id, `SELECT key FROM test_gateway_entries WHERE store_id = $1 AND reference = $2 AND kind = $3`, [store.store.id, payment_id, kind])).length

function failing(t: Test, { h, reaches }: Site): void {
  t.test('orderWorkflows.retry: a capture that is refused is tried again after ten minutes, an hour and six, and then by hand', async (t) => {
    const shop = await buyingShop(h)
    const { souk } = shop.store
    const order = await shop.place(2, 'capture_declined')
    const failed = await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'failed', 'failed')
    t.match(failed, { state: 'running', waits_for: 'next_attempt', error_code: /./, next_attempt_at: /^20/ })
    t.match(await refusal(shop.store.souk.orderWorkflows.retry({ order_id: (await shop.buy()).id })), { status: 409, code: 'orders.workflow_not_failed' }, 'what has not failed')
    for (const [index, pause] of [10 * MINUTE, HOUR, 6 * HOUR].entries()) {
      h.clock.advance(pause)
      await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'failed' && step(workflow, 'paid').attempts === index + 2, `refused for the ${index + 2}th time`)
    }
    const stuck = await reaches(shop, order, inState('stuck'), 'stuck')
    t.match([stuck.waits_for, stuck.next_attempt_at, step(stuck, 'paid').attempts], ['retry', null, 4])
    t.match(await h.events(shop.store, 'order_workflow.stuck'), [{ resource_id: stuck.id, data: { error_code: stuck.error_code } }])
    const resumed = await repeats(t, (options) => souk.orderWorkflows.retry({ order_id: order.id }, options))
    t.match(resumed, { state: 'running', waits_for: 'provider' })
    await reaches(shop, order, (workflow) => step(workflow, 'paid').attempts === 5 && workflow.state === 'stuck', 'stuck again')
    t.equal((await h.events(shop.store, 'order_workflow.resumed')).length, 1)
    t.equal(await asked(h, shop, order, 'capture'), 5, 'the provider was asked as often as is told')
    t.match(await refusal((await h.clientWith(shop.store, ['orders:read'])).orderWorkflows.retry({ order_id: order.id })), { status: 403 })
    t.match(await refusal((await h.createStore()).souk.orderWorkflows.retry({ order_id: order.id })), { status: 404, code: 'orders.workflow_not_found' })
    await souk.orders.cancel({ order_id: order.id, reason: 'declined' })
    const compensated = await reaches(shop, order, inState('compensated'), 'compensated')
    t.strictSame(summary(compensated).slice(2), ['paid skipped', 'fulfillment_created skipped', 'fulfilled skipped', 'money_returned done', 'stock_released done'])
  })

  t.test('orderWorkflows.retry: takes what is owed by now, not all that is held', async (t) => {
    const shop = await buyingShop(h)
    const { souk } = shop.store
    const order = await shop.place(2, 'capture_declined')
    await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'failed', 'failed')
    const change = await souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: order.lines[0]!.id, quantity: 1 }] })
    const { totals } = await souk.orderChanges.confirm({ order_change_id: change.id })
    await h.sql(shop.store.store.shard_id, `UPDATE test_gateway_entries SET behaviour = 'approve' WHERE reference = $1`, [order.payment_id])
    await souk.orderWorkflows.retry({ order_id: order.id })
    await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'done', 'paid')
    t.match(await souk.payments.get({ payment_id: order.payment_id! }), { captured: totals.total, authorized: order.totals.total })
    t.match(await souk.orders.get({ order_id: order.id }), { totals: { paid: totals.total, refund_due: { amount: 0 } } })
  })

  t.test('orderWorkflows.list: those that are stuck are found by their state, those that stand still by when they changed', async (t) => {
    const shop = await buyingShop(h, { capture_mode: 'manual' })
    const { souk } = shop.store
    const [first, second] = [await shop.buy(), await shop.buy()]
    for (const order of [first, second]) await reaches(shop, order, inState('waiting'), 'waiting')
    t.strictSame((await souk.orderWorkflows.list()).data.map(({ order_id }) => order_id), [second.id, first.id])
    const page = await souk.orderWorkflows.list({ limit: 1 })
    t.match([page.has_more, (await souk.orderWorkflows.list({ limit: 1, cursor: page.next_cursor! })).data.map(({ order_id }) => order_id)], [true, [first.id]])
    t.strictSame((await souk.orderWorkflows.list({ state: 'stuck' })).data, [])
    t.equal((await souk.orderWorkflows.list({ waits_for: 'capture' })).data.length, 2)
    t.strictSame((await souk.orderWorkflows.list({ unchanged_since: first.placed_at })).data, [])
    t.equal((await souk.orderWorkflows.list({ unchanged_since: new Date(h.clock.now().getTime() + MINUTE).toISOString() })).data.length, 2)
    t.match(await refusal(souk.orderWorkflows.list({ cursor: 'nonsense' })), { status: 400, code: 'request.invalid_cursor' })
    t.strictSame((await (await h.createStore()).souk.orderWorkflows.list()).data, [])
    t.match(await refusal((await h.clientWith(shop.store, ['products:read'])).orderWorkflows.list()), { status: 403 })
  })
}

function compensating(t: Test, { h, reaches }: Site): void {
  t.test('money that was held and is lost puts what was to be sent out on hold, and the order is cancelled when nobody pays in time', async (t) => {
    const shop = await buyingShop(h, { capture_mode: 'on_fulfillment' })
    await shop.store.souk.settings.update({ order_processing: { hold_until_paid: true, cancel_unpaid_after_hours: 48 } })
    await h.settled(shop.store)
    const before = await stockOf(shop)
    const order = await shop.buy()
    await reaches(shop, order, ({ waits_for }) => waits_for === 'fulfillment', 'waiting to be sent out')
    await shop.store.souk.payments.void({ payment_id: order.payment_id! })
    const lost = await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'failed', 'unpaid again')
    t.match(lost, { state: 'waiting', waits_for: 'payment', error_code: 'payment_voided' })
    t.match(await toSendOut(shop, order), { status: 'on_hold', holds: [{ reason: 'awaiting_payment' }] })
    t.ok(new Date(lost.next_attempt_at!).getTime() - h.clock.now().getTime() > 47 * HOUR, 'two days from when it was lost')
    h.clock.advance(49 * HOUR)
    const compensated = await reaches(shop, order, inState('compensated'), 'compensated')
    t.match(step(compensated, 'stock_released'), { status: 'done' })
    t.match(await shop.store.souk.orders.get({ order_id: order.id }), { status: 'cancelled', cancel_reason: 'declined' })
    t.strictSame(await stockOf(shop), before, 'its stock is free again')
    t.match(await h.events(shop.store, 'order_workflow.compensated'), [{ data: { order_id: order.id } }])
  })

  t.test('a refund that a cancelled order is refused is made again until somebody has to look', async (t) => {
    const shop = await buyingShop(h)
    const { souk } = shop.store
    const order = await shop.place(1, 'refund_declined')
    await reaches(shop, order, (workflow) => step(workflow, 'paid').status === 'done', 'paid')
    await souk.orders.cancel({ order_id: order.id, reason: 'customer' })
    t.match(await reaches(shop, order, (workflow) => workflow.waits_for === 'next_attempt', 'refused'), { state: 'compensating', error_code: /./ })
    for (const pause of [10 * MINUTE, HOUR, 6 * HOUR]) {
      const { next_attempt_at } = await reaches(shop, order, (workflow) => workflow.waits_for === 'next_attempt', 'refused again')
      h.clock.advance(pause)
      await reaches(shop, order, (workflow) => workflow.next_attempt_at !== next_attempt_at && workflow.waits_for !== 'provider', 'tried')
    }
    await reaches(shop, order, inState('stuck'), 'stuck')
    t.equal((await souk.refunds.list({ order_id: order.id, status: 'failed' })).data.length, 4)
    t.match(await souk.orderWorkflows.retry({ order_id: order.id }), { state: 'compensating', waits_for: 'provider' })
    await reaches(shop, order, (workflow) => workflow.state === 'stuck' && step(workflow, 'money_returned').attempts === 5, 'stuck again')
    t.match(await souk.orders.get({ order_id: order.id }), { payment_status: 'paid' }, 'no money counts as gone that has not gone')
  })

  t.test('an order that is cancelled at once has given back what it took', async (t) => {
    const shop = await buyingShop(h)
    const order = await shop.buy()
    await shop.store.souk.orders.cancel({ order_id: order.id, reason: 'customer' })
    const compensated = await reaches(shop, order, inState('compensated'), 'compensated')
    t.strictSame(summary(compensated).slice(2), ['paid done', 'fulfillment_created skipped', 'fulfilled skipped', 'money_returned done', 'stock_released done'])
  })
}

for (const [kind, skip] of [['the log', false], ['streams', redisMissing]] as const) {
  t.test(`events from ${kind}`, { skip }, async (t) => {
    const env: Record<string, string> = kind === 'streams' ? { REDIS_URL: (await redisServer(t)).url } : {}
    const site = siteOf(await harness(t, { env }))
    happily(t, site)
    waiting(t, site)
    failing(t, site)
    compensating(t, site)
  })
}
