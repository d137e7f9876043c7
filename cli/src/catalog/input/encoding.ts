import { isAscii, isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { CatalogOptionError, CatalogReadError, UnsupportedCatalogError } from '../errors.js'

/**
 * Which letters do these bytes mean? A wrong answer corrupts a whole catalog silently, so there are only three ways out:
 * proof (a byte order mark, valid UTF-8, the caller's word), Windows-1252 with a warning when every byte makes sense
 * in it, and refusal with the line number.
 */
export interface EncodingDecision {
  /** Name for people and for iconv. `ascii` means: nothing decided yet, all bytes so far are below 0x80. */
  encoding: string
  bomBytes: number
  /** The encoding is a guess that the user must hear about. */
  guessed: boolean
}

const BYTE_ORDER_MARKS: readonly { bytes: readonly number[], encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

export function decideEncoding(sample: Buffer, wanted: string | undefined): EncodingDecision {
  const mark = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, index) => sample[index] === byte))
  if (wanted !== undefined) {
    const encoding = canonicalName(wanted)
    return { encoding, bomBytes: mark?.encoding === encoding ? mark.bytes.length : 0, guessed: false }
  }
  if (mark !== undefined) return { encoding: mark.encoding, bomBytes: mark.bytes.length, guessed: false }
  const wide = sixteenBitOrder(sample)
  if (wide !== null) return { encoding: wide, bomBytes: 0, guessed: true }
  if (sample.includes(0)) throw new UnsupportedCatalogError('binary data, not text')
  return decideBytes(sample, 0)
}

/** Decides 8-bit text. `linesBefore` counts the lines that precede the sample in the file. */
export function decideBytes(sample: Buffer, linesBefore: number): EncodingDecision {
  if (isAscii(sample)) return { encoding: 'ascii', bomBytes: 0, guessed: false }
  if (isUtf8(sample.subarray(0, sample.length - incompleteTail(sample)))) return { encoding: 'utf-8', bomBytes: 0, guessed: false }
  const line = linesBefore + firstLineThat(sample, (bytes) => !isUtf8(bytes))
  if (firstLineThat(sample, (bytes) => !isAscii(bytes) && isUtf8(bytes)) > 0) throw mixedUtf8(line)
  const other = otherGuess(sample)
  if (other !== null) {
    throw new CatalogReadError(`bytes that are not UTF-8; they look like ${other}. Say which with the encoding option, or save the file as UTF-8`, line)
  }
  const strange = firstLineThat(sample, (bytes) => !readsAsWestern(bytes))
  if (strange > 0) {
    throw new CatalogReadError('bytes that are not UTF-8 and make no sense as Windows-1252. Say which encoding it is with the encoding option, or save the file as UTF-8', linesBefore + strange)
  }
  return { encoding: 'windows-1252', bomBytes: 0, guessed: true }
}

export function mixedUtf8(line: number): CatalogReadError {
  return new CatalogReadError('bytes that are not valid UTF-8 in a file that is UTF-8 elsewhere. Repair the row, or give the encoding option', line)
}

function canonicalName(name: string): string {
  const compact = name.trim().toLowerCase().replace(/[_\s]/g, '-')
  const aliases: Record<string, string> = { utf8: 'utf-8', 'us-ascii': 'utf-8', ascii: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be', cp1252: 'windows-1252', win1252: 'windows-1252', latin1: 'windows-1252', 'iso-8859-1': 'windows-1252' }
  const canonical = aliases[compact] ?? compact
  if (!iconv.encodingExists(canonical)) throw new CatalogOptionError('encoding', `Unknown encoding "${name}"`)
  return canonical
}

/** UTF-16 without a mark: in text of any Western feed every second byte is zero. */
function sixteenBitOrder(sample: Buffer): string | null {
  const pairs = Math.min(sample.length >> 1, 2000)
  let evenZeros = 0
  let oddZeros = 0
  for (let index = 0; index < pairs; index++) {
    if (sample[index * 2] === 0) evenZeros++
    if (sample[index * 2 + 1] === 0) oddZeros++
  }
  if (pairs < 4) return null
  if (oddZeros > pairs * 0.6 && evenZeros === 0) return 'utf-16le'
  if (evenZeros > pairs * 0.6 && oddZeros === 0) return 'utf-16be'
  return null
}

/** Bytes at the end that may be the beginning of a longer UTF-8 character. */
export function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return wanted > back ? back : 0
    }
  }
  return 0
}

export function firstLineThat(bytes: Buffer, test: (line: Buffer) => boolean): number {
  const lineEnd = bytes.includes(0x0a) ? 0x0a : 0x0d
  let line = 1
  for (let from = 0; from <= bytes.length; line++) {
    const end = bytes.indexOf(lineEnd, from)
    const to = end === -1 ? bytes.length : end
    if (test(bytes.subarray(from, to))) return line
    from = to + 1
  }
  return 0
}

const WESTERN_GUESSES = new Set(['ISO-8859-1', 'windows-1252', 'UTF-8', 'ASCII'])
/** On a few accented letters the detector names relatives of Windows-1252 at random; only these verdicts mean more. */
const TELLING_GUESSES = /^(Shift_JIS|EUC-|Big5|GB18030|ISO-2022|windows-1251|KOI8|windows-1256|ISO-8859-[5678])/

function otherGuess(sample: Buffer): string | null {
  const best = analyse(sample)[0]
  if (best === undefined || WESTERN_GUESSES.has(best.name) || !TELLING_GUESSES.test(best.name)) return null
  return best.name
}

const WESTERN_LETTER = /[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœŠšŽžŸ]/
/** Signs that stand inside words in Western text: apostrophes, the Catalan dot, dashes, hard spaces, quotes. */
const SIGN_IN_WORD = /[’‘´·–—\u00a0\u00ad«»“”ªº®™]/
/** Icelandic and Old English letters: far more often Turkish, Czech or Polish read in the wrong code page. */
const RARE_LETTER = /[ÐðÞþÝý]/
const LETTER = /\p{L}/u

/** Does every byte above ASCII make sense in Windows-1252? Other code pages put signs inside words or long runs of accents. */
function readsAsWestern(bytes: Buffer): boolean {
  if (isAscii(bytes)) return true
  const text = iconv.decode(bytes, 'windows-1252')
  if (/[\u0080-\u009f\ufffd]/.test(text) || /[¡-ª¬-º¼-ÿŒœŠšŽžŸƒ]{4,}/.test(text)) return false
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (char < '\u0080') continue
    if (RARE_LETTER.test(char)) return false
    const before = text.charAt(index - 1)
    const after = text.charAt(index + 1)
    if (WESTERN_LETTER.test(char)) {
      if (/\p{Lu}/u.test(char) && /\p{Ll}/u.test(before)) return false
    } else if (!SIGN_IN_WORD.test(char) && LETTER.test(before) && LETTER.test(after)) {
      return false
    }
  }
  return true
}
