import type { Columns } from '../columns.js'
import type { ProductInput } from '../productInput.js'
import type { SourceRow } from '../rowGroups.js'
import type { Parsed } from '../values/decimal.js'
import { distinct } from '../values/text.js'
import type { Cells } from './cells.js'
import type { Findings } from './findings.js'
import type { RowVariant } from './productBuilder.js'

/** Fields of the numbered option columns, so that no name is put together once per row. */
export interface OptionFields {
  number: number
  name: string
  value: string
}

export function optionFields(count: number): OptionFields[] {
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, name: `option${index + 1}_name`, value: `option${index + 1}_value` }))
}

type OptionValues = { value: string[] } | { problem: string, field: string }


/**
 * The numbered option columns of a product (`option1_name`, `option1_value`, …). Names stand on one row, values on each.
 * An option that no variant has a value for does not exist, and neither does the placeholder of a product without options.
 */
export class OptionColumns {
  readonly #cells: Cells
  readonly #present: boolean
  readonly #used: { name: string, field: string }[]

  constructor(
    cells: Cells,
    columns: Columns,
    optionColumns: readonly OptionFields[],
    rows: readonly SourceRow[],
    variantRows: readonly SourceRow[],
    placeholder: { name: string, value: string },
    findings: Findings,
  ) {
    this.#cells = cells
    this.#present = optionColumns.some((option) => columns.has(option.value))
    this.#used = optionColumns.flatMap(({ number, name: nameField, value: field }) => {
      const values = variantRows.map((row) => cells.text(row, field)).filter((value) => typeof value === 'string')
      if (values.length === 0) return []
      const name = this.#nameOf(rows, nameField, findings)
      // A value without a name that is the same everywhere is filler (N/A), not an option.
      if (name === null && distinct(values).length === 1) return []
      const isPlaceholder = name !== null && same(name, placeholder.name) && values.every((value) => same(value, placeholder.value))
      return isPlaceholder ? [] : [{ name: name ?? `Option ${number}`, field }]
    })
  }

  /** One value for each option of the product. */
  valuesOf(row: SourceRow): OptionValues {
    const value: string[] = []
    for (const option of this.#used) {
      const text = this.#cells.text(row, option.field)
      if (typeof text !== 'string') return { problem: `the variant has no value for the option ${option.name}`, field: option.field }
      value.push(text)
    }
    return { value }
  }

  /** The first name given; another one on a later row is reported, since it cannot be two options. */
  #nameOf(rows: readonly SourceRow[], field: string, findings: Findings): string | null {
    let chosen: string | null = null
    for (const row of rows) {
      const name = this.#cells.text(row, field)
      if (typeof name !== 'string') continue
      chosen ??= name
      if (!same(chosen, name)) findings.warn('option_name_differs', this.#cells.place(row, field), `The option is called "${chosen}" above; that name is kept`)
    }
    return chosen
  }

  /** The options with their values in order of appearance; undefined when the file has no option columns. */
  named(variants: readonly RowVariant[]): ProductInput['options'] {
    if (!this.#present) return undefined
    return this.#used.map(({ name }, index) => ({ name, values: distinct(variants.flatMap((variant) => variant.option_values[index] ?? [])) }))
  }
}

/** Options of rows that name them themselves, in any order; the union of the names, each row with a value for all. */
export class PairedOptions {
  readonly #pairs: ReadonlyMap<SourceRow, ReadonlyMap<string, string>>
  readonly #names: readonly string[]

  constructor(pairs: ReadonlyMap<SourceRow, ReadonlyMap<string, string>>) {
    this.#pairs = pairs
    this.#names = distinct([...pairs.values()].flatMap((row) => [...row.keys()]))
  }

  valuesOf(row: SourceRow): Parsed<string[]> {
    const pairs = this.#pairs.get(row)
    const missing = this.#names.find((name) => pairs?.has(name) !== true)
    if (missing !== undefined) return { problem: `the variant has no value for the option ${missing}` }
    return { value: this.#names.map((name) => pairs?.get(name) ?? '') }
  }

  named(variants: readonly RowVariant[]): { name: string, values: string[] }[] {
    return this.#names.map((name, index) => ({ name, values: distinct(variants.flatMap((variant) => variant.option_values[index] ?? [])) }))
  }
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
