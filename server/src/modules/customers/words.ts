import type { CustomerState } from './customer.js'

const WORDS_MAX = 40
const WORD_MAX = 64
/** Behind every character that a word can hold. */
const LAST = '\u{10ffff}'

/** Words as they are compared: without case and accents, split where anything but a letter or digit stands. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{Mn}/gu, '').toLowerCase()
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))].slice(0, WORDS_MAX).map((word) => Array.from(word).slice(0, WORD_MAX).join(''))
}

export const tagTerm = (tag: string) => `t:${tag}`

/** The terms that begin with a word, as a range. */
export const rangeOf = (word: string): [from: string, to: string] => [`w:${word}`, `w:${word}${LAST}`]

type Named = Pick<CustomerState, 'email' | 'phone' | 'first_name' | 'last_name' | 'tags'>

/** All that a customer is found by. A phone number is one word of its digits, however it is written. */
export function termsOf({ email, phone, first_name, last_name, tags }: Named): string[] {
  const words = wordsOf([first_name, last_name, email].filter((text) => text !== null).join(' '))
  const digits = (phone ?? '').replaceAll(/\D/g, '')
  return [...words.map((word) => `w:${word}`), ...(digits === '' ? [] : [`w:${digits}`]), ...tags.map(tagTerm)]
}

/** What is looked for: a text that is a phone number is one word too. */
export function soughtWords(q: string): string[] {
  return /^[0-9+() .x-]+$/.test(q) ? wordsOf(q.replaceAll(/\D/g, '')) : wordsOf(q)
}
