import { randomBytes, randomFillSync } from 'node:crypto'

/** Prefix of each kind of id. The prefix is part of the id everywhere: in the database, on the wire and in logs. */
export const ID_PREFIXES = {
  organization: 'org', store: 'store', domain: 'dom', apiKey: 'key', theme: 'theme', shippingZone: 'shz', paymentGateway: 'pgw', subscription: 'sub', plan: 'plan',
  product: 'prod', variant: 'var', collection: 'col', metafieldDefinition: 'mfd', redirect: 'redir',
  location: 'loc', inventoryItem: 'iitem', inventoryEntry: 'ient', inventoryLevel: 'ilvl',
  cart: 'cart', lineItem: 'li', job: 'job', event: 'evt', request: 'req',
} as const

export type IdKind = keyof typeof ID_PREFIXES

// Crockford's alphabet, lower case: sorts like the number it encodes and has no look-alike letters.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const random = Buffer.alloc(16 * 256)
let used = random.length

/**
 * A new id: prefix, `_`, and a UUIDv7 (RFC 9562) in 26 characters of base32. Ids of one process sort by time of creation to
 * the millisecond, which keeps inserts at the right edge of every index.
 */
export function newId(kind: IdKind, now: Date): string {
  if (used >= random.length) {
    randomFillSync(random)
    used = 0
  }
  const bytes = random.subarray(used, (used += 16))
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return `${ID_PREFIXES[kind]}_${base32(bytes)}`
}

/** No id made at this moment or later sorts before this one: what "since" means for rows that are found by id. */
export function lowestId(kind: IdKind, at: Date): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(Math.max(0, at.getTime() || 0), 0, 6)
  return `${ID_PREFIXES[kind]}_${base32(bytes)}`
}

/**
 * An id that is nothing but randomness (130 bits), for a resource that whoever knows its id may open, such as a cart: a UUIDv7
 * tells its time of creation and leaves only 74 bits to guess. It does not sort, so never page by it.
 */
export function newSecretId(kind: IdKind): string {
  return `${ID_PREFIXES[kind]}_${Array.from(randomBytes(26), (byte) => ALPHABET[byte & 31]).join('')}`
}

/** 128 bits as 26 characters; the first character carries only three bits. */
function base32(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 2
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(buffer >>> bits) & 31]
    }
    buffer &= (1 << bits) - 1
  }
  return text
}
