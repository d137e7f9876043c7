import type { HeaderMeaning } from '../../columns.js'

const COLUMN = /^(name|slug|description|assets|facets|optiongroups|optionvalues|sku|price|taxcategory|stockonhand|trackinventory|variantassets|variantfacets)(?::([\w-]+))?$/
const CUSTOM_FIELD = /^(product|variant):([^:]+)(?::([\w-]+))?$/

/** A field with its language behind an @, when the column has one. */
export function vendureMeaning(header: string): HeaderMeaning {
  const column = COLUMN.exec(header)
  if (column !== null) return withLanguage(column[1] ?? '', column[2])
  const custom = CUSTOM_FIELD.exec(header)
  return custom === null ? undefined : withLanguage(`${custom[1]}:${custom[2]}`, custom[3])
}

function withLanguage(field: string, language: string | undefined): string {
  return language === undefined ? field : `${field}@${language}`
}

export function languageOf(field: string): string | null {
  return /@(.+)$/.exec(field)?.[1] ?? null
}

export function isVendure(headers: ReadonlySet<string>): boolean {
  const bare = new Set([...headers].map((header) => header.replace(/:.*$/, '')))
  return bare.has('name') && bare.has('optiongroups') && (bare.has('sku') || bare.has('price'))
}
