import t from 'tap'
import { lowestId, newId, newSecretId } from '../src/kernel/id.js'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const at = (ms: number) => new Date(ms)
/** An id as the number that it encodes: 50 bits of time, four of version, 12 of chance, two of variant, 62 of chance and a counter. */
const bitsOf = (id: string) => [...id.slice(id.indexOf('_') + 1)].reduce((bits, character) => bits * 32n + BigInt(ALPHABET.indexOf(character)), 0n)

t.test('ids of one moment are in the order in which they were made, and UUIDs of version 7', async (t) => {
  const ids = Array.from({ length: 5_000 }, (_, index) => newId(index % 2 === 0 ? 'order' : 'orderLine', at(1_700_000_000_000)))
  const bits = ids.map(bitsOf)
  t.equal(new Set(bits).size, ids.length)
  t.ok(bits.every((own, index) => index === 0 || own > bits[index - 1]!))
  t.ok(bits.every((own) => own >> 80n === 1_700_000_000_000n && (own >> 76n & 0xfn) === 7n && (own >> 62n & 0x3n) === 2n))
  t.ok(ids.every((id) => /^(ord|ol)_[0-9a-hjkmnp-tv-z]{26}$/.test(id)))
})

t.test('an id sorts by its moment, and nothing but chance leads from one moment to the next', async (t) => {
  const ends = [1_000, 1_001, 1_000, 1_002].map((ms) => newId('event', at(ms)).slice(-16))
  t.equal(new Set(ends.map((end) => end.slice(0, 8))).size, 4, 'also when a moment comes again')
  t.ok(newId('event', at(999)) < lowestId('event', at(1_000)))
  t.ok(newId('event', at(1_000)) > lowestId('event', at(1_000)))
})

t.test('ids that open what they name have nothing in common but their prefix', async (t) => {
  const ids = Array.from({ length: 1_000 }, () => newSecretId('cart'))
  t.ok(ids.every((id) => /^cart_[0-9a-hjkmnp-tv-z]{26}$/.test(id)))
  t.equal(new Set(ids.map((id) => id.slice(5, 13))).size, ids.length)
})
