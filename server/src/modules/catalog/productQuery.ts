import { decodeCursor, encodeCursor, type Cursor, type Page, rowsFor } from '../../kernel/page.js'
import { Problem } from '../../kernel/problem.js'
import { Parameters, sql, sqlOnce } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { CollectionState } from './collection.js'
import { compileRules, hasKey } from './collectionRules.js'
import { productKey, type ProductState } from './product.js'
import { STATE, toState, type StateRow } from './productStore.js'

export type SortOrder = CollectionState['sort_order']
/** Exports have an order of their own, which no list offers: it does not depend on when and how products were made. */
export type ListOrder = SortOrder | 'handle'

/** How a list is sorted and read on by keyset: a column with an index, then the id. */
interface Order {
  column: string | null
  type: 'string' | 'number' | null
  id: string
  descending: boolean
}

const ORDERS: Record<ListOrder, Order> = {
  newest: { column: null, type: null, id: 'p.id', descending: true },
  title: { column: 'p.title_key', type: 'string', id: 'p.id', descending: false },
  '-title': { column: 'p.title_key', type: 'string', id: 'p.id', descending: true },
  price: { column: 'p.price_min', type: 'number', id: 'p.id', descending: false },
  '-price': { column: 'p.price_min', type: 'number', id: 'p.id', descending: true },
  handle: { column: 'p.handle', type: 'string', id: 'p.id', descending: false },
  manual: { column: 'm.position', type: 'number', id: 'm.product_id', descending: false },
}

/** Conditions on products `p` of the store `$1`, put together before the statement is. */
export class ProductQuery {
  readonly parameters: Parameters
  readonly #where = ['p.store_id = $1']
  #from = 'products p'
  #hasRules = false

  constructor(tx: StoreTx) {
    this.parameters = new Parameters(tx.storeId)
  }

  where(condition: string): this {
    this.#where.push(condition)
    return this
  }

  /** Only products that shoppers see at this moment. */
  published(now: Date): this {
    const moment = this.parameters.add(now)
    return this.where(`p.status = 'active' AND (p.publish_at IS NULL OR p.publish_at <= ${moment}) AND (p.unpublish_at IS NULL OR p.unpublish_at > ${moment})`)
  }

  matching(filter: ProductFilter): this {
    const add = (value: unknown, condition: (parameter: string) => string) => void (value !== undefined && this.where(condition(this.parameters.add(value))))
    add(filter.status, (p) => `p.status = ${p}`)
    add(filter.vendor === undefined ? undefined : productKey('vendor', filter.vendor), hasKey)
    add(filter.product_type === undefined ? undefined : productKey('product_type', filter.product_type), hasKey)
    add(filter.tag === undefined ? undefined : productKey('tag', filter.tag), hasKey)
    add(filter.handle?.normalize('NFC'), (p) => `p.handle = ${p}`)
    add(filter.external_id, (p) => `p.external_id = ${p}`)
    add(filter.updated_since, (p) => `p.updated_at >= ${p}`)
    return this
  }

  /** Only products of a collection: its members, or those that meet its rules. */
  within(collection: Pick<CollectionState, 'id' | 'rules'>): this {
    if (collection.rules !== null) {
      this.#hasRules = true
      return this.where(compileRules(collection.rules, this.parameters))
    }
    this.#from += ` JOIN collection_products m ON m.store_id = p.store_id AND m.product_id = p.id AND m.store_id = $1 AND m.collection_id = ${this.parameters.add(collection.id)}`
    return this
  }

  /**
   * One row more than the page holds, with the value that the next page continues from.
   * @param around what costs something for each row and shall only be done for those of the page: gets the page as `p`.
   */
  statement(select: string, order: ListOrder, after: Cursor | null, limit: number, around?: (page: string) => string) {
    const { column, id, descending } = ORDERS[order]
    const direction = descending ? 'DESC' : 'ASC'
    const where = [...this.#where]
    if (after !== null) {
      const position = after.slice(1).map((value) => this.parameters.add(value))
      where.push(`(${[column, id].filter((name) => name !== null).join(', ')}) ${descending ? '<' : '>'} (${position.join(', ')})`)
    }
    const page = `SELECT ${select}, p.id AS row_id, ${column ?? 'NULL'} AS sort_value FROM ${this.#from} WHERE ${where.join(' AND ')}
      ORDER BY ${column === null ? '' : `${column} ${direction}, `}${id} ${direction} LIMIT ${rowsFor(limit)}`
    const text = around === undefined ? page : `${around(page)} ORDER BY ${column === null ? '' : `p.sort_value ${direction}, `}p.row_id ${direction}`
    return this.#hasRules ? sqlOnce(text) : sql(text)
  }

  /** A subquery that yields the ids of the products, for statements of other lists. */
  idsSql(): string {
    return `SELECT p.id FROM ${this.#from} WHERE ${this.#where.join(' AND ')}`
  }
}

export interface ProductFilter {
  status?: ProductState['status'] | undefined
  vendor?: string | undefined
  product_type?: string | undefined
  tag?: string | undefined
  handle?: string | undefined
  external_id?: string | undefined
  updated_since?: string | undefined
}

export type SortedRow = { row_id: string; sort_value: string | number | null }

/** @throws request.invalid_cursor also for the cursor of another order. */
export function positionIn(order: ListOrder, cursor: string | undefined): Cursor | null {
  const { type } = ORDERS[order]
  const position = decodeCursor(cursor, ['string', ...(type === null ? [] : [type]), 'string'])
  if (position !== null && position[0] !== order) throw new Problem('request.invalid_cursor', 'This cursor was made for another order. Start again without one.')
  return position
}

export const cursorOf = (order: ListOrder, row: SortedRow): string => encodeCursor([order, ...(row.sort_value === null ? [] : [row.sort_value]), row.row_id])

/** Cuts the page from the rows of `statement`. */
export function pageOf<Row extends SortedRow, Item>(rows: Row[], order: ListOrder, limit: number, toItem: (row: Row) => Item): Page<Item> {
  const kept = rows.slice(0, limit)
  const hasMore = rows.length > limit
  return { data: kept.map(toItem), next_cursor: hasMore ? cursorOf(order, kept.at(-1)!) : null, has_more: hasMore }
}

/** A page of whole products, as the merchant sees them. */
export async function listProducts(tx: StoreTx, query: ProductQuery, order: ListOrder, cursor: string | undefined, limit: number): Promise<Page<ProductState>> {
  const statement = query.statement(STATE, order, positionIn(order, cursor), limit)
  const rows = await tx.run<StateRow & SortedRow>(statement, query.parameters.values)
  return pageOf(rows, order, limit, toState)
}
