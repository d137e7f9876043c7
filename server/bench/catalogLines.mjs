/** Products of a size that shops have: three variants with stock, a description of some 400 characters, a picture, tags. */
const SENTENCE = 'A mid-weight piece cut from dry waxed canvas, made to be mended and to outlive its owner. '
const VENDORS = ['Northwind', 'Harbour & Sons', 'Lumen', 'Caravan']
const TYPES = ['Jackets', 'Bags', 'Lamps', 'Rugs', 'Cups']
const SIZES = ['S', 'M', 'L']

export const handleOf = (index) => `bench-${String(index).padStart(6, '0')}`

export function productInput(index) {
  const handle = handleOf(index)
  const type = TYPES[index % TYPES.length]
  return {
    handle, title: `Field ${type} ${index}`, description_html: `<p>${SENTENCE.repeat(4)}</p>`, vendor: VENDORS[index % VENDORS.length], product_type: type,
    tags: ['canvas', type.toLowerCase(), `season-${index % 8}`], status: 'active', seo: { title: `Field ${type}`, description: SENTENCE },
    options: [{ name: 'Size', values: SIZES }], media: [{ url: `https://cdn.souk.example/${handle}.jpg`, alt: `Field ${type}, front` }],
    variants: SIZES.map((size, at) => ({
      sku: `${handle.toUpperCase()}-${size}`, barcode: `40${String(index).padStart(8, '0')}${at}`, option_values: [size], price: { amount: 12_900 + (index % 500) * 10 + at, currency: 'USD' },
      weight_grams: 900, stock: [{ on_hand: 5 + (index % 40) }],
    })),
  }
}

export function* batches(from, count, size) {
  for (let start = from; start < from + count; start += size) {
    const end = Math.min(from + count, start + size)
    yield Buffer.from(Array.from({ length: end - start }, (_, at) => `${JSON.stringify(productInput(start + at))}\n`).join(''))
  }
}
