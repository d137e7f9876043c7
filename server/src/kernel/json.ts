import secureJson from 'secure-json-parse'
import { Problem } from './problem.js'

const DEPTH_MAX = 32
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @throws request.invalid_json for anything but one well-formed JSON text in UTF-8 of bounded depth. */
export function parseJson(bytes: Uint8Array): unknown {
  if (tooDeep(bytes)) throw new Problem('request.invalid_json', `The body is nested deeper than ${DEPTH_MAX} levels.`)
  try {
    // A `__proto__` key would slip past additionalProperties and poison what is built from the body.
    return secureJson.parse(utf8.decode(bytes), undefined, { protoAction: 'error', constructorAction: 'error' })
  } catch (error) {
    throw new Problem('request.invalid_json', `The body is not valid JSON: ${(error as Error).message}`.slice(0, 300))
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Counts open brackets outside strings, so that a deep body is refused before a parser recurses into it. */
function tooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (inString) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > DEPTH_MAX) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}
