import { stringify } from 'csv-stringify/sync'
import { EXPORT_COLUMNS, metafieldHeader, metafieldOf } from './formats/shopify/columns.js'
import { exportRows, SHOPIFY_OPTIONS_MAX, type ExportRow } from './formats/shopify/exportRows.js'
import type { ProductInput } from './productInput.js'
import type { Notice } from './records.js'
import { Spool } from './spool.js'

const METAFIELD_COLUMNS_MAX = 1000

export interface ShopifyCsvOptions {
  /** Currency of the store. The format writes bare numbers, so prices of another currency are left out. */
  currency: string
  /** Told once for each kind of fact that the format cannot carry. */
  onNotice?: (notice: Notice) => void
  temporaryFolder?: string
}

/**
 * Products as a Shopify CSV in chunks of text. The header must name every metafield before the first row is written, so
 * the rows wait in a spool until the last product has been seen; the memory needed does not grow with the catalog.
 */
export async function* writeShopifyCsv(products: AsyncIterable<ProductInput> | Iterable<ProductInput>, options: ShopifyCsvOptions): AsyncGenerator<string, void, undefined> {
  const spool = new Spool(options.temporaryFolder)
  try {
    const metafields = await spoolRows(products, options, spool)
    const columns = [...EXPORT_COLUMNS, ...metafieldColumns(metafields)]
    yield csvText([columns.map(({ header }) => header)])
    for (const lines of spool.lines()) {
      yield csvText(lines.map(({ text }) => {
        const cells = JSON.parse(text) as ExportRow
        return columns.map(({ field }) => cells[field] ?? '')
      }))
    }
  } finally {
    spool.close()
  }
}

async function spoolRows(products: AsyncIterable<ProductInput> | Iterable<ProductInput>, options: ShopifyCsvOptions, spool: Spool): Promise<Set<string>> {
  const losses = new Losses()
  const metafields = new Set<string>()
  for await (const product of products) {
    if ((product.options ?? []).length > SHOPIFY_OPTIONS_MAX) {
      options.onNotice?.({ kind: 'notice', level: 'warning', code: 'product_not_exported', message: `The product has more than ${SHOPIFY_OPTIONS_MAX} options, which the format cannot hold; it is not exported`, handle: product.handle })
      continue
    }
    for (const row of exportRows(product, options.currency, (what) => losses.add(what))) {
      for (const field of Object.keys(row)) {
        if (!field.startsWith('metafield:') || metafields.has(field)) continue
        if (metafields.size < METAFIELD_COLUMNS_MAX) metafields.add(field)
        else losses.add(`metafields beyond the first ${METAFIELD_COLUMNS_MAX}`)
      }
      spool.append(JSON.stringify(row))
    }
  }
  for (const notice of losses.notices()) options.onNotice?.(notice)
  return metafields
}

function metafieldColumns(fields: ReadonlySet<string>): { field: string, header: string }[] {
  return [...fields].sort().flatMap((field) => {
    const metafield = metafieldOf(field)
    return metafield === null ? [] : [{ field, header: metafieldHeader(metafield) }]
  })
}

function csvText(rows: string[][]): string {
  // Readers keep outer blanks only inside quotes.
  return stringify(rows, { quoted_match: /^\s|\s$/ })
}

class Losses {
  readonly #counts = new Map<string, number>()

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  notices(): Notice[] {
    return [...this.#counts].map(([what, count]) => ({ kind: 'notice', level: 'warning', code: 'not_carried', message: `Shopify's format has no place for ${what}; left out`, count }))
  }
}
