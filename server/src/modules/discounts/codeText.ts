import { randomBytes } from 'node:crypto'
import type { Secrets } from '../../kernel/operation.js'

/** Without what is mistaken for another when read aloud or copied by hand: 0 O, 1 I L, 2 Z, 5 S, 8 B. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY'
/** Bytes from here on would make the first letters likelier than the last. */
const FAIR = 256 - (256 % ALPHABET.length)

export const CODE_ALPHABET_SIZE = ALPHABET.length

export function randomLetters(length: number): string {
  let text = ''
  while (text.length < length) for (const byte of randomBytes(2 * length)) if (byte < FAIR && text.length < length) text += ALPHABET[byte % ALPHABET.length]
  return text
}

/** Discount codes are ASCII, so this is all that "upper and lower case are the same" means. */
export const codeKey = (code: string) => code.trim().toUpperCase()

const GROUPS = 4
const GROUP_LENGTH = 4

/** 74 bits in groups of four. */
export const newGiftCardCode = () => Array.from({ length: GROUPS }, () => randomLetters(GROUP_LENGTH)).join('-')

/** What is kept of a code: equal codes of two stores have nothing in common. */
export function hashGiftCardCode(secrets: Secrets, storeId: string, code: string): string {
  return secrets.hash(`gift card of ${storeId} ${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`)
}
