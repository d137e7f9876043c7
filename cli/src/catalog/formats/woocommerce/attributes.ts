import type { Columns } from '../../columns.js'
import type { ProductInput } from '../../productInput.js'
import type { SourceRow } from '../../rowGroups.js'
import { splitEscaped } from '../../values/text.js'
import type { Cells } from '../cells.js'
import type { RowVariant } from '../productBuilder.js'

export interface Attribute {
  number: number
  name: string
  values: string[]
}

export interface WooOptions {
  /** Attributes that no variation has a value for. */
  anyOnly: string[]
  valuesOf(row: SourceRow): string[]
  named(variants: readonly RowVariant[]): ProductInput['options']
}

/** Value of a variation that fits every value of an option, beside others that fit one. */
const ANY_VALUE = 'Any'

/** The numbered attribute columns. On a parent they list the values, on a variation they hold its one value. */
export class WooAttributes {
  readonly #cells: Cells
  readonly #numbers: { number: number, name: string, values: string }[]

  constructor(columns: Columns, cells: Cells) {
    this.#cells = cells
    this.#numbers = columns.fields().flatMap((field) => {
      const number = /^attribute(\d+)_name$/.exec(field)?.[1]
      return number === undefined ? [] : [{ number: Number(number), name: field, values: `attribute${number}_values` }]
    }).sort((left, right) => left.number - right.number)
  }

  get present(): boolean {
    return this.#numbers.length > 0
  }

  of(row: SourceRow): Attribute[] {
    return this.#numbers.flatMap(({ number, name: nameField, values }) => {
      const name = this.#cells.text(row, nameField)
      return typeof name === 'string' ? [{ number, name, values: splitEscaped(this.#cells.text(row, values) ?? '', ',') }] : []
    })
  }

  /** An attribute is an option when the variations tell themselves apart by it; the file does not say so directly. */
  options(parent: Attribute[], variations: SourceRow[]): WooOptions {
    const valuesOfRow = new Map(variations.map((row) => [row, this.#singleValues(row)]))
    const used = new Map<string, Attribute>()
    for (const attribute of parent) used.set(attribute.name.toLowerCase(), attribute)
    for (const row of variations) {
      for (const attribute of this.of(row)) if (!used.has(attribute.name.toLowerCase())) used.set(attribute.name.toLowerCase(), { ...attribute, values: [] })
    }
    const all = [...used.entries()]
    const isOption = ([key]: [string, Attribute]): boolean => variations.some((row) => (valuesOfRow.get(row)?.get(key) ?? '') !== '')
    const options = all.filter(isOption)
    return {
      anyOnly: all.filter((entry) => !isOption(entry) && variations.some((row) => valuesOfRow.get(row)?.has(entry[0]))).map(([, { name }]) => name),
      valuesOf: (row) => options.map(([key, { values }]) => {
        const value = valuesOfRow.get(row)?.get(key) ?? ''
        if (value === '') return ANY_VALUE
        return values.find((declared) => declared.toLowerCase() === value.toLowerCase()) ?? value
      }),
      named: (variants) => options.map(([, { name, values }], index) => ({ name, values: inDeclaredOrder(values, variants.map((variant) => variant.option_values[index] ?? '')) })),
    }
  }

  #singleValues(row: SourceRow): Map<string, string> {
    return new Map(this.#numbers.flatMap(({ name: nameField, values }) => {
      const name = this.#cells.text(row, nameField)
      // One value, so a comma in it is part of it.
      return typeof name === 'string' ? [[name.toLowerCase(), (this.#cells.text(row, values) ?? '').replace(/\\,/g, ',')] as const] : []
    }))
  }
}

/** Values that variants use: in the parent's order, then those the parent did not declare. */
function inDeclaredOrder(declared: readonly string[], used: readonly string[]): string[] {
  const inUse = new Set(used)
  return [...new Set([...declared.filter((value) => inUse.has(value)), ...used])]
}
