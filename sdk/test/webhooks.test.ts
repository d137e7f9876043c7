/** Webhooks: only what the platform signed, unchanged and recently, gets through. Cross-checked with the reference library. */
import t from 'tap'
import { Webhook } from 'standardwebhooks'
import { createSouk, signTest, unwrap, WebhookSignatureError } from '../src/index.js'
import { rejection } from './peer.js'

const SECRET = `whsec_${Buffer.from('an old secret of thirty-two byte').toString('base64')}`
const OTHER = `whsec_${Buffer.from('the new secret after a rotation!').toString('base64')}`
const EVENT = { id: 'evt_1', type: 'product.deleted', data: { id: 'prod_1', title: 'Hut für „Ämter“' } }

t.test('what signTest signs, unwrap accepts: as text, bytes or a buffer, with any kind of headers', async (t) => {
  const { body, headers } = await signTest(EVENT, SECRET)
  const bytes = Buffer.from(body)
  for (const raw of [body, bytes, new Uint8Array(bytes), bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)]) {
    t.strictSame(await unwrap(raw, headers, SECRET), EVENT)
  }
  t.strictSame(await unwrap(body, new Headers(headers), SECRET), EVENT)
  const shouting = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]))
  t.strictSame(await unwrap(body, shouting, SECRET), EVENT)
  t.strictSame(await createSouk().webhooks.unwrap(body, headers, SECRET), EVENT)
  const again = await createSouk().webhooks.signTest(EVENT, SECRET, { id: 'evt_x', timestamp: new Date(0) })
  t.match(again.headers, { 'webhook-id': 'evt_x', 'webhook-timestamp': '0' })
})

t.test('the event is typed by its type', async (t) => {
  const { body, headers } = await signTest(EVENT, SECRET)
  const event = await unwrap(body, headers, SECRET)
  if (event.type === 'product.deleted') t.equal(event.data.id, 'prod_1')
  else t.fail(event.type)
})

t.test('anything changed on the way is refused', async (t) => {
  const { body, headers } = await signTest(EVENT, SECRET)
  const changes: [string, string, Record<string, string | undefined>, string][] = [
    ['another body', `${body} `, headers, SECRET],
    ['a body written again', JSON.stringify(JSON.parse(body), null, 1), headers, SECRET],
    ['another id', body, { ...headers, 'webhook-id': 'evt_2' }, SECRET],
    ['another time', body, { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }, SECRET],
    ['another secret', body, headers, OTHER],
    ['no signature', body, { ...headers, 'webhook-signature': undefined }, SECRET],
    ['an empty signature', body, { ...headers, 'webhook-signature': 'v1,' }, SECRET],
    ['a signature that is no base64', body, { ...headers, 'webhook-signature': 'v1,*** v1' }, SECRET],
    ['a cut signature', body, { ...headers, 'webhook-signature': headers['webhook-signature'].slice(0, -8) }, SECRET],
    ['a version that nobody knows', body, { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1,', 'v9,') }, SECRET],
    ['a time that is none', body, { ...headers, 'webhook-timestamp': 'yesterday' }, SECRET],
    ['no id', body, { 'webhook-timestamp': headers['webhook-timestamp'], 'webhook-signature': headers['webhook-signature'] }, SECRET],
  ]
  for (const [name, raw, sent, secret] of changes) t.ok((await rejection(unwrap(raw, sent, secret))) instanceof WebhookSignatureError, name)
})

t.test('a message is accepted for five minutes around its time, not longer', async (t) => {
  const timestamp = new Date('2026-11-22T12:00:00Z')
  const { body, headers } = await signTest(EVENT, SECRET, { timestamp })
  const at = (seconds: number) => ({ now: new Date(timestamp.getTime() + seconds * 1000) })
  for (const seconds of [-300, 0, 300]) t.strictSame(await unwrap(body, headers, SECRET, at(seconds)), EVENT)
  t.match(await rejection(unwrap(body, headers, SECRET, at(301))), { name: 'WebhookSignatureError', message: /old/ })
  t.match(await rejection(unwrap(body, headers, SECRET, at(-301))), { name: 'WebhookSignatureError', message: /future/ })
  t.match(await rejection(unwrap(body, headers, SECRET)), { name: 'WebhookSignatureError' }, 'by our own clock when none is given')
  t.strictSame(await unwrap(body, headers, SECRET, { ...at(900), toleranceSeconds: 1000 }), EVENT)
})

t.test('secrets are rotated without losing a message', async (t) => {
  const both = await signTest(EVENT, [SECRET, OTHER])
  t.equal(both.headers['webhook-signature'].split(' ').length, 2)
  for (const secret of [SECRET, OTHER, [OTHER, SECRET]]) t.strictSame(await unwrap(both.body, both.headers, secret), EVENT)
  const old = await signTest(EVENT, SECRET)
  t.strictSame(await unwrap(old.body, old.headers, [OTHER, SECRET]), EVENT)
})

t.test('a mistake of the caller is not reported as a forgery', async (t) => {
  const { body, headers } = await signTest(EVENT, SECRET)
  for (const [raw, secret, message] of [
    [JSON.parse(body), SECRET, /raw body/],
    [body, '', /secret/],
    [body, [], /secret/],
    [body, undefined, /secret/],
    [body, 'whsec_***', /base64/],
    [body, [SECRET, undefined], /base64/],
  ] as const) t.match(await rejection(unwrap(raw as string, headers, secret as string)), { name: 'SoukError', message })
  for (const event of ['[1]', '"x"', '{"data":1}', 'null', '{"type":']) {
    const webhook = new Webhook(SECRET)
    const signed = { 'webhook-id': 'evt_1', 'webhook-timestamp': String(Math.floor(Date.now() / 1000)), 'webhook-signature': webhook.sign('evt_1', new Date(), event) }
    t.match(await rejection(unwrap(event, signed, SECRET)), { name: 'SoukError', message: /signed, but/ })
  }
})

t.test('the reference library accepts what we sign, and we accept what it signs', async (t) => {
  const webhook = new Webhook(SECRET)
  const { body, headers } = await signTest(EVENT, SECRET)
  t.strictSame(webhook.verify(body, headers), EVENT)
  const rotated = await signTest(EVENT, [OTHER, SECRET])
  t.strictSame(webhook.verify(rotated.body, rotated.headers), EVENT)
  const at = new Date()
  const theirs = JSON.stringify(EVENT, null, 2)
  const signed = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': `v1a,ZWQyNTUxOQ== ${webhook.sign('msg_1', at, theirs)}` }
  t.strictSame(await unwrap(theirs, signed, SECRET), EVENT, 'beside a signature of a kind we do not read')
})
