// @ts-check
import Router from '@koa/router'
import Koa from 'koa'
import { isSoukError } from '@souk/sdk'
import { cartPage, deliveryPage, layout, payPage, productList, productPage, thanksPage } from './pages.mjs'

/** @typedef {import('koa').Context} Context */
/** @typedef {import('@souk/sdk').Souk} Souk */
/** @typedef {(ctx: Context, title: string, body: unknown, error?: string) => Promise<void>} Show */

const COOKIE = { httpOnly: true, sameSite: /** @type {const} */ ('lax'), overwrite: true }
const FORM_MAX = 10_000
const PAGE_SIZE = 24

const WORDS = new Map([
  ['request.validation_failed', 'Something is missing, or is not what was asked for. Please go back and look at it again.'],
  ['checkout.cart_changed', 'The cart has changed meanwhile. Please look at it again.'],
])

/** The shop front of one store. @param {Souk} souk with the publishable key */
export function storefront(souk) {
  const router = new Router()
  /** @type {Show} */
  const show = async (ctx, title, body, error) => {
    const [{ name }, markets] = await Promise.all([souk.storefront.store.get().catch(() => ({ name: 'Shop' })), souk.storefront.markets.list().then(({ data }) => data, () => [])])
    ctx.type = 'html'
    ctx.body = layout({ shop: name, title, error, body, markets })
  }
  addProducts(router, souk, show)
  addCart(router, souk, show)
  addCheckout(router, souk, show)

  const app = new Koa()
  app.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      if (!isSoukError(error)) throw error
      // What the platform refuses it says in words for people, unless it is about what a program did.
      const { status = 502, code = '', detail, title } = /** @type {{ status?: number, code?: string, detail?: string, title?: string }} */ (error)
      ctx.status = status
      await show(ctx, 'That did not work', '', WORDS.get(code) ?? detail ?? title ?? 'The shop cannot be reached right now.')
    }
  })
  return app.use(router.routes())
}

/** @param {Router} router @param {Souk} souk @param {Show} show */
function addProducts(router, { storefront: { products, search } }, show) {
  router.get('/', async (ctx) => {
    const { q, cursor } = /** @type {Record<string, string | undefined>} */ (ctx.query)
    const asked = { limit: PAGE_SIZE, cursor, ...placeOf(ctx) }
    const page = q ? await search.products({ q, ...asked }) : await products.list(asked)
    const more = page.next_cursor === null ? null : `/?${new URLSearchParams({ ...(q ? { q } : {}), cursor: page.next_cursor })}`
    await show(ctx, q ? `“${q}”` : 'Everything', productList(page.data, more))
  })

  router.get('/products/:handle', async (ctx) => {
    const product = await products.get({ handle: ctx.params.handle ?? '', ...placeOf(ctx) })
    await show(ctx, product.title, productPage(product))
  })
}

/** @param {Router} router @param {Souk} souk @param {Show} show */
function addCart(router, { carts }, show) {
  router.get('/cart', async (ctx) => {
    const id = ctx.cookies.get('cart')
    await show(ctx, 'Cart', id === undefined ? 'Nothing in it yet.' : cartPage(await carts.get({ cart_id: id })))
  })

  router.post('/cart/lines', async (ctx) => {
    const { variant_id = '', quantity } = await form(ctx)
    const place = placeOf(ctx)
    const cart_id = ctx.cookies.get('cart') ?? (await carts.create(place.country === undefined ? {} : { shipping_address: place })).id
    await carts.lines.add({ cart_id, variant_id, quantity: Number(quantity) })
    ctx.cookies.set('cart', cart_id, COOKIE)
    ctx.redirect('/cart')
  })

  router.post('/cart/lines/:line', async (ctx) => {
    const line = { cart_id: opened(ctx, 'cart'), line_id: ctx.params.line ?? '' }
    const quantity = Number((await form(ctx)).quantity)
    await (quantity === 0 ? carts.lines.remove(line) : carts.lines.update({ ...line, quantity }))
    ctx.redirect('/cart')
  })

  router.post('/cart/codes', async (ctx) => {
    const { code = '' } = await form(ctx)
    await carts.discountCodes.add({ cart_id: opened(ctx, 'cart'), code })
    ctx.redirect('/cart')
  })
}

/** @param {Router} router @param {Souk} souk @param {Show} show */
function addCheckout(router, { carts, checkouts, storefront: { paymentGateways } }, show) {
  router.post('/checkout', async (ctx) => {
    const { email, ...shipping_address } = await form(ctx)
    await carts.update({ cart_id: opened(ctx, 'cart'), email, shipping_address })
    ctx.redirect('/checkout')
  })

  router.get('/checkout', async (ctx) => {
    const cart_id = opened(ctx, 'cart')
    const [cart, options, gateways] = await Promise.all([carts.get({ cart_id }), carts.shippingOptions.list({ cart_id }), paymentGateways.list()])
    await show(ctx, 'Delivery and payment', deliveryPage(cart, options.data, gateways.data))
  })

  router.post('/checkout/begin', async (ctx) => {
    const { cart_version, shipping_option_id, payment_gateway_id = '' } = await form(ctx)
    const checkout = await checkouts.create({ cart_id: opened(ctx, 'cart'), cart_version: Number(cart_version), ...(shipping_option_id ? { shipping_option_id } : {}), payment: { payment_gateway_id } })
    ctx.cookies.set('checkout', checkout.id, COOKIE)
    await show(ctx, 'Pay', payPage(checkout))
  })

  // The page says what it showed; when that is not the price any more, the answer is 409 and nothing is charged.
  router.post('/checkout/complete', async (ctx) => {
    const { amount, currency = '' } = await form(ctx)
    const checkout_id = opened(ctx, 'checkout')
    const checkout = await checkouts.complete({ checkout_id, total: { amount: Number(amount), currency } }).catch((error) => {
      if (!isSoukError(error, 'checkout.totals_changed')) throw error
      return null
    })
    if (checkout === null) {
      ctx.status = 409
      return show(ctx, 'Pay', payPage(await checkouts.get({ checkout_id })), 'What it costs has changed meanwhile. This is the new total.')
    }
    for (const name of ['cart', 'checkout']) ctx.cookies.set(name, null)
    await show(ctx, 'Thank you', thanksPage(checkout))
  })
}

/** Where the shopper is, which decides on prices and currency: as `?country=DE` says, and from then on. @param {Context} ctx @returns {{ country?: string }} */
function placeOf(ctx) {
  const country = ctx.query.country?.toString() ?? ctx.cookies.get('country')
  if (!country) return {}
  ctx.cookies.set('country', country, COOKIE)
  return { country }
}

/** The id that the shopper's cookie opens. @param {Context} ctx @param {'cart' | 'checkout'} name */
function opened(ctx, name) {
  return ctx.cookies.get(name) ?? ctx.throw(400, `There is no ${name} yet.`, { expose: true })
}

/** @param {Context} ctx @returns {Promise<Record<string, string | undefined>>} */
async function form(ctx) {
  let text = ''
  for await (const chunk of ctx.req) {
    text += String(chunk)
    if (text.length > FORM_MAX) ctx.throw(413, 'That is more than a form of this shop.')
  }
  return Object.fromEntries(new URLSearchParams(text))
}
