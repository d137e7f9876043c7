// Scripts whose marks are accents or optional vowels: people leave them out when they type.
const MARKS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{Mn}*)\p{Mn}+/gu
const APOSTROPHES = /['’ʼ`´]/g
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' }
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

// Runs of a script that is written without spaces, or of letters and digits of any other.
const DENSE = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}'
const RUNS = new RegExp(`[${DENSE}]+|(?:(?![${DENSE}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const IS_DENSE = new RegExp(`^[${DENSE}]`, 'u')
/** Whether a word is of a script that is written without spaces. */
export const isDense = (word: string) => word.charCodeAt(0) > LAST_ASCII && IS_DENSE.test(word)
const IN_RUN = /[\p{L}\p{N}\p{M}]/u

const WORD_LENGTH_MAX = 64

// Most text is ASCII, to which few of the rules above apply.
const LAST_ASCII = 0x7f
const IS_ASCII = /^\p{ASCII}*$/u
const ASCII_RUNS = /[a-z0-9]+/g

/** Text without case, accents and apostrophes. */
export function fold(text: string): string {
  if (IS_ASCII.test(text)) return text.toLowerCase().replace(APOSTROPHES, '')
  const plain = text.toLowerCase().normalize('NFKD')
  return plain.replace(MARKS, '').normalize('NFC').replace(APOSTROPHES, '').replace(SPECIAL, (letter) => LETTERS[letter]!)
}

/** The words of a text as the index has them. Where a script has no spaces, each character and each pair of neighbours is one. */
export function wordsOf(text: string): string[] {
  const runs = runsOf(text)
  return runs.some(isDense) ? runs.flatMap((run) => (isDense(run) ? [...Array.from(run), ...pairsOf(run)] : [run])) : runs
}

export interface AskedWord {
  word: string
  /** Whether it may be the beginning of a longer one: the last word, unless a space follows it. */
  open: boolean
}

/** The words that a search asks for. Of a script without spaces the pairs, which say more than the characters alone. */
export function askedWords(text: string, max: number): AskedWord[] {
  const asked = new Map<string, boolean>()
  const runs = runsOf(text)
  const isOpen = text !== '' && IN_RUN.test(Array.from(fold(text)).at(-1) ?? '')
  runs.forEach((run, index) => {
    if (!isDense(run)) asked.set(run, (asked.get(run) ?? false) || (isOpen && index === runs.length - 1))
    else for (const word of Array.from(run).length === 1 ? [run] : pairsOf(run)) asked.set(word, false)
  })
  return Array.from(asked, ([word, open]) => ({ word, open })).slice(0, max)
}

function runsOf(text: string): string[] {
  const folded = fold(text)
  if (IS_ASCII.test(folded)) return (folded.match(ASCII_RUNS) ?? []).map((run) => run.slice(0, WORD_LENGTH_MAX))
  return (folded.match(RUNS) ?? []).flatMap((run) => {
    const kept = isDense(run) ? run.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '') : Array.from(run).slice(0, WORD_LENGTH_MAX).join('')
    return kept === '' ? [] : [kept]
  })
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run)
  return characters.slice(1).map((character, index) => characters[index]! + character)
}

const TAGS = /<[^>]*>/g
const ENTITIES = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** What a piece of HTML says, for search: never shown to anyone. */
export function textOfHtml(html: string): string {
  return html.replace(TAGS, ' ').replace(ENTITIES, (_entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()]!
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal)
    return code > 0x10ffff ? ' ' : String.fromCodePoint(code)
  })
}

const SPELLING_MIN = 4
const SPELLING_MAX = 24

/** Whether a word can be misspelt: numbers and short words mean something else when a letter changes. */
export function isSpellable(word: string): boolean {
  const length = Array.from(word).length
  return length >= SPELLING_MIN && length <= SPELLING_MAX && /^\p{L}[\p{L}\p{M}]*$/u.test(word) && !isDense(word)
}

/** A word as it is and with any one letter left out. */
export function spellingsOf(word: string): string[] {
  const letters = Array.from(word)
  return [...new Set([word, ...letters.map((_letter, index) => letters.filter((_other, at) => at !== index).join(''))])]
}
