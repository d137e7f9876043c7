/** What the reader takes, in the words used by the refusal. */
export const ACCEPTED_FORMATS: readonly string[] = [
  'Shopify product CSV (old and new column names)',
  'WooCommerce product CSV',
  'BigCommerce product CSV (current and legacy columns)',
  'Medusa product CSV (v1 and v2)',
  'Vendure product CSV',
  'Google Merchant Center product feed (text, RSS or Atom)',
  'NDJSON with one product a line',
]

/** The file is not a catalog this reader takes. Thrown before any record. */
export class UnsupportedCatalogError extends Error {
  override readonly name = 'UnsupportedCatalogError'
  readonly seen: string
  readonly accepted: string[]

  constructor(seen: string, accepted: readonly string[] = ACCEPTED_FORMATS) {
    super(`This looks like ${seen}, which cannot be imported. Accepted: ${accepted.join('; ')}.`)
    this.seen = seen
    this.accepted = [...accepted]
  }
}

/** The file is of an accepted kind but damaged, so that nothing after `line` can be trusted. */
export class CatalogReadError extends Error {
  override readonly name = 'CatalogReadError'
  readonly line: number | null

  constructor(message: string, line: number | null = null, options?: ErrorOptions) {
    super(line === null ? message : `Line ${line}: ${message}`, options)
    this.line = line
  }
}

/** The caller asked for something impossible: an unknown currency, encoding or column. */
export class CatalogOptionError extends Error {
  override readonly name = 'CatalogOptionError'
  readonly option: string

  constructor(option: string, message: string) {
    super(message)
    this.option = option
  }
}
