/**
 * A process that dies at any named point of checkout loses no order it acknowledged, charges nobody twice and leaves nothing held: for
 * each failpoint a server with that point armed serves shoppers until it dies there; a second one, started when the leases of the first
 * are over, carries on, and the shoppers repeat what was not answered under the same keys.
 */
import { createSouk, type Checkout, type Souk, type StoreCreated } from '@souk/sdk'
import t from 'tap'
import { crashSite, failpointsOf, LEASES_MS, Requests, type CrashSite, type Doomed } from './crash.js'
import { until } from './harness.js'

const usd = (amount: number) => ({ amount, currency: 'USD' })

type Shop = StoreCreated & { souk: Souk; variants: string[] }

async function openShop(site: CrashSite): Promise<Shop> {
  const store = await site.createStore()
  const product = await store.souk.products.create({ title: 'Print', status: 'active', options: [{ name: 'Size' }], variants: [50, 1].map((on_hand, index) => ({ option_values: [`S${index}`], price: usd(1_000), requires_shipping: false, stock: [{ on_hand }] })) })
  return { ...store, variants: product.variants.map(({ id }) => id) }
}

/** What shoppers do, one after the other, until the server is gone. */
class Shoppers {
  readonly requests = new Requests()

  constructor(readonly site: CrashSite, readonly shop: Shop, readonly server: Doomed) {}

  async begin(souk: Souk, variant: string, outcome: string): Promise<Checkout> {
    const cart = await souk.carts.create({ lines: [{ variant_id: variant }] })
    return souk.checkouts.create({ cart_id: cart.id, cart_version: 1, email: 'ada@example.com', payment: { payment_gateway_id: this.shop.defaults.payment_gateway_ids[1]!, details: { test_outcome: outcome as never } } })
  }

  async complete({ id, totals }: Checkout): Promise<void> {
    await this.requests.send(this.server.url, { path: `/v1/storefront/checkouts/${id}/complete`, body: { total: totals.total }, apiKey: this.shop.publishable_key })
  }

  /** Every way through checkout: paid, unknown for a while, paid but gone, given up, left, declined. */
  async everything(): Promise<void> {
    const { site, server, shop } = this
    const souk = createSouk({ baseUrl: server.url, apiKey: shop.publishable_key, maxRetries: 0 })
    const staff = createSouk({ baseUrl: server.url, apiKey: shop.secret_key, maxRetries: 0 })
    const [plenty, scarce] = shop.variants as [string, string]
    const becomes = (what: string, { id }: Checkout, status: Checkout['status']) => until(what, async () => (await souk.checkouts.get({ checkout_id: id })).status === status)
    await this.complete(await this.begin(souk, plenty, 'approve'))
    await this.complete(await this.begin(souk, plenty, 'decline'))
    await souk.checkouts.cancel({ checkout_id: (await this.begin(souk, plenty, 'approve')).id })
    const unknown = await this.begin(souk, plenty, 'timeout_acted')
    await this.complete(unknown)
    await site.advance(60_000, server)
    await becomes('the payment to be known', unknown, 'completed')
    const gone = await this.begin(souk, scarce, 'slow')
    const item = (await staff.inventoryItems.list({ variant_id: scarce })).data[0]!
    const [level] = (await staff.inventoryLevels.list({ inventory_item_id: item.id })).data
    await Promise.all([
      this.complete(gone),
      becomes('the payment to be under way', gone, 'processing').then(() => staff.inventory.set({ lines: [{ inventory_item_id: item.id, location_id: level!.location_id, on_hand: 0, expected_on_hand: level!.on_hand }] })),
    ])
    const left = await this.begin(souk, plenty, 'approve')
    await site.advance(700_000, server)
    await becomes('the sweeper', left, 'expired')
  }
}

t.setTimeout(900_000)
const site = await crashSite(t)

for (const name of failpointsOf('checkout.')) {
  t.test(`a process that dies at ${name}`, { timeout: 120_000 }, async (t) => {
    const shop = await openShop(site)
    const server = await site.doomed(name)
    const shoppers = new Shoppers(site, shop, server)
    t.equal(await server.dieOf(() => shoppers.everything()), 'SIGKILL', 'it died there')

    await site.advance(LEASES_MS)
    const { url } = await site.running()
    const undecided = () => site.query(shop, `
      SELECT id FROM checkouts WHERE store_id = $1 AND status = 'processing' UNION ALL SELECT id FROM payment_tasks WHERE store_id = $1 AND status = 'pending'
      UNION ALL SELECT id FROM payments WHERE store_id = $1 AND status IN ('requires_method', 'processing')`)
    await until('everything to be decided', async () => (await undecided()).length === 0)
    const answered = await shoppers.requests.repeatAll(t, url)
    const ordered = (await site.query<{ checkout_id: string }>(shop, 'SELECT checkout_id FROM orders WHERE store_id = $1')).map(({ checkout_id }) => checkout_id)
    const told = (status: number) => answered.filter(({ answer }) => answer!.status === status).map(({ path }) => path.split('/').at(-2)!)
    // Who was told to wait is told so again, whatever became of it meanwhile.
    t.strictSame(ordered.filter((id) => !told(202).includes(id)).sort(), told(200).sort(), 'who was told of an order has one order, and nobody else has')
    t.equal(new Set(ordered).size, ordered.length, 'no checkout became two orders')
    await until('what was given back', async () => (await undecided()).length === 0)
    t.strictSame(await site.faults(shop), [], 'every invariant holds')
    t.strictSame(await site.query(shop, `SELECT p.owner_id FROM test_gateway_entries j JOIN payments p ON p.store_id = j.store_id AND p.id = j.reference WHERE j.store_id = $1 AND j.status = 'approved' AND p.unwanted IS NULL
      AND j.kind IN ('authorize', 'confirm') GROUP BY p.owner_id HAVING count(*) > 1`), [], 'nobody is charged twice')
  })
}
