import { Fingerprints } from './fingerprints.js'
import type { AssembledProduct } from './formats/tableFormat.js'
import type { ProductInput } from './productInput.js'
import { checkProduct } from './recordCheck.js'
import type { CatalogItem, CatalogRecord, Notice, RowReject } from './records.js'

/** The last station of every product: unique handle, schema, repeated SKUs. */
export class Finisher {
  readonly #handles = new Fingerprints()
  readonly #skus = new Fingerprints()

  finish(assembled: AssembledProduct): CatalogItem[] {
    const { product, line, lines, rejectedLines } = assembled
    // Without its variants a new product would be on sale at price 0; and an existing one is safer as it is.
    if (rejectedLines.length > 0 && product.variants === undefined) {
      return lostRows(assembled, { line, column: null, value: null, reason: 'none of the variants of the product can be imported' })
    }
    const clash = this.#claimHandle(assembled)
    if (clash !== null) return lostRows(assembled, { line, column: null, value: product.handle, reason: clash })
    const checked = checkProduct(product)
    if ('problem' in checked) {
      const { problem } = checked
      const variant = /^\/variants\/(\d+)/.exec(problem.pointer)?.[1]
      return lostRows(assembled, {
        line: variant === undefined ? line : assembled.variantLines[Number(variant)] ?? line,
        column: problem.pointer === '' ? null : problem.pointer,
        value: null,
        reason: `the product cannot be imported: ${problem.pointer === '' ? 'it' : problem.pointer} ${problem.reason}`,
      })
    }
    const notices = this.repeatedSkus(product, assembled.variantLines, line)
    return [...notices, { kind: 'product', product, line, lines, variantLines: assembled.variantLines, rejectedLines }]
  }

  /** Two variants may share a SKU, but it is rarely meant. */
  repeatedSkus(product: ProductInput, variantLines: readonly number[], line: number): Notice[] {
    const notices: Notice[] = []
    for (const [index, { sku }] of (product.variants ?? []).entries()) {
      if (sku == null) continue
      const variantLine = variantLines[index] ?? line
      const earlier = this.#skus.claim(sku, variantLine)
      if (earlier === 0) continue
      notices.push({ kind: 'notice', level: 'warning', code: 'sku_repeated', message: `The SKU "${sku}" is also on line ${earlier}`, line: variantLine, value: sku, handle: product.handle })
    }
    return notices
  }

  /** The line on which the handle was used before, or 0. */
  claimHandle(handle: string, line: number): number {
    return this.#handles.claim(handle.normalize('NFC'), line)
  }

  /** A handle made from a name gets a number when it is taken; a handle that was given is not changed. */
  #claimHandle({ product, line, handleDerived }: AssembledProduct): string | null {
    const earlier = this.#handles.claim(product.handle.normalize('NFC'), line)
    if (earlier === 0) return null
    if (!handleDerived) return `the handle belongs to the product of line ${earlier}`
    const base = product.handle.slice(0, 240)
    let number = 2
    while (this.#handles.claim(`${base}-${number}`, line) !== 0) number++
    product.handle = `${base}-${number}`
    return null
  }
}

/** A product that is not imported takes all its rows along: the one at fault says why, the others name it. Those rejected before have said their own reason. */
export function lostRows({ product, lines, rejectedLines }: Pick<CatalogRecord, 'lines' | 'rejectedLines'> & { product: Pick<ProductInput, 'handle'> }, fault: Omit<RowReject, 'kind' | 'handle'>): RowReject[] {
  const { handle } = product
  const told = new Set(rejectedLines)
  const others = lines.filter((line) => line !== fault.line).map((line) => ({ line, column: null, value: null, reason: `its product is rejected because of line ${fault.line}` }))
  return [fault, ...others].filter(({ line }) => !told.has(line)).sort((left, right) => left.line - right.line).map((reject) => ({ kind: 'reject', ...reject, handle }))
}
