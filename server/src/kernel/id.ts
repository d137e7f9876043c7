import { randomBytes } from 'node:crypto'

/** Prefix of each kind of id. The prefix is part of the id everywhere: in the database, on the wire and in logs. */
export const ID_PREFIXES = {
  organization: 'org', store: 'store', domain: 'dom', apiKey: 'key', theme: 'theme', shippingZone: 'shz', paymentGateway: 'pgw', subscription: 'sub', plan: 'plan',
  product: 'prod', variant: 'var', collection: 'col', metafieldDefinition: 'mfd', redirect: 'redir',
  location: 'loc', inventoryItem: 'iitem', inventoryEntry: 'ient', inventoryLevel: 'ilvl',
  customer: 'cus', customerAddress: 'addr', customerGroup: 'cgrp', customerSession: 'cses', customerToken: 'ctok',
  market: 'mkt', priceList: 'pl', taxCategory: 'txc', taxZone: 'txz', taxRate: 'txr', taxProvider: 'txp', taxQuestion: 'txq',
  shippingProfile: 'shp', shippingRate: 'shr', shippingPackage: 'pkg', shippingProvider: 'spv', shippingQuestion: 'shq',
  discount: 'disc', discountCode: 'dcode', giftCard: 'gc', storeCredit: 'scr', creditEntry: 'cent',
  stockHold: 'hold', transfer: 'trf', transferLine: 'trfl',
  cart: 'cart', lineItem: 'li', checkout: 'chk',
  payment: 'pay', paymentEvent: 'pev', paymentTask: 'ptk', capture: 'cap', refund: 'ref', dispute: 'dsp',
  order: 'ord', orderLine: 'ol', orderChange: 'och', draftOrder: 'dord', timelineEntry: 'tle', document: 'doc', orderWorkflow: 'owf',
  fulfillmentOrder: 'fo', fulfillment: 'ful', fulfillmentLabel: 'lbl', return: 'ret', returnLine: 'rtl',
  webhookEndpoint: 'whe', webhookDelivery: 'whd',
  job: 'job', event: 'evt', eventReplay: 'evr', deadLetter: 'dlt', request: 'req',
} as const

export type IdKind = keyof typeof ID_PREFIXES

// Crockford's alphabet, lower case: sorts like the number it encodes and has no look-alike letters.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const PAIRS = Array.from({ length: 1024 }, (_, pair) => `${ALPHABET[pair >>> 5]}${ALPHABET[pair & 31]}`)
const RANDOM_BYTES = 10
let currentMs = -1
let head = ''
let counter = 0

/**
 * A new id: prefix, `_`, and a UUIDv7 (RFC 9562) as 128 bits in 26 characters of base32. Ids of one process sort by time of
 * creation, which keeps inserts at the right edge of every index. Those of one millisecond follow each other, as in method 1 of its
 * section 6.2: what is made together, such as the variants of a product, is found together. So whoever knows one can guess the next, and
 * no id made here may open anything by itself; `newSecretId` makes those that do.
 */
export function newId(kind: IdKind, now: Date): string {
  const ms = now.getTime()
  if (ms !== currentMs) startFrom(ms)
  counter++
  const [high, low] = [Math.floor(counter / 2 ** 20), counter % 2 ** 20]
  return `${ID_PREFIXES[kind]}_${head}${PAIRS[high >>> 10]!}${PAIRS[high & 1023]!}${PAIRS[low >>> 10]!}${PAIRS[low & 1023]!}`
}

/** Of the 80 bits behind the time, the first half is random and so is where the other, a counter, begins: below half, so that it cannot overflow. */
function startFrom(ms: number): void {
  const [a, b, c, d, e, ...rest] = randomBytes(RANDOM_BYTES)
  // The 48 bits of time are exactly the first ten characters; version and variant lie right behind them.
  const [v, w] = [(a! & 0x0f) | 0x70, (c! & 0x3f) | 0x80]
  currentMs = ms
  head = timeText(ms) + PAIRS[(v << 2) | (b! >> 6)]! + PAIRS[((b! & 0x3f) << 4) | (w >> 4)]! + PAIRS[((w & 0x0f) << 6) | (d! >> 2)]! + PAIRS[((d! & 0x03) << 8) | e!]!
  counter = rest.reduce((sum, byte) => sum * 256 + byte, 0) % 2 ** 39
}

/** No id made at this moment or later sorts before this one: what "since" means for rows that are found by id. */
export function lowestId(kind: IdKind, at: Date): string {
  return `${ID_PREFIXES[kind]}_${timeText(Math.max(0, at.getTime() || 0))}${ALPHABET[0]!.repeat(16)}`
}

const timeText = (ms: number) => [4, 3, 2, 1, 0].map((pair) => PAIRS[Math.floor(ms / 1024 ** pair) % 1024]).join('')

/**
 * An id that is nothing but randomness (130 bits), for a resource that whoever knows its id may open, such as a cart. It does not
 * sort, so never page by it.
 */
export function newSecretId(kind: IdKind): string {
  return `${ID_PREFIXES[kind]}_${Array.from(randomBytes(26), (byte) => ALPHABET[byte & 31]).join('')}`
}
