/**
 * The storefront operations the scenarios use, one builder each. This is the only place that knows paths, expected
 * statuses and what a right answer looks like; the labels are the operationIds of the API description.
 */
export interface StorefrontCall {
  readonly operation: Operation
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly expect: number
  /** The journey goes on with this answer, so its body is always parsed; other bodies are parsed by sample. */
  readonly read?: boolean
  /** Problems that are a right answer too: sold out is what a flash sale says to most. They end the journey as refused. */
  readonly refusals?: readonly string[]
  /** A write that a real client would send with an `Idempotency-Key`. */
  readonly idempotent?: boolean
  /** Says whether the parsed body is the thing that was asked for. */
  readonly check: (body: unknown) => boolean
  /** Reads from the right answer what was sold by it, for calls that place an order. */
  readonly sale?: (body: unknown) => Money
}

/** In minor units. */
export interface Money { readonly amount: number, readonly currency: string }

export const OPERATIONS = [
  'storefront.store.get', 'storefront.products.list', 'storefront.products.get', 'storefront.collections.list', 'storefront.collections.get',
  'storefront.search.products', 'storefront.search.suggest', 'carts.create', 'carts.get', 'carts.update', 'carts.lines.add', 'carts.lines.update', 'carts.lines.remove',
  'carts.shippingOptions.list', 'storefront.paymentGateways.list', 'checkouts.create', 'checkouts.complete'
] as const
export type Operation = typeof OPERATIONS[number]

export interface ProductListQuery { readonly limit: number, readonly cursor?: string, readonly collection?: string }
export interface SearchQuery { readonly q: string, readonly limit: number, readonly facet?: { readonly name: string, readonly value: string } }

const BASE = '/v1/storefront'

export function getStore(): StorefrontCall {
  return { operation: 'storefront.store.get', method: 'GET', path: `${BASE}/store`, expect: 200, read: true, check: isObject }
}

export function listProducts(query: ProductListQuery, read = false): StorefrontCall {
  const path = `${BASE}/products?limit=${query.limit}${parameter('cursor', query.cursor)}${parameter('collection', query.collection)}`
  return { operation: 'storefront.products.list', method: 'GET', path, expect: 200, read, check: isPage }
}

export function getProduct(handle: string, read = false): StorefrontCall {
  const path = `${BASE}/products/${encodeURIComponent(handle)}`
  return { operation: 'storefront.products.get', method: 'GET', path, expect: 200, read, check: (body) => field(body, 'handle') === handle }
}

export function listCollections(limit: number): StorefrontCall {
  return { operation: 'storefront.collections.list', method: 'GET', path: `${BASE}/collections?limit=${limit}`, expect: 200, read: true, check: isPage }
}

export function getCollection(handle: string): StorefrontCall {
  const path = `${BASE}/collections/${encodeURIComponent(handle)}`
  return { operation: 'storefront.collections.get', method: 'GET', path, expect: 200, check: (body) => field(body, 'handle') === handle }
}

export function searchProducts({ q, limit, facet }: SearchQuery, read = false): StorefrontCall {
  const path = `${BASE}/search?limit=${limit}${parameter('q', q)}${facet ? parameter(facet.name, facet.value) : ''}`
  return { operation: 'storefront.search.products', method: 'GET', path, expect: 200, read, check: isPage }
}

export function suggest(q: string): StorefrontCall {
  return { operation: 'storefront.search.suggest', method: 'GET', path: `${BASE}/search/suggest?q=${encodeURIComponent(q)}`, expect: 200, check: isObject }
}

export function createCart(): StorefrontCall {
  return { operation: 'carts.create', method: 'POST', path: `${BASE}/carts`, body: {}, expect: 201, read: true, idempotent: true, check: isCart }
}

export function getCart(cartId: string): StorefrontCall {
  return { operation: 'carts.get', method: 'GET', path: cartPath(cartId), expect: 200, check: (body) => field(body, 'id') === cartId }
}

/** Where the goods go and who gets the confirmation. */
export interface Buyer {
  readonly email: string
  readonly shippingAddress: Readonly<Record<string, string>>
}

export function nameBuyer(cartId: string, { email, shippingAddress }: Buyer): StorefrontCall {
  return { operation: 'carts.update', method: 'PATCH', path: cartPath(cartId), body: { email, shipping_address: shippingAddress }, expect: 200, read: true, check: isCart }
}

