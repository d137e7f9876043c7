import t from 'tap'
import { extractText, getDocumentProxy } from 'unpdf'
import { toHtml } from '../../src/modules/orders/documentHtml.js'
import { toSheet } from '../../src/modules/orders/documentWords.js'
import type { DocumentState } from '../../src/modules/orders/document.js'
import { collect, harness, refusal, repeats, type TestStore } from '../harness.js'
import { ADDRESS, lineOf, place } from '../placement.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const MISSING = 'doc_00000000000000000000000000'

async function shop(...placements: Parameters<typeof place>[2][]) {
  const store = await h.createStore()
  const [order] = await place(h, store, ...(placements.length > 0 ? placements : [{}]))
  return { store, order: order!, documents: store.souk.documents, order_id: order!.id }
}

const sqlOf = (store: TestStore) => (text: string, ...values: unknown[]) => h.sql(store.store.shard_id, text, values)

t.test('documents.create: an invoice states the order as it is, under the next number of its own range', async (t) => {
  const { store, order, documents, order_id } = await shop()
  const invoice = await repeats(t, (options) => documents.create({ order_id, kind: 'invoice' }, options))
  t.match(invoice, { number: 1, name: 'INV-1', order_name: '#1001', kind: 'invoice', replaces: null, total: usd(28364) })
  t.match(invoice.content, { seller: { name: 'Northwind' }, buyer: { name: 'Ada Lovelace', shipping_address: ADDRESS }, lines: [{ order_line_id: order.lines[0]!.id, quantity: 2, total: usd(27864) }], shipping: { total: usd(500) }, taxes: [{ rate_ppm: 80_000, amount: usd(2064) }] })
  t.match(await refusal(documents.create({ order_id, kind: 'invoice' })), { status: 409, code: 'orders.document_exists', detail: 'It is INV-1.' })
  t.match(await documents.create({ order_id, kind: 'packing_slip' }), { number: 1, name: 'PS-1' })
  t.match(await h.events(store, 'document.created'), [{ resource_id: invoice.id, data: { name: 'INV-1', total: usd(28364) } }, { data: { kind: 'packing_slip' } }])

  await store.souk.orders.update({ order_id, shipping_address: { ...ADDRESS, line1: '1 Pier' } })
  t.match(await documents.create({ order_id, kind: 'invoice' }), { number: 2, name: 'INV-2', replaces: invoice.id, content: { buyer: { shipping_address: { line1: '1 Pier' } } } }, 'a changed order can be invoiced anew')
  t.match(await documents.get({ document_id: invoice.id }), { content: { buyer: { shipping_address: ADDRESS } } }, 'and what was issued stays')
  t.match((await collect(store.souk.orders.timeline.list({ order_id }))).map(({ type }) => type), ['document_issued', 'contact_changed', 'document_issued', 'document_issued', 'order_placed'])
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.documents.create({ order_id, kind: 'invoice' })), await refusal(intruder.souk.documents.create({ order_id: 'ord_00000000000000000000000000', kind: 'invoice' })))
})

t.test('documents.create: an invoice names the tax ids of the customer, until these are erased', async (t) => {
  const store = await h.createStore()
  const customer = await store.souk.customers.create({ email: 'accounts@example.com', tax_ids: [{ type: 'eu_vat', value: 'DE123456789' }] })
  const [order] = await place(h, store, { customer_id: customer.id })
  const invoice = await store.souk.documents.create({ order_id: order!.id, kind: 'invoice' })
  t.strictSame(invoice.content.buyer.tax_ids, [{ type: 'eu_vat', value: 'DE123456789' }])
  t.match(await store.souk.documents.html.download({ document_id: invoice.id }), 'EU VAT DE123456789')
  await store.souk.customers.update({ customer_id: customer.id, tax_ids: [] })
  t.match(await store.souk.documents.create({ order_id: order!.id, kind: 'invoice' }), { replaces: invoice.id, content: { buyer: { tax_ids: [] } } })
  t.strictSame((await store.souk.documents.get({ document_id: invoice.id })).content.buyer.tax_ids.length, 1, 'what was issued stays')
  await store.souk.customers.delete({ customer_id: customer.id })
  await h.settled(store)
  t.strictSame((await store.souk.documents.get({ document_id: invoice.id })).content.buyer.tax_ids, [])
})

