import { HANDLE_PATTERN } from '../productInputSchema.js'

const HANDLE = new RegExp(HANDLE_PATTERN, 'u')

export function isHandle(text: string): boolean {
  return HANDLE.test(text)
}

/** A handle made from any text: letters and digits of every script stay, all else becomes a dash. May be empty. */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    // Apostrophes and marks that handles cannot hold join the letters around them; anything else parts words.
    .replace(/['’`´\p{Me}]/gu, '')
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]+/gu, '-')
    .slice(0, 255)
    .replace(/^-+|-+$/g, '')
}

/** A metafield or metadata key: ASCII only. May be empty. */
export function keyify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40)
    .replace(/^_+|_+$/g, '')
}