export function listShippingOptions(cartId: string): StorefrontCall {
  return { operation: 'carts.shippingOptions.list', method: 'GET', path: `${cartPath(cartId)}/shipping-options`, expect: 200, read: true, check: isPage }
}

export function listPaymentGateways(limit: number): StorefrontCall {
  return { operation: 'storefront.paymentGateways.list', method: 'GET', path: `${BASE}/payment-gateways?limit=${limit}`, expect: 200, read: true, check: isPage }
}

/** What a shop says when somebody else was faster. */
const SOLD_OUT = ['inventory.insufficient_stock', 'checkout.not_purchasable', 'checkout.totals_changed'] as const

export function createCheckout(cartId: string, cartVersion: number, shippingOptionId: string | null, paymentGatewayId: string): StorefrontCall {
  return {
    operation: 'checkouts.create',
    method: 'POST',
    path: `${BASE}/checkouts`,
    body: { cart_id: cartId, cart_version: cartVersion, ...(shippingOptionId === null ? {} : { shipping_option_id: shippingOptionId }), payment: { payment_gateway_id: paymentGatewayId } },
    expect: 201,
    read: true,
    idempotent: true,
    refusals: SOLD_OUT,
    check: (body) => textField(body, 'id') !== null && field(field(body, 'totals'), 'total') !== undefined
  }
}

export function completeCheckout(checkoutId: string, total: unknown): StorefrontCall {
  return {
    operation: 'checkouts.complete',
    method: 'POST',
    path: `${BASE}/checkouts/${encodeURIComponent(checkoutId)}/complete`,
    body: { total },
    expect: 200,
    read: true,
    idempotent: true,
    refusals: SOLD_OUT,
    check: (body) => textField(field(body, 'order'), 'id') !== null && totalOf(body) !== null,
    sale: (body) => totalOf(body) ?? { amount: 0, currency: '' }
  }
}

function totalOf(checkout: unknown): Money | null {
  const total = field(field(checkout, 'totals'), 'total')
  const [amount, currency] = [field(total, 'amount'), field(total, 'currency')]
  return Number.isSafeInteger(amount) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? { amount: amount as number, currency } : null
}

/** Why a cart does not take a line although nothing is wrong: what is sold out may have been there when the shopper looked. */
export const LINE_REFUSALS = ['inventory.insufficient_stock', 'catalog.variant_not_found'] as const

export function addLine(cartId: string, variantId: string, quantity: number, refusals: readonly string[] = []): StorefrontCall {
  return {
    operation: 'carts.lines.add',
    method: 'POST',
    path: `${cartPath(cartId)}/lines`,
    body: { variant_id: variantId, quantity },
    expect: 200,
    read: true,
    idempotent: true,
    refusals,
    check: (body) => cartLines(body).some((line) => field(line, 'variant_id') === variantId)
  }
}

export function updateLine(cartId: string, lineId: string, quantity: number, refusals: readonly string[] = []): StorefrontCall {
  return {
    operation: 'carts.lines.update',
    method: 'PATCH',
    path: `${cartPath(cartId)}/lines/${encodeURIComponent(lineId)}`,
    body: { quantity },
    expect: 200,
    refusals,
    check: (body) => cartLines(body).some((line) => field(line, 'id') === lineId && field(line, 'quantity') === quantity)
  }
}

export function removeLine(cartId: string, lineId: string): StorefrontCall {
  return {
    operation: 'carts.lines.remove',
    method: 'DELETE',
    path: `${cartPath(cartId)}/lines/${encodeURIComponent(lineId)}`,
    expect: 200,
    check: (body) => isCart(body) && !cartLines(body).some((line) => field(line, 'id') === lineId)
  }
}

/** One property of an answer that came from outside, undefined when there is no such thing. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

export function textField(value: unknown, name: string): string | null {
  const found = field(value, name)
  return typeof found === 'string' && found !== '' ? found : null
}

export function listField(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}

export function cartLines(cart: unknown): readonly unknown[] {
  return listField(cart, 'lines')
}

function cartPath(cartId: string): string {
  return `${BASE}/carts/${encodeURIComponent(cartId)}`
}

function parameter(name: string, value: string | undefined): string {
  return value === undefined ? '' : `&${name}=${encodeURIComponent(value)}`
}

function isObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null
}

function isPage(body: unknown): boolean {
  return Array.isArray(field(body, 'data'))
}

function isCart(body: unknown): boolean {
  return textField(body, 'id') !== null && Array.isArray(field(body, 'lines'))
}
