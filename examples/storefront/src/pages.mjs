// @ts-check
import { formatMoney } from '@souk/sdk'
import { cleaned, html } from './html.mjs'

/** @typedef {import('@souk/sdk').Money} Money */
/** @typedef {import('@souk/sdk').Cart} Cart */
/** @typedef {import('@souk/sdk').Checkout} Checkout */
/** @typedef {import('@souk/sdk').StorefrontProduct} Product */

/** @param {Money} money */
export const price = (money) => formatMoney(money, 'en')

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #222 }
header { display: flex; gap: 1rem; align-items: baseline; border-bottom: 1px solid #ddd; margin-bottom: 1rem; padding-bottom: .5rem } header form { margin-left: auto }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1rem; padding: 0; list-style: none } .grid li { border: 1px solid #ddd; border-radius: .5rem; padding: 1rem }
table { width: 100%; border-collapse: collapse } td, th { text-align: left; padding: .4rem; border-bottom: 1px solid #eee } td:last-child, th:last-child { text-align: right }
.error { background: #fee; border: 1px solid #c99; padding: .5rem 1rem; border-radius: .5rem } fieldset { border: 1px solid #ddd; margin: 1rem 0 } label { display: block; margin: .3rem 0 } input, select, button { font: inherit }
`

/** @param {{ shop: string, title: string, error?: string | undefined, body: unknown, markets: readonly import('@souk/sdk').StorefrontMarket[] }} page */
export function layout({ shop, title, error, body, markets }) {
  const countries = markets.flatMap((market) => market.countries.map((country) => html` <a href="/?country=${country}">${country} (${market.currency})</a>`))
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${shop}</title><style>${cleaned(STYLE)}</style></head>
<body><header><strong><a href="/">${shop}</a></strong> <a href="/cart">Cart</a> <form action="/"><input name="q" placeholder="Search" aria-label="Search"> <button>Search</button></form></header>
<main><h1>${title}</h1>${error === undefined ? '' : html`<p class="error" role="alert">${error}</p>`}${body}</main>${countries.length === 0 ? '' : html`<footer>Deliver to${countries}</footer>`}</body></html>`.text
}

/** @param {readonly import('@souk/sdk').StorefrontProductSummary[]} products @param {string | null} more */
export const productList = (products, more) => html`
<ul class="grid">${products.map((product) => html`<li><a href="/products/${encodeURIComponent(product.handle)}">${product.title}</a><br>${product.vendor ?? ''}<br>from ${price(product.price_range.min)}${product.in_stock ? '' : html` · <em>sold out</em>`}</li>`)}</ul>
${products.length === 0 ? html`<p>Nothing found.</p>` : ''}${more === null ? '' : html`<p><a href="${more}">More</a></p>`}`

/** @param {Product} product */
export const productPage = (product) => html`
${product.description_html === null ? '' : cleaned(product.description_html)}
<form method="post" action="/cart/lines"><label>Choose <select name="variant_id">${product.variants.map((variant) => html`<option value="${variant.id}"${variant.in_stock ? '' : cleaned(' disabled')}>${variant.title}: ${price(variant.price)}</option>`)}</select></label>
<label>Quantity <input name="quantity" type="number" min="1" max="99" value="1"></label> <button>Add to cart</button></form>`

/** @param {Cart['totals']} totals */
const totalsTable = (totals) => html`<table>${[['Subtotal', totals.subtotal], ['Discount', totals.discount], ['Delivery', totals.shipping], [totals.tax_included ? 'Tax, included' : 'Tax', totals.tax], ['Total', totals.total]].map(([label, money]) => html`<tr><th>${label}</th><td>${price(/** @type {Money} */ (money))}</td></tr>`)}</table>`

const ADDRESS = [['name', 'Name'], ['line1', 'Street'], ['postal_code', 'Postal code'], ['city', 'City'], ['country', 'Country (two letters)']]

/** @param {Cart} cart */
export const cartPage = (cart) => cart.lines.length === 0 ? html`<p>Nothing in it yet.</p>` : html`
<table><tr><th>Product</th><th>Price</th><th>Quantity</th><th>Total</th></tr>${cart.lines.map((line) => html`<tr><td>${line.title} ${line.variant_title}${line.price_changed ? ' (the price has changed)' : ''}</td><td>${price(line.unit_price)}</td>
<td><form method="post" action="/cart/lines/${line.id}"><input name="quantity" type="number" min="0" max="99" value="${line.quantity}" aria-label="Quantity"> <button>Change</button></form></td><td>${price(line.total)}</td></tr>`)}</table>
${totalsTable(cart.totals)}
<form method="post" action="/cart/codes"><label>Discount code <input name="code"></label> <button>Use</button></form>
<form method="post" action="/checkout"><fieldset><legend>Where to</legend><label>E-mail <input name="email" type="email" required value="${cart.email ?? ''}"></label>
${ADDRESS.map(([name = '', label]) => html`<label>${label} <input name="${name}" required></label>`)}</fieldset><button>Go on</button></form>`

/** @param {Cart} cart @param {readonly { id: string, name: string, price: Money }[]} options @param {readonly { id: string, name: string }[]} gateways */
export const deliveryPage = (cart, options, gateways) => html`
<form method="post" action="/checkout/begin"><fieldset><legend>Delivery</legend>${options.map((option, index) => html`<label><input type="radio" name="shipping_option_id" value="${option.id}"${index === 0 ? cleaned(' checked') : ''}> ${option.name}, ${price(option.price)}</label>`)}${options.length === 0 ? 'Nothing has to be sent, or nothing can be sent there.' : ''}</fieldset>
<fieldset><legend>Payment</legend>${gateways.map((gateway, index) => html`<label><input type="radio" name="payment_gateway_id" value="${gateway.id}"${index === gateways.length - 1 ? cleaned(' checked') : ''}> ${gateway.name}</label>`)}</fieldset>
<input type="hidden" name="cart_version" value="${cart.version}"><button>Go on</button></form>`

/** @param {Checkout} checkout */
export const payPage = (checkout) => html`
${totalsTable(checkout.totals)}
${checkout.requirements.length > 0 ? html`<p>Still missing:</p><ul>${checkout.requirements.map(({ detail }) => html`<li>${detail}</li>`)}</ul><p><a href="/cart">Back to the cart</a></p>`
    : html`<form method="post" action="/checkout/complete"><input type="hidden" name="amount" value="${checkout.totals.total.amount}"><input type="hidden" name="currency" value="${checkout.totals.total.currency}"><button>Pay ${price(checkout.totals.total)}</button></form>`}`

/** @param {Checkout} checkout */
export const thanksPage = (checkout) => html`<p>Thank you. Your order is <strong>${checkout.order?.name}</strong>; we have written to ${checkout.email}.</p><p><a href="/">Back to the shop</a></p>`