t.test('documents.create: 30 at once take 30 numbers without a gap', async (t) => {
  const store = await h.createStore()
  const orders = await place(h, store, ...Array.from({ length: 30 }, () => ({})))
  const issued = await Promise.all(orders.map((order) => store.souk.documents.create({ order_id: order.id, kind: 'invoice' })))
  t.strictSame(issued.map(({ number }) => number).sort((a, b) => a - b), Array.from({ length: 30 }, (_, index) => index + 1))
})

t.test('documents.create: a credit note states each refund once', async (t) => {
  const { store, order, documents, order_id } = await shop({ payment: { id: 'pay_01jd9g3v8n4r6t2w5x7y9z0a1b', authorized_amount: 0, captured_amount: 28364 } })
  const sql = sqlOf(store)
  t.match(await refusal(documents.create({ order_id, kind: 'credit_note' })), { status: 409, code: 'orders.nothing_to_credit', detail: 'Nothing was refunded.' })
  await sql(`UPDATE order_lines SET refunded_quantity = 1, refunded_subtotal_amount = 12900, refunded_tax_amount = 1032, refunded_amount = 13932 WHERE id = $1`, order.lines[0]!.id)
  await sql(`UPDATE orders SET refunded_amount = 13932 WHERE id = $1`, order_id)
  t.match(await documents.create({ order_id, kind: 'credit_note' }), { name: 'CN-1', total: usd(13932), content: { lines: [{ quantity: 1, subtotal: usd(12900), tax: usd(1032), total: usd(13932) }], shipping: null, adjustment: usd(0), tax: usd(1032) } })
  t.match(await refusal(documents.create({ order_id, kind: 'credit_note' })), { code: 'orders.nothing_to_credit' })
  await sql(`UPDATE orders SET refunded_amount = 14532, shipping_refunded_amount = 500 WHERE id = $1`, order_id)
  t.match(await documents.create({ order_id, kind: 'credit_note' }), { name: 'CN-2', total: usd(600), content: { lines: [], shipping: { total: usd(500) }, adjustment: usd(100) } }, 'shipping and goodwill')
})

t.test('documents.create: a credit note states what was kept of a refund, and adds up', async (t) => {
  const { store, order, documents, order_id } = await shop({ credits: [{ kind: 'gift_card', id: 'gc_01jd9g3v8n4r6t2w5x7y9z0a1b', amount: 28364 }] })
  const sql = sqlOf(store)
  await sql(`UPDATE order_lines SET refunded_quantity = 1, refunded_subtotal_amount = 12900, refunded_tax_amount = 1032, refunded_amount = 13932 WHERE id = $1`, order.lines[0]!.id)
  await sql(`UPDATE orders SET refunded_amount = 13309 WHERE id = $1`, order_id)
  const note = await documents.create({ order_id, kind: 'credit_note' })
  t.match(note, { total: usd(13309), content: { lines: [{ total: usd(13932) }], shipping: null, adjustment: usd(0), deduction: usd(623) } })
  t.match(await documents.html.download({ document_id: note.id }), '<td>Deduction</td><td>−$6.23</td>')
  await sql(`UPDATE orders SET refunded_amount = 13409 WHERE id = $1`, order_id)
  t.match((await documents.create({ order_id, kind: 'credit_note' })).content, { lines: [], adjustment: usd(100), deduction: usd(0) }, 'what came on top of it later')
})

