/** Options of a variant: name and value. Null when the cell is not written as it must be. */
export type OptionPairs = readonly (readonly [name: string, value: string])[] | null

/** `Type=Dropdown|Name=Color|Value=Black`, repeated with a bar for the next option. */
export function piecedOptions(cell: string): OptionPairs {
  const pairs: [string, string][] = []
  let name = ''
  for (const piece of cell.split('|')) {
    const match = /^\s*(type|name|value)\s*=(.*)$/i.exec(piece)
    if (match === null) return null
    const text = (match[2] ?? '').trim()
    const kind = (match[1] ?? '').toLowerCase()
    if (kind === 'name') name = text
    if (kind !== 'value') continue
    if (name === '' || text === '') return null
    pairs.push([name, text])
    name = ''
  }
  return pairs.length === 0 ? null : pairs
}

/** `[S]Color=Blue,[RB]Size=Large`; the bracket says how the option is shown. A comma without a bracket belongs to the value. */
export function bracketedOptions(cell: string): OptionPairs {
  const pieces = cell.split(/,\s*(?=\[[^\]]*\])/)
  const pairs: [string, string][] = []
  for (const piece of pieces) {
    const match = /^\s*\[[^\]]*\]\s*([^=]+)=(.+)$/.exec(piece)
    if (match === null) return null
    pairs.push([(match[1] ?? '').trim(), (match[2] ?? '').trim()])
  }
  return pairs.length === 0 ? null : pairs
}
