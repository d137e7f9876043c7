import { StringDecoder } from 'node:string_decoder'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Columns, type Cell } from '../../columns.js'
import { CatalogReadError } from '../../errors.js'
import type { Notice } from '../../records.js'
import type { SourceRow } from '../../rowGroups.js'
import { googleMeaning, GOOGLE_FIELDS } from './columns.js'

const GOOGLE = 'http://base.google.com/ns/1.0'
/** No namespace (RSS 2.0), Atom, RSS 1.0: their title, description and id stand in for missing Google ones. */
const PLAIN = new Set(['', 'http://www.w3.org/2005/Atom', 'http://purl.org/rss/1.0/'])
const PLAIN_NAMES: Readonly<Record<string, string>> = { title: 'title', description: 'description', summary: 'description', content: 'description', id: 'id' }
const TEXT_LENGTH_MAX = 4 * 1024 * 1024
const UNKNOWN_NAMES_MAX = 100

/** Separates repeated elements in one cell; an address cannot hold it. */
export const XML_LIST_SEPARATOR = '\n'

export function googleXmlColumns(): Columns {
  return new Columns(GOOGLE_FIELDS, GOOGLE_FIELDS, googleMeaning)
}

/** Items of an RSS or Atom feed as rows. The namespace decides what an element is, never its prefix. */
export async function* googleXmlRows(chunks: AsyncIterable<Buffer>, notify: (notice: Notice) => void): AsyncGenerator<SourceRow[], void, undefined> {
  const items = new ItemCollector()
  const decoder = new StringDecoder('utf8')
  for await (const chunk of chunks) {
    items.write(decoder.write(chunk))
    yield items.take()
  }
  items.close()
  yield items.take()
  if (items.unknown.size > 0) {
    notify({ kind: 'notice', level: 'warning', code: 'unknown_columns', message: `Attributes the feed specification does not know, kept out: ${[...items.unknown].join(', ')}`, count: items.unknown.size })
  }
}

class ItemCollector {
  readonly unknown = new Set<string>()
  readonly #parser = new SaxesParser({ xmlns: true, position: true })
  #depth = 0
  #itemDepth = 0
  #itemLine = 0
  #item = new Map<string, string>()
  /** The field being read, and whether Google's own element says it. */
  #field: { name: string, own: boolean } | null = null
  #text = ''
  #given = new Set<string>()
  #rows: SourceRow[] = []

  constructor() {
    this.#parser.on('opentag', (tag) => this.#open(tag))
    this.#parser.on('closetag', () => this.#close())
    this.#parser.on('text', (text) => this.#append(text))
    this.#parser.on('cdata', (text) => this.#append(text))
    this.#parser.on('error', (error) => {
      throw new CatalogReadError(`the XML is not well formed: ${error.message.replace(/^\d+:\d+: /, '')}`, this.#parser.line, { cause: error })
    })
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  close(): void {
    this.#parser.close()
  }

  take(): SourceRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #open(tag: SaxesTagNS): void {
    this.#depth++
    if (this.#itemDepth === 0) {
      if (tag.local !== 'item' && tag.local !== 'entry') return
      this.#itemDepth = this.#depth
      this.#itemLine = this.#parser.line
      return
    }
    // Only children of the item: a price inside shipping is not the price of the item.
    if (this.#depth !== this.#itemDepth + 1) return
    this.#text = ''
    if (tag.uri === GOOGLE) this.#field = this.#known(tag.local)
    else if (PLAIN.has(tag.uri)) this.#field = { name: PLAIN_NAMES[tag.local] ?? '', own: false }
  }

  #known(local: string): { name: string, own: boolean } | null {
    const meaning = googleMeaning(local.toLowerCase())
    if (meaning === undefined && this.unknown.size < UNKNOWN_NAMES_MAX) this.unknown.add(local)
    return typeof meaning === 'string' ? { name: meaning, own: true } : null
  }

  #append(text: string): void {
    if (this.#field === null) return
    this.#text += text
    if (this.#text.length > TEXT_LENGTH_MAX) throw new CatalogReadError(`an element is longer than ${TEXT_LENGTH_MAX} characters`, this.#itemLine)
  }

  #close(): void {
    if (this.#itemDepth > 0 && this.#depth === this.#itemDepth) {
      const cells = GOOGLE_FIELDS.map((field): Cell => this.#item.get(field) ?? null)
      this.#rows.push({ line: this.#itemLine, problem: null, cells, missing: 0 })
      this.#item = new Map()
      this.#given = new Set()
      this.#itemDepth = 0
    } else if (this.#field !== null && this.#depth === this.#itemDepth + 1) {
      this.#keep(this.#field.name, this.#field.own, this.#text.trim())
      this.#field = null
    }
    this.#depth--
  }

  /** Google's own element beats the plain one, in either order; otherwise the first of several counts, except in lists. */
  #keep(name: string, own: boolean, text: string): void {
    const earlier = this.#item.get(name)
    if (name === 'additional_image_link' && earlier !== undefined) {
      this.#item.set(name, `${earlier}${XML_LIST_SEPARATOR}${text}`)
    } else if (earlier === undefined || (own && !this.#given.has(name))) {
      this.#item.set(name, text)
      if (own) this.#given.add(name)
    }
  }
}
