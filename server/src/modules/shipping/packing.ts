import type { components } from '../../contract/types.gen.js'
import { sum, times } from '../../kernel/money.js'
import type { PackageFacts } from './package.js'

export type PackedPackages = components['schemas']['PackedPackages']
export type PackageSize = PackageFacts & { id: string }

/** Packages that are packed alike. */
interface Bin {
  size: PackageSize | null
  /** Grams that still fit into each; a package without a size takes one unit, or what weighs nothing. */
  room: number
  contents: number
  count: number
}

/**
 * Packs by weight, first fit decreasing: the heaviest units first, each into the first package that can still take it. Packages that are
 * packed alike are counted, not listed, so that thousands of units cost no more than a few. A store without sizes ships in one package.
 */
export function pack(lines: readonly { quantity: number; weight_grams: number }[], sizes: readonly PackageSize[]): PackedPackages[] {
  if (lines.length === 0) return []
  if (sizes.length === 0) return [toPacked({ size: null, room: 0, count: 1, contents: sum(lines.map((line) => times(line.weight_grams, line.quantity))) })]
  let bins: Bin[] = []
  for (const { quantity, weight_grams: weight } of [...lines].sort((a, b) => b.weight_grams - a.weight_grams)) {
    let left = quantity
    bins = bins.flatMap((bin) => {
      const filled = fill(bin, weight, left)
      left = filled.left
      return filled.bins
    })
    if (left > 0) bins.push(...opened(sizeFor(weight, sizes), weight, left))
  }
  return merged(bins.map(toPacked))
}

/** Puts units into packages that are alike, as many into each as fit, until there are no more. */
function fill(bin: Bin, weight: number, units: number): { bins: Bin[]; left: number } {
  const each = unitsFor(bin.room, weight, units)
  if (each === 0 || units === 0) return { bins: [bin], left: units }
  const full = Math.min(bin.count, Math.floor(units / each))
  const rest = full < bin.count ? Math.min(units - full * each, each) : 0
  const parts = [packed(bin, weight, each, full), packed(bin, weight, rest, rest > 0 ? 1 : 0), { ...bin, count: bin.count - full - (rest > 0 ? 1 : 0) }]
  return { bins: parts.filter(({ count }) => count > 0), left: units - full * each - rest }
}

const unitsFor = (room: number, weight: number, units: number) => (room < weight ? 0 : weight === 0 ? units : Math.floor(room / weight))

const packed = (bin: Bin, weight: number, units: number, count: number): Bin => ({ ...bin, count, room: bin.room - weight * units, contents: bin.contents + weight * units })

function opened(size: PackageSize | null, weight: number, units: number): Bin[] {
  if (size === null) return [{ size, room: 0, contents: weight, count: units }]
  const empty = { size, room: size.max_weight_grams, contents: 0, count: 0 }
  const each = unitsFor(empty.room, weight, units)
  const full = Math.floor(units / each)
  const rest = units - full * each
  return [packed(empty, weight, each, full), packed(empty, weight, rest, rest > 0 ? 1 : 0)].filter(({ count }) => count > 0)
}

/** The default size; for a unit that is too heavy for it the next one that can take it; none when there is none. */
function sizeFor(weight: number, sizes: readonly PackageSize[]): PackageSize | null {
  const preferred = sizes.find(({ is_default }) => is_default)
  if (preferred !== undefined && weight <= preferred.max_weight_grams) return preferred
  return sizes.filter((size) => weight <= size.max_weight_grams).sort((a, b) => a.max_weight_grams - b.max_weight_grams || (a.id < b.id ? -1 : 1))[0] ?? null
}

function toPacked({ size, contents, count }: Bin): PackedPackages {
  if (size === null) return { shipping_package_id: null, name: null, length_mm: null, width_mm: null, height_mm: null, weight_grams: contents, count }
  const { id, name, length_mm, width_mm, height_mm, weight_grams } = size
  return { shipping_package_id: id, name, length_mm, width_mm, height_mm, weight_grams: weight_grams + contents, count }
}

function merged(packages: readonly PackedPackages[]): PackedPackages[] {
  const kinds = new Map<string, PackedPackages>()
  for (const one of packages) {
    const key = `${one.shipping_package_id} ${one.weight_grams}`
    kinds.set(key, { ...one, count: one.count + (kinds.get(key)?.count ?? 0) })
  }
  return [...kinds.values()]
}
