import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A storefront for the load engine to talk to: a real HTTP server with the shapes of the storefront API, kept in memory. */
export interface StorefrontOptions {
  readonly products?: number
  readonly storeName?: string
  readonly pageSizeMax?: number
  /** Answers instead of the storefront when it returns true. May wait. */
  readonly before?: (request: IncomingMessage, response: ServerResponse, served: number) => Promise<boolean> | boolean
}

interface Line { id: string, variant_id: string, quantity: number }

export class Storefront {
  readonly url: string
  /** `METHOD /path?query body` of every request, in order of arrival. */
  readonly requests: string[] = []
  readonly idempotencyKeys: string[] = []
  readonly authorizations = new Set<string>()
  readonly hosts = new Set<string>()
  readonly #server: Server
  readonly #carts = new Map<string, Line[]>()
  readonly #options: StorefrontOptions
  readonly #products: unknown[]

  static async start(options: StorefrontOptions = {}): Promise<Storefront> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new Storefront(server, options)
  }

  private constructor(server: Server, options: StorefrontOptions) {
    this.#server = server
    this.#options = options
    this.#products = Array.from({ length: options.products ?? 30 }, (_, index) => product(index))
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void this.#serve(request, response))
  }

  /** Journeys of the scenario browse: each begins with the first page of the list. */
  get browsings(): number {
    return this.load.filter((line) => line === 'GET /v1/storefront/products?limit=24').length
  }

  /** Requests of the load itself, without those that read the catalog before it. */
  get load(): string[] {
    return this.requests.slice(this.requests.findIndex((line) => line.startsWith('GET /v1/storefront/payment-gateways?')) + 1)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = request.method === 'GET' ? '' : await text(request)
    this.requests.push(`${request.method} ${request.url}${body === '' ? '' : ` ${body}`}`)
    this.authorizations.add(request.headers.authorization ?? '')
    this.hosts.add(request.headers.host ?? '')
    const key = request.headers['idempotency-key']
    if (typeof key === 'string') this.idempotencyKeys.push(key)
    if (await this.#options.before?.(request, response, this.requests.length)) return
    const url = new URL(request.url ?? '/', this.url)
    const { status, json } = this.#route(request.method ?? '', url, body)
    response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' })
    response.end(JSON.stringify(json))
  }

  #route(method: string, url: URL, body: string): { status: number, json: unknown } {
    const [, , , resource, id, ...rest] = url.pathname.split('/').map(decodeURIComponent)
    const ok = (json: unknown): { status: number, json: unknown } => ({ status: 200, json })
    if (resource === 'store') return ok({ id: 'store_1', name: this.#options.storeName ?? 'Test store', currency: 'EUR' })
    if (resource === 'products' && id === undefined) return ok(this.#page(url))
    if (resource === 'products') return this.#find(this.#products.find((item) => (item as { handle: string }).handle === id))
    if (resource === 'collections' && id === undefined) return ok({ data: [{ handle: 'sale' }, { handle: 'neu-ß' }], next_cursor: null, has_more: false })
    if (resource === 'collections') return ok({ handle: id, title: id })
    if (resource === 'search' && id === 'suggest') return ok({ queries: [], products: [] })
    if (resource === 'search') {
      const words = (url.searchParams.get('q') ?? '').split(' ')
      const data = this.#products.filter((item) => words.some((word) => (item as { title: string }).title.toLowerCase().includes(word)))
      return ok({ data: data.slice(0, 24).map(summaryOf), facets: [], next_cursor: null, has_more: false })
    }
    if (resource === 'payment-gateways') return ok({ data: [], next_cursor: null, has_more: false })
    return resource === 'carts' ? this.#cart(method, id, rest[1], body) : { status: 404, json: problem(404, 'request.route_not_found') }
  }

  #page(url: URL): unknown {
    const limit = Math.min(Number(url.searchParams.get('limit') ?? 50), this.#options.pageSizeMax ?? 250)
    const start = Number(url.searchParams.get('cursor') ?? 0)
    const next = start + limit < this.#products.length ? String(start + limit) : null
    const data = this.#products.slice(start, start + limit).map(summaryOf)
    return { data, next_cursor: next, has_more: next !== null }
  }

  #cart(method: string, id: string | undefined, lineId: string | undefined, body: string): { status: number, json: unknown } {
    if (id === undefined) {
      const created = `cart_${this.#carts.size + 1}`
      this.#carts.set(created, [])
      return { status: 201, json: { id: created, lines: [] } }
    }
    const lines = this.#carts.get(id)
    if (!lines) return this.#find(undefined)
    const input = body === '' ? {} : JSON.parse(body) as Partial<Line>
    if (method === 'POST') lines.push({ id: `li_${lines.length + 1}`, variant_id: input.variant_id ?? '', quantity: input.quantity ?? 1 })
    if (method === 'PATCH') lines.filter((line) => line.id === lineId).forEach((line) => { line.quantity = input.quantity ?? 1 })
    if (method === 'DELETE') lines.splice(lines.findIndex((line) => line.id === lineId), 1)
    return { status: 200, json: { id, lines } }
  }

  #find(found: unknown): { status: number, json: unknown } {
    return found === undefined ? { status: 404, json: problem(404, 'catalog.product_not_found') } : { status: 200, json: found }
  }
}

export function problem(status: number, code: string): unknown {
  return { type: `https://example.com/problems/${code}`, title: code, status, code, detail: 'Said by the test storefront.', request_id: 'req_1' }
}

/** Lists carry no variants, only whether one of them can be had. */
function summaryOf(item: unknown): unknown {
  const { variants, ...summary } = item as { variants: ReadonlyArray<{ id: string, in_stock: boolean }> }
  return { ...summary, in_stock: variants.some((variant) => variant.in_stock), default_variant_id: variants[0]?.id, variant_count: variants.length }
}

const ADJECTIVES = ['Blue', 'Warm', 'Quiet', 'Nordic', 'Heavy', 'Soft']
const NOUNS = ['Lamp', 'Teapot', 'Blanket', 'Stool', 'Notebook', 'Candle', 'Mirror']

function product(index: number): unknown {
  const title = `${ADJECTIVES[index % ADJECTIVES.length]} ${NOUNS[index % NOUNS.length]} ${index}`
  const inStock = index % 3 !== 0
  return {
    id: `prod_${index}`,
    handle: `${title.toLowerCase().replaceAll(' ', '-')}-ü`,
    title,
    vendor: `Vendor ${index % 4}`,
    product_type: NOUNS[index % NOUNS.length],
    tags: ['new', `tag ${index % 5}`],
    variants: [{ id: `var_${index}`, title: 'Default', in_stock: inStock, available: inStock ? 1 + index % 7 : 0 }]
  }
}
