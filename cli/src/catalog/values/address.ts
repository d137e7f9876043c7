import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { Parsed } from './decimal.js'

/** An address of a picture as the server may fetch it; what only needs percent-encoding gets it. */
export function webAddress(text: string): Parsed<string> {
  if (isWebUri(text)) return text.length > 2048 ? { problem: 'is longer than 2048 characters' } : { value: text }
  if (!/^https?:\/\//i.test(text)) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]
    return { problem: scheme === undefined ? 'has no scheme; write https:// in front' : `begins with ${scheme}:, and only http and https can be fetched` }
  }
  if (/[^\S ]|\p{Cc}/u.test(text)) return { problem: 'holds a line break or a control character' }
  if (/ \S*:\/\//.test(text)) return { problem: 'is more than one address' }
  const unbroken = text.replaceAll(' ', '%20')
  const ascii = /^[\x21-\x7e]+$/.test(unbroken) || !URL.canParse(unbroken) ? unbroken : new URL(unbroken).href
  const address = ascii.replace(/^https?/i, (scheme) => scheme.toLowerCase()).replace(/["<>\\^`{|}[\]]/g, encodeURIComponent).replace(/%(?![0-9a-f]{2})/gi, '%25')
  if (address.length > 2048) return { problem: 'is longer than 2048 characters' }
  return isWebUri(address) ? { value: address } : { problem: 'is not a valid address' }
}

/** What nearly all addresses look like; the full grammar is a hundred times slower. */
const PLAIN_ADDRESS = /^https?:\/\/[a-zA-Z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?(?:[/?](?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-fA-F]{2})*)?$/

export function isWebUri(text: string): boolean {
  if (PLAIN_ADDRESS.test(text)) return true
  const { uri } = fullFormats
  return /^https?:\/\//.test(text) && typeof uri === 'function' && uri(text) && URL.canParse(text)
}