t.test('documents.list, documents.get: by order and kind, and one of another store is a missing one', async (t) => {
  const { store, order_id, documents } = await shop({}, {})
  const [other] = (await store.souk.orders.list()).data.filter(({ id }) => id !== order_id)
  const invoice = await documents.create({ order_id, kind: 'invoice' })
  await documents.create({ order_id, kind: 'packing_slip' })
  await documents.create({ order_id: other!.id, kind: 'invoice' })
  t.equal((await collect(documents.list({ limit: 2 }))).length, 3)
  t.match(await collect(documents.list({ kind: 'invoice', order_id })), [{ id: invoice.id, total: usd(28364) }])
  const intruder = await h.createStore()
  for (const call of ['get', 'html', 'pdf'] as const) {
    const ask = (document_id: string) => (call === 'get' ? intruder.souk.documents.get({ document_id }) : call === 'html' ? intruder.souk.documents.html.download({ document_id }) : collect(intruder.souk.documents.pdf.download({ document_id })))
    t.strictSame(await refusal(ask(invoice.id)), await refusal(ask(MISSING)), call)
  }
  t.match(await refusal((await h.clientWith(store, ['orders:read'])).documents.list()), { status: 403, code: 'auth.permission_denied' })
})

t.test('documents.pdf.download: a PDF whose text any reader finds, in any alphabet, over as many pages as it takes', async (t) => {
  const lines = Array.from({ length: 60 }, (_, index) => lineOf({ words: { title: `Kurtka „Łódź” №${index}`, variant_title: 'M', sku: `S-${index}`, options: [], image_url: null } }))
  const { documents, order_id } = await shop({ lines, shipping_address: { ...ADDRESS, name: 'Юлия Żółć' }, locale: 'de-DE', email: 'julia@example.com' })
  const { id: document_id } = await documents.create({ order_id, kind: 'invoice' })
  const { response, data } = await documents.pdf.download({ document_id }).withResponse()
  t.equal(response.headers.get('content-type'), 'application/pdf')
  t.equal(response.headers.get('content-disposition'), 'attachment; filename="INV-1.pdf"')
  const bytes = new Uint8Array(Buffer.concat(await collect(data)))
  const { totalPages, text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
  t.ok(totalPages > 1, `${totalPages} pages`)
  for (const words of ['Invoice INV-1', 'Northwind', 'Юлия Żółć', 'julia@example.com', 'Kurtka „Łódź” №0', 'Kurtka „Łódź” №59', '278,64', 'Sales tax 8 %', 'Total']) t.ok(text.includes(words), words)
})

t.test('documents.html.download: a page that escapes what people wrote and may run nothing', async (t) => {
  const { store, documents, order_id } = await shop({ lines: [lineOf({ words: { title: '<script>alert(1)</script> & "more"', variant_title: '', sku: null, options: [], image_url: null } })] })
  const { id: document_id } = await documents.create({ order_id, kind: 'packing_slip' })
  const page = await documents.html.download({ document_id })
  t.match(page, '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;')
  t.match(page, 'Packing slip PS-1')
  t.notMatch(page, '<script')
  t.notMatch(page, '$', 'a packing slip names no prices')
  const { headers } = await h.raw('GET', `/v1/documents/${document_id}/html`, { headers: { authorization: `Bearer ${store.secret_key}` } })
  t.match(headers, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': /default-src 'none'/ })
})

t.test('amounts are written exactly, in currencies with 0, 2 and 3 decimals', async (t) => {
  const sheetOf = (currency: string, amount: number, locale = 'en-US') => {
    const content = { seller: { name: 'N', email: null, country: null }, buyer: { name: null, email: null, billing_address: null, shipping_address: null }, locale, timezone: 'Nowhere/Atall', lines: [], shipping: null, adjustment_amount: 0, taxes: [], subtotal_amount: amount, discount_amount: 0, tax_amount: 0, tax_included: true, total_amount: amount }
    const document: DocumentState = { id: 'doc_1', order_id: 'ord_1', order_name: '#1', kind: 'invoice', number: 1, name: 'INV-1', replaces: null, currency, total_amount: amount, content, issued_at: new Date(0) }
    return toSheet(document)
  }
  for (const [currency, amount, text] of [['USD', 5, '$0.05'], ['USD', 9007199254740991, '$90,071,992,547,409.91'], ['JPY', 1999, '¥1,999'], ['KWD', 1999, 'KWD 1.999'], ['EUR', 0, '€0.00']] as const) {
    t.equal(sheetOf(currency, amount).sums.at(-1)![1].replaceAll('\u00a0', ' '), text)
  }
  t.match(toHtml(sheetOf('USD', 1, 'xx')), '$0.01', 'an unknown locale does not hinder')
})
