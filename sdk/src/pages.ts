import { SoukError } from './errors.js'
import { SoukPromise, type Outcome } from './promise.js'

/** What every list answers with. */
export interface PageBody<Item> {
  readonly data: readonly Item[] | Item[]
  readonly next_cursor: string | null
  readonly has_more: boolean
}

/** A page as the server sent it, and the way to the next. */
export type Page<Item, Body extends PageBody<Item> = PageBody<Item>> = Body & {
  /** The next page, or undefined on the last. */
  nextPage(): PagePromise<Item, Body> | undefined
}

/** Sends the request for one page; without a cursor, the one the caller asked for. */
export type PageLoader<Item, Body extends PageBody<Item>> = (cursor: string | undefined) => (raw: boolean) => Promise<Outcome<Body>>

/**
 * A list: await it for one page, iterate it for every item.
 *
 *     const page = await souk.products.list()
 *     for await (const product of souk.products.list()) …
 */
export class PagePromise<Item, Body extends PageBody<Item> = PageBody<Item>> extends SoukPromise<Page<Item, Body>> implements AsyncIterable<Item> {
  constructor(load: PageLoader<Item, Body>, cursor?: string) {
    const run = load(cursor)
    super(async (raw) => {
      const { data, response } = await run(raw)
      return { data: raw ? (data as Page<Item, Body>) : pageOf(data, load, cursor), response }
    })
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data
  }

  /** Page by page; each is requested when it is asked for. */
  async *pages(): AsyncGenerator<Page<Item, Body>, void, undefined> {
    let page = await this.then()
    for (;;) {
      yield page
      const next = page.nextPage()
      if (!next) return
      page = await next
    }
  }

  /** At most `limit` items, from as many pages as that takes. */
  async toArray({ limit }: { limit: number }): Promise<Item[]> {
    const items: Item[] = []
    if (!(limit > 0)) {
      // The first page is on its way; nobody else will hear of its failure.
      this.catch(() => undefined)
      if (limit === 0) return items
      throw new SoukError('toArray() needs a limit, like toArray({ limit: 1000 })')
    }
    for await (const item of this) {
      items.push(item)
      if (items.length >= limit) break
    }
    return items
  }
}

function pageOf<Item, Body extends PageBody<Item>>(body: Body, load: PageLoader<Item, Body>, cursor: string | undefined): Page<Item, Body> {
  const nextPage = (): PagePromise<Item, Body> | undefined => {
    // `next_cursor` may outlive `has_more`: a log is read on from it later.
    if (!body.has_more || body.next_cursor === null) return undefined
    if (body.next_cursor === cursor) throw new SoukError('the server answered with the cursor it was given; following it would never end')
    return new PagePromise(load, body.next_cursor)
  }
  // Not enumerable, so that a page prints and compares as the data it is.
  return Object.defineProperty(body, 'nextPage', { value: nextPage }) as Page<Item, Body>
}
