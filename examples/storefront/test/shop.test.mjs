// The shop front as a shopper without scripts uses it: every page by link or form.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createSouk } from '@souk/sdk'
import t from 'tap'
import { storefront } from '../src/shop.mjs'

const folder = mkdtempSync(join(tmpdir(), 'souk-storefront-'))
chmodSync(folder, 0o755)
const bin = join(dirname(createRequire(import.meta.url).resolve('@souk/server/package.json')), 'bin', 'souk-server.js')
const server = fork(bin, ['start'], { env: { ...process.env, NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: folder, SOUK_LOG_LEVEL: 'warn' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
const [{ url, operatorKey }] = await once(server, 'message')
t.comment('service: PostgreSQL (embedded, in the server process)')
const operator = createSouk({ baseUrl: url, apiKey: operatorKey })
const organization = await operator.organizations.create({ name: 'Northwind', billing_email: 'owner@northwind.example' })
const { secret_key, publishable_key } = await operator.stores.create({ organization_id: organization.id, name: 'Tea & House', plan: 'scale', default_currency: 'USD', country: 'US', sandbox: true })
const merchant = createSouk({ baseUrl: url, apiKey: secret_key })
const listening = storefront(createSouk({ baseUrl: url, apiKey: publishable_key })).listen(0, '127.0.0.1')
await once(listening, 'listening')
t.teardown(async () => {
  listening.close()
  listening.closeAllConnections()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(folder, { recursive: true, force: true })
})

/** A browser without scripts: follows redirects, keeps cookies. */
function shopper() {
  const cookies = new Map()
  const at = async (path, fields) => {
    const response = await fetch(`http://127.0.0.1:${listening.address().port}${path}`, {
      redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    if (response.status === 302) return at(response.headers.get('location'))
    return { status: response.status, text: await response.text() }
  }
  return at
}

const hidden = ({ text }) => Object.fromEntries([...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]))
const chosen = ({ text }, name) => new RegExp(`name="${name}" value="([^"]+)" checked`).exec(text)?.[1]
const BUYER = { email: 'ada@example.com', name: 'Ada', line1: '1 Harbour Street', postal_code: '97209', city: 'Portland', country: 'US' }

t.test('a shopper finds something, buys it, and the merchant has an order', async (t) => {
  await merchant.products.create({ title: 'Mint <b>tea</b>', handle: 'mint-tea', status: 'active', description_html: '<p>Fresh.</p><script>alert(1)</script>', variants: [{ option_values: [], price: { amount: 450, currency: 'USD' }, stock: [{ on_hand: 3 }] }] })
  await merchant.discounts.create({ title: 'Ten off', class: 'order', method: 'code', codes: ['TEN'], value: { kind: 'percent', percent_bp: 1000 } })
  const at = shopper()
  const list = await at('/')
  t.match(list.text, 'Mint &lt;b&gt;tea&lt;/b&gt;', 'what merchants write is text')
  t.match(list.text, 'Tea &amp; House')
  t.match((await at('/?q=mint')).text, '/products/mint-tea')
  t.match((await at('/?q=zzzz')).text, 'Nothing found.')
  const product = await at('/products/mint-tea')
  t.match(product.text, '$4.50')
  t.notMatch(product.text, '<script>')
  const variant_id = /<option value="(var_\w+)"/.exec(product.text)[1]
  t.match((await at('/cart/lines', { variant_id, quantity: '2' })).text, '$9.00')
  t.match((await at('/cart/codes', { code: 'TEN' })).text, '$8.10')
  const delivery = await at('/checkout', BUYER)
  const pay = await at('/checkout/begin', { ...hidden(delivery), shipping_option_id: chosen(delivery, 'shipping_option_id'), payment_gateway_id: chosen(delivery, 'payment_gateway_id') })
  t.match(pay.text, 'Pay $8.10')
  const thanks = await at('/checkout/complete', hidden(pay))
  t.match(thanks.text, /Your order is <strong>#\d+</)
  t.match((await merchant.orders.list()).data, [{ email: 'ada@example.com', totals: { total: { amount: 810, currency: 'USD' } }, line_count: 1 }])
  t.match((await at('/cart')).text, 'Nothing in it yet.')
})

t.test('what cannot be bought is said in words, and a new price is shown instead of charged', async (t) => {
  const { id, variants: [variant] } = await merchant.products.create({ title: 'Lamp', handle: 'lamp', status: 'active', variants: [{ option_values: [], price: { amount: 5900, currency: 'USD' }, stock: [{ on_hand: 2 }] }] })
  const at = shopper()
  const refused = await at('/cart/lines', { variant_id: variant.id, quantity: '5' })
  t.equal(refused.status, 409)
  t.match(refused.text, /role="alert"/)
  await at('/cart/lines', { variant_id: variant.id, quantity: '1' })
  const delivery = await at('/checkout', BUYER)
  const pay = await at('/checkout/begin', { ...hidden(delivery), shipping_option_id: chosen(delivery, 'shipping_option_id'), payment_gateway_id: chosen(delivery, 'payment_gateway_id') })
  const orders = (await merchant.orders.list()).data.length
  await merchant.products.update({ product_id: id, variants: [{ option_values: [], price: { amount: 6900, currency: 'USD' } }] })
  const changed = await at('/checkout/complete', hidden(pay))
  t.equal(changed.status, 409)
  t.match(changed.text, /role="alert">What it costs has changed[^]*Pay \$69\.00/)
  t.equal((await merchant.orders.list()).data.length, orders)
  t.equal((await at('/products/none')).status, 404)
  const invalid = await at('/checkout/begin', {})
  t.equal(invalid.status, 400)
  t.match(invalid.text, 'Something is missing')
  t.notMatch(invalid.text, 'cart_version')
})

t.test('a shopper from elsewhere sees and pays the prices of there', async (t) => {
  await merchant.settings.update({ currencies: ['USD', 'EUR'] })
  const product = await merchant.products.create({ title: 'Glass', handle: 'glass', status: 'active', variants: [{ option_values: [], price: { amount: 2_000, currency: 'USD' }, stock: [{ on_hand: 3 }] }] })
  await merchant.markets.create({ name: 'Germany', countries: ['DE'], currency: 'EUR', fx: { rate_ppm: 900_000, rounding: 'half_up', increment: 1 } })
  const at = shopper()
  t.match((await at('/products/glass')).text, /\$20\.00|20\.00 USD|USD\s20\.00/)
  const euros = /€18\.00|18[.,]00.€|EUR\s18\.00|18\.00 EUR/
  t.match((await at('/products/glass?country=DE')).text, euros)
  const home = await at('/')
  t.match(home.text, euros, 'and stays there')
  t.match(home.text, '<a href="/?country=DE">DE (EUR)</a>')
  t.match((await at('/cart/lines', { variant_id: product.variants[0].id, quantity: '1' })).text, euros)
  t.equal((await at('/?country=Germany')).status, 400)
})
