import { createHmac, createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Secrets } from './operation.js'

export type KeyKind = 'secret' | 'publishable'

const PREFIX: Record<KeyKind, string> = { secret: 'souk_sk_', publishable: 'souk_pk_' }
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const ID_LENGTH = 26
const SECRET_LENGTH = 52
const CHECKSUM_LENGTH = 7

/** `souk_sk_` + id of the key + 260 bits + checksum. The checksum tells a mistyped key from a revoked one without a look-up. */
export function makeToken(kind: KeyKind, keyId: string): string {
  const body = `${PREFIX[kind]}${bare(keyId)}${randomText(SECRET_LENGTH)}`
  return body + checksum(body)
}

/** What a shopper holds: an access token, what renews it, and what sets a password once. */
export type ShopperTokenKind = 'session' | 'refresh' | 'password'

const SHOPPER_PREFIX: Record<ShopperTokenKind, string> = { session: 'souk_cs_', refresh: 'souk_cr_', password: 'souk_ct_' }

/**
 * `souk_cs_` + id of the store + id of its row there + 260 bits + checksum. A key is found in the directory; what shoppers hold
 * lives on the shard of their store, so the token itself says which store to ask.
 */
export function makeShopperToken(kind: ShopperTokenKind, storeId: string, ownId: string): string {
  const body = `${SHOPPER_PREFIX[kind]}${bare(storeId)}${bare(ownId)}${randomText(SECRET_LENGTH)}`
  return body + checksum(body)
}

/** Store and row of a well-formed token, the row's id without its prefix; null for anything else. */
export function parseShopperToken(kind: ShopperTokenKind, token: string): { storeId: string; ownId: string } | null {
  const prefix = SHOPPER_PREFIX[kind]
  if (!token.startsWith(prefix) || token.length !== prefix.length + 2 * ID_LENGTH + SECRET_LENGTH + CHECKSUM_LENGTH) return null
  const body = token.slice(0, -CHECKSUM_LENGTH)
  if (checksum(body) !== token.slice(-CHECKSUM_LENGTH)) return null
  return { storeId: `store_${body.slice(prefix.length, prefix.length + ID_LENGTH)}`, ownId: body.slice(prefix.length + ID_LENGTH, prefix.length + 2 * ID_LENGTH) }
}

const bare = (id: string) => id.slice(id.indexOf('_') + 1)
const randomText = (length: number) => Array.from(randomBytes(length), (byte) => ALPHABET[byte & 31]).join('')

/** The kind and key id inside a well-formed token; null for anything else. */
export function parseToken(token: string): { kind: KeyKind; keyId: string } | null {
  for (const kind of ['secret', 'publishable'] as const) {
    const prefix = PREFIX[kind]
    if (!token.startsWith(prefix) || token.length !== prefix.length + ID_LENGTH + SECRET_LENGTH + CHECKSUM_LENGTH) continue
    const body = token.slice(0, -CHECKSUM_LENGTH)
    if (checksum(body) !== token.slice(-CHECKSUM_LENGTH)) return null
    return { kind, keyId: `key_${body.slice(prefix.length, prefix.length + ID_LENGTH)}` }
  }
  return null
}

function checksum(body: string): string {
  let value = crc32(body)
  let text = ''
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    text = ALPHABET[value & 31] + text
    value >>>= 5
  }
  return text
}

export function equalInConstantTime(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

const SEAL_IV_BYTES = 12
const SEAL_TAG_BYTES = 16

/** Two keys derived from the installation's secret: one hashes credentials, one seals stored replies that contain some. */
export function secretsFrom(secret: string): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'souk', purpose, 32))
  const hashKey = derive('credential hash')
  const sealKey = derive('seal')
  return {
    hash: (text) => createHmac('sha256', hashKey).update(text).digest('base64url'),
    seal(text) {
      const iv = randomBytes(SEAL_IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv)
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, SEAL_IV_BYTES))
      decipher.setAuthTag(bytes.subarray(-SEAL_TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(SEAL_IV_BYTES, -SEAL_TAG_BYTES)), decipher.final()]).toString('utf8')
    },
  }
}
