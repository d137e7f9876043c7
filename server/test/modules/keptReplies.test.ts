// Replies that are kept for repeats say who people are: those about a customer who is erased or merged go, found by a key.
import { randomUUID } from 'node:crypto'
import { t } from 'tap'
import { sql } from '../../src/kernel/sql.js'
import type { StoreTx } from '../../src/kernel/tx.js'
import { getForUpdate } from '../../src/modules/customers/customerStore.js'
import { erase } from '../../src/modules/customers/eraseCustomer.js'
import { merge } from '../../src/modules/customers/mergeCustomer.js'
import { harness } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const newEmail = () => `${randomUUID()}@example.com`

/** Rows of a table that were read in the transaction at hand. */
async function readOf(tx: StoreTx, table: string): Promise<number> {
  return (await tx.one<{ read: number }>(sql(`SELECT (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS read FROM pg_stat_xact_user_tables WHERE relname = $1`), [table]))!.read
}

t.test('replies kept about somebody who is erased or merged are found by whom they are about, among any number of others, and no other goes', async (t) => {
  const store = await h.createStore()
  const [ada, ben, rest] = [newEmail(), newEmail(), newEmail()]
  const kept = (work: (options: { idempotencyKey: string }) => Promise<unknown>) => {
    const options = { idempotencyKey: randomUUID() }
    return { repeat: () => work(options).then(() => 'answered', (error: { code: string }) => error.code) }
  }
  const guest = (email: string) => kept((options) => store.storefront.carts.create({ email }, options))
  const [erased, merged, stays] = await Promise.all([ada, ben, rest].map((email) => store.souk.customers.create({ email })))
  const about = (id: string) => kept((options) => store.souk.customers.update({ customer_id: id, note: 'Calls' }, options))
  const gone = [about(erased!.id), about(merged!.id), guest(ada), guest(ada.toUpperCase()), guest(ben)]
  const left = [about(stays!.id), guest(rest), guest(`x${ada}`)]
  for (const { repeat } of [...gone, ...left]) t.equal(await repeat(), 'answered')
  await h.sql(store.store.shard_id, `
    INSERT INTO idempotency_keys (store_id, principal, key, fingerprint, status, headers, body, created_at)
    SELECT $1, 'key_other', n::text, 'print', 201, '{}', '{"email":"somebody' || n || '@example.com"}', $2 FROM generate_series(1, 3000) n`, [store.store.id, h.clock.now()])
  await inStore(h, store, async (tx) => {
    await erase(tx, await getForUpdate(tx, erased!.id))
    await merge(tx, stays!.id, merged!.id, undefined)
    t.ok((await readOf(tx, 'idempotency_keys')) < 50, 'few rows are read')
  })
  t.strictSame(await Promise.all(gone.map(({ repeat }) => repeat())), gone.map(() => 'customers.customer_erased'))
  t.strictSame(await Promise.all(left.map(({ repeat }) => repeat())), left.map(() => 'answered'))
})
