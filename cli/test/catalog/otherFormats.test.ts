/** BigCommerce, Medusa, Vendure, Google feeds and NDJSON. */
import t from 'tap'
import { UnsupportedCatalogError } from '../../src/catalog/index.js'
import { codes, csv, failure, read } from './reading.js'

const ITEM = { Item: 'Product', ID: '9', Name: 'Chemex', Type: 'physical', SKU: 'CH', Options: '', 'Inventory Tracking': 'variant', 'Current Stock': '7', Price: '40', 'Cost Price': '10', 'Retail Price': '50', 'Sale Price': '', Categories: 'Kitchen/Coffee;12', Description: '<p>Glass</p>', 'Product URL': '/chemex-3-cup/', 'Is Visible': 'TRUE', Weight: '2' }

t.test('BigCommerce: variants and images below a product are part of it', async (t) => {
  const { products, notices } = await read(csv([
    ITEM, { Item: 'Variant', SKU: 'CH-B', Options: 'Type=Dropdown|Name=Color|Value=Black|Type=Radio|Name=Size|Value=3', 'Current Stock': '4', 'Variant Image URL': 'https://a.example/b.jpg' },
    { Item: 'Variant', SKU: 'CH-W', Options: 'Type=Dropdown|Name=Color|Value=White|Type=Radio|Name=Size|Value=3', 'Current Stock': '3', Price: '45' },
    { Item: 'Image', 'Image URL (Import)': 'https://a.example/2.jpg', 'Image Sort Order': '2', 'Image Description': 'Side' }, { Item: 'Image', 'Image URL (Import)': 'https://a.example/1.jpg', 'Image is Thumbnail': 'TRUE', 'Image Sort Order': '9' },
    { Item: 'Video', 'Video Title': 'Brewing' }, { ...ITEM, ID: '10', Name: 'Cup', 'Product URL': '', SKU: '', 'Is Visible': 'FALSE', 'Sale Price': '35', 'Inventory Tracking': 'none' },
  ]), { weightUnit: 'lb' })
  t.match(products[0], {
    handle: 'chemex-3-cup', external_id: '9', category: 'Kitchen > Coffee', status: 'active', collections: [{ handle: 'kitchen-coffee', title: 'Coffee' }],
    options: [{ name: 'Color', values: ['Black', 'White'] }, { name: 'Size', values: ['3'] }], media: [{ url: 'https://a.example/1.jpg' }, { url: 'https://a.example/2.jpg', alt: 'Side' }],
    variants: [{ sku: 'CH-B', price: { amount: 4000 }, compare_at_price: { amount: 5000 }, cost: { amount: 1000 }, weight_grams: 907, track_inventory: true, stock: [{ on_hand: 4 }], image_url: 'https://a.example/b.jpg' }, { sku: 'CH-W', price: { amount: 4500 } }],
  })
  t.match(products[1], { handle: 'cup', status: 'draft', options: [], variants: [{ price: { amount: 3500 }, compare_at_price: { amount: 4000 }, track_inventory: false }] })
  t.equal(products.length, 2)
  t.same(codes(notices).sort(), ['category_ids', 'columns_kept_out', 'videos'])
})

t.test('BigCommerce legacy: SKU rows, numbered image columns, indented names, refused rules', async (t) => {
  const product = { 'Item Type': 'Product', 'Product Name': 'Shirt', 'Product Code/SKU': 'SH', 'Brand Name': 'Acme', Price: '24.5', Category: 'Mens/Tops;New', 'Product Visible?': 'Y', 'Allow Purchases?': 'Y', 'Product Image File - 1': 'https://a.example/1.jpg', 'Product Image Description - 1': 'Front', 'Product Image File - 2': 'shirt.jpg', 'Product Weight': '1' }
  const { products, rejects, notices } = await read(csv([product, { 'Item Type': '  SKU', 'Product Name': '  [S]Color=Blue, light,[RB]Size=Large', 'Product Code/SKU': 'SH-BL' }, { 'Item Type': '  SKU', 'Product Name': 'no options' }, { 'Item Type': '  Rule', 'Product Name': '[S]Color=Blue' }]))
  t.match(products, [{ handle: 'sh', vendor: 'Acme', category: 'Mens > Tops', media: [{ url: 'https://a.example/1.jpg', alt: 'Front' }], options: [{ name: 'Color', values: ['Blue, light'] }, { name: 'Size', values: ['Large'] }], variants: [{ sku: 'SH-BL', price: { amount: 2450 } }] }])
  t.same(rejects.map(({ line }) => line).sort(), [4, 5])
  t.same(codes(notices), ['image_dropped', 'weight_unit_unknown'])
})

const MEDUSA = { 'Product Id': 'prod_1', 'Product Handle': 'base', 'Product Title': 'Base', 'Product Status': 'published', 'Product Tag 1': 'a', 'Product Tag 2': '', 'Product Image 1': 'https://a.example/1.jpg', 'Product Hs Code': '6109', 'Product Origin Country': 'pe', 'Variant Id': 'v1', 'Variant Sku': 'B-1', 'Variant Ean': '0012', 'Variant Manage Inventory': 'true', 'Variant Allow Backorder': 'false', 'Variant Price EUR': '9.50', 'Variant Price USD': '10', 'Variant Price Europe [EUR]': '9', 'Variant Option 1 Name': 'size', 'Variant Option 1 Value': 'L' }

t.test('Medusa: each row is a variant, the column of the store\'s currency is its price', async (t) => {
  const swapped = { ...MEDUSA, 'Variant Id': 'v2', 'Variant Sku': 'B-2', 'Variant Option 1 Name': 'color', 'Variant Option 1 Value': 'red', 'Variant Option 2 Name': 'size', 'Variant Option 2 Value': 'S', 'Product field': 'x' }
  const first = { ...MEDUSA, 'Variant Option 2 Name': 'color', 'Variant Option 2 Value': 'blue' }
  const { products, notices } = await read(csv([first, swapped]), { currency: 'EUR' })
  t.match(products, [{
    handle: 'base', external_id: 'prod_1', status: 'active', tags: ['a'], options: [{ name: 'size', values: ['L', 'S'] }, { name: 'color', values: ['blue', 'red'] }],
    variants: [{ sku: 'B-1', barcode: '0012', external_id: 'v1', option_values: ['L', 'blue'], price: { amount: 950, currency: 'EUR' }, hs_code: '6109', origin_country: 'PE', track_inventory: true, inventory_policy: 'deny' }, { option_values: ['S', 'red'] }],
  }])
  t.match(notices, [{ code: 'unknown_columns', message: /Product field/ }, { code: 'columns_kept_out', message: /Variant Price Europe \[EUR\]/ }])
})

t.test('Medusa: a file whose prices are all in other currencies is refused at once', async (t) => {
  const error = await failure(read(csv([MEDUSA]), { currency: 'GBP' }))
  t.ok(error instanceof UnsupportedCatalogError)
  t.match(error.message, /prices in EUR, USD.*Variant Price GBP/)
})

t.test('Medusa version 1: tags in one list, stock, collections by name', async (t) => {
  const { products, catalog } = await read(csv([{ 'Product Handle': '', 'Product Title': 'Bedding', 'Product Status': 'proposed', 'Product Tags': '1,2', 'Product Collection Title': 'Home', 'Product Collection Handle': 'home', 'Variant Inventory Quantity': '10', 'Variant Weight': '1', 'Price USD': '1.10', 'Price Test region [USD]': '1.00', 'Option 1 Name': 'Size', 'Option 1 Value': 'S', 'Image 1 Url': 'https://a.example/1.jpg' }]))
  t.equal(catalog.format, 'medusa-v1')
  t.match(products, [{ handle: 'bedding', status: 'draft', tags: ['1', '2'], collections: [{ handle: 'home', title: 'Home' }], media: [{ url: 'https://a.example/1.jpg' }], variants: [{ price: { amount: 110 }, stock: [{ on_hand: 10 }] }] }])
})

const VENDURE_HEADER = 'name   ,slug ,description, assets , facets,optionGroups ,optionValues , sku, price ,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets\n'

t.test('Vendure: padded cells, a blank before an opening quote, blank names continue the product', async (t) => {
  const { products } = await read(`${VENDURE_HEADER}Laptop   ,laptop , "Big, fast"  ,https://a.example/1.jpg|https://a.example/2.jpg ,category:Computers|brand:Apple , "screen size|RAM" ,"13 inch|8GB" ,L1 ,1299.00 ,standard ,100 , , ,\n  , , , , , , "15 inch|8GB" ,L2, 1399 ,standard ,-1 ,true , https://a.example/v.jpg ,f:x\n`)
  t.match(products, [{
    handle: 'laptop', title: 'Laptop', description_html: 'Big, fast', vendor: 'Apple', tags: ['category:Computers', 'brand:Apple'], collections: [{ handle: 'computers', title: 'Computers' }], media: [{ url: 'https://a.example/1.jpg' }, { url: 'https://a.example/2.jpg' }],
    options: [{ name: 'screen size', values: ['13 inch', '15 inch'] }, { name: 'RAM', values: ['8GB'] }], variants: [{ sku: 'L1', price: { amount: 129900 }, tax_code: 'standard' }, { sku: 'L2', track_inventory: true, stock: [{ on_hand: -1 }], image_url: 'https://a.example/v.jpg', metadata: { facets: 'f:x' } }],
  }])
  t.notOk('track_inventory' in (products[0]?.variants?.[0] ?? {}), 'empty inherits')
})

t.test('Vendure: a row of another width is rejected with its line, and so are the variants of a rejected product', async (t) => {
  const { products, rejects } = await read(`${VENDURE_HEADER}A,,,,,,,a,1,s,1,,,\nB,,,,,,2,b,1,s,1,\n,,,,,,,b2,1,s,1,,,\n\nC,,,,,,x,c,1,s,1,,,\n`)
  t.same(products.map(({ handle }) => handle), ['a'])
  t.same(rejects.map(({ line, reason }) => [line, reason]), [[3, 'the row has 12 cells, the header has 14'], [4, 'the product above it, line 3, is rejected'], [6, 'the row has 1 option values, the product has 0 option groups']])
})

t.test('Vendure: one language is read, custom fields are kept', async (t) => {
  const file = 'name:en,name:zh_Hans,slug,optionGroups,optionValues:en,optionValues:zh_Hans,sku,price,product:keyWords:en,product:keyWords:zh_Hans,variant:volume\nPaper,纸,,size,Half,半,P,5,stretch,拉伸,243\n'
  const english = await read(file)
  t.match(english.products, [{ handle: 'paper', title: 'Paper', metafields: [{ namespace: 'vendure', key: 'key_words', value: 'stretch' }], variants: [{ option_values: ['Half'], metadata: { volume: '243' } }] }])
  t.match(english.notices, [{ code: 'languages_kept_out', message: /read in en; kept out: zh_hans/ }])
  t.match((await read(file, { language: 'zh_Hans' })).products, [{ handle: '纸', title: '纸', metafields: [{ value: '拉伸' }], variants: [{ option_values: ['半'] }] }])
})

t.test('Google text: items of a group are one product with the attributes they differ in as options', async (t) => {
  const item = { id: 'T-1', title: 'Tee', description: 'd', link: 'https://a.example/t', 'image link': 'https://a.example/1.jpg', additional_image_link: 'https://a.example/2.jpg,https://a.example/3.jpg', availability: 'in stock', price: '15.00 USD', sale_price: '12 USD', item_group_id: 'TEE', color: 'red', size: 'M', gender: 'male', brand: 'Acme', gtin: '0012', shipping_weight: '2 lb', product_type: 'Home > Tops', google_product_category: '212', shade: 'x' }
  const { products, notices } = await read(csv([item, { ...item, id: 'X', item_group_id: '', availability: 'out_of_stock', sale_price: '' }, { ...item, id: 'T-2', color: 'blue', availability: 'preorder' }], '\t'))
  t.match(products, [
    { handle: 'tee', external_id: 'TEE', vendor: 'Acme', product_type: 'Tops', category: 'Home > Tops', options: [{ name: 'Color', values: ['red', 'blue'] }], metadata: { size: 'M', gender: 'male' }, media: [{}, {}, {}], variants: [{ sku: 'T-1', external_id: 'T-1', barcode: '0012', price: { amount: 1200 }, compare_at_price: { amount: 1500 }, weight_grams: 907, track_inventory: false }, { sku: 'T-2', inventory_policy: 'backorder' }] },
    { handle: 'x', external_id: 'X', options: [], metadata: { color: 'red' }, variants: [{ track_inventory: true, inventory_policy: 'deny', stock: [{ on_hand: 0 }], compare_at_price: null }] },
  ])
  t.match(notices, [{ code: 'unknown_columns', message: /shade/ }, { code: 'columns_kept_out', message: /link/ }])
})

t.test('Google: an item of another currency or without a title is rejected with its line', async (t) => {
  const item = { id: 'a', title: 'A', link: 'https://a.example', price: '5 EUR', availability: 'in_stock' }
  const { products, rejects } = await read(csv([item, { ...item, id: 'b', title: '', price: '5 USD' }, { ...item, id: 'c', price: '5 USD', sale_price: '4 EUR' }]))
  t.same(products.map(({ handle }) => handle), ['c'])
  t.same(rejects.map(({ line, column, reason }) => [line, column, reason]), [[2, 'price', 'the price is in EUR, but the store sells in USD'], [3, 'title', 'the item has no title']])
})

const feed = (items: string, root = '<rss version="2.0" xmlns:base="http://base.google.com/ns/1.0"><channel>') => `<?xml version="1.0"?>\n${root}${items}${root.startsWith('<rss') ? '</channel></rss>' : '</feed>'}`

t.test('Google XML: the namespace counts, not the prefix, and only children of the item', async (t) => {
  const { products, catalog, notices } = await read(feed('<title>Shop</title>\n<item><title>Grill &amp; Co</title><description><![CDATA[<p>Hot</p>]]></description>\n<base:id>G-1</base:id><base:shipping><base:price>5 USD</base:price></base:shipping><base:price>449.99 USD</base:price><base:availability>in_stock</base:availability><base:image_link>https://a.example/1.jpg</base:image_link><base:additional_image_link>https://a.example/2,b.jpg</base:additional_image_link><base:additional_image_link>https://a.example/3.jpg</base:additional_image_link><base:sparkle>x</base:sparkle></item>'), {}, 7)
  t.equal(catalog.format, 'google-xml')
  t.match(products, [{ handle: 'g-1', title: 'Grill & Co', description_html: '<p>Hot</p>', media: [{}, { url: 'https://a.example/2,b.jpg' }, {}], variants: [{ price: { amount: 44999 } }] }])
  t.notOk('vendor' in (products[0] ?? {}), 'an element that is missing says nothing')
  t.match(notices, [{ code: 'unknown_columns', message: /sparkle/ }])
})

t.test('Google XML: Atom entries; Google\'s own title beats the plain one', async (t) => {
  const { products } = await read(feed('<entry><title>Plain</title><id>urn:1</id><g:title>Own</g:title><g:id>A-1</g:id><g:price>1 USD</g:price><summary>s</summary></entry>', '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">'))
  t.match(products, [{ handle: 'a-1', title: 'Own', description_html: 's' }])
})

t.test('Google XML that is not well formed stops with its line, and entities of its own are not expanded', async (t) => {
  t.match(await failure(read(feed('<item>\n<title>A</titel></item>'))), { name: 'CatalogReadError', line: 3, message: /not well formed/ })
  t.match(await failure(read(`<!DOCTYPE rss [<!ENTITY a "aaaa">]>${feed('<item><title>&a;</title></item>').replace(/^.*\n/, '')}`)), { name: 'CatalogReadError', message: /not well formed/ })
  t.match(await failure(read(feed('<item><title>A</title></item>').replace('</rss>', ''))), { name: 'CatalogReadError' })
})

t.test('NDJSON passes unchanged, and a bad line is rejected with its pointer', async (t) => {
  const good = { handle: 'a', title: 'A', options: [{ name: 'Size' }], variants: [{ option_values: ['S'], sku: 'x', price: { amount: 1, currency: 'USD' }, stock: [{ on_hand: 1 }] }], metadata: { a: 'b' } }
  const lines = [good, 'not json', { ...good, handle: 'A B' }, { ...good, handle: 'b', extra: 1 }, { ...good, handle: 'c', variants: [{ option_values: [] }] }, { ...good, handle: 'd', variants: [{ option_values: ['S'], price: { amount: 1, currency: 'EUR' } }] }, { ...good, handle: 'e', variants: [{ option_values: ['S'] }, { option_values: ['S'] }] }, { ...good, handle: 'f', title: 'nul \u0000' }, { title: 'x' }, { ...good, handle: 'g', description_html: null, tags: [] }, { ...good, title: 'A again', variants: [] }, { ...good, handle: 'h', title: 'said \\u0000', variants: [] }]
  const { records, rejects, notices } = await read(`\ufeff${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n')}\r\n\r\n`, {}, 11)
  t.same(records.map(({ line, product }) => [line, product]), [[1, good], [10, { ...good, handle: 'g', description_html: null, tags: [] }], [12, { ...good, handle: 'h', title: 'said \\u0000', variants: [] }]])
  t.same(rejects.map(({ line, column }) => [line, column]), [[2, null], [3, '/handle'], [4, null], [5, '/variants/0/option_values'], [6, '/variants/0/price'], [7, '/variants/1/option_values'], [8, null], [9, null], [11, '/handle']])
  t.match(rejects.map(({ reason }) => reason), [/valid JSON/, /not written as it must be/, /unknown field "extra"/, /0 values for 1 options/, /in EUR/, /repeats/, /NUL/, /lacks the field "handle"/, /belongs to the product of line 1$/])
  t.same(codes(notices), ['sku_repeated'])
})

t.test('NDJSON: of lines with one handle the first is imported, however far apart they are', async (t) => {
  const line = (handle: string, title: string) => `${JSON.stringify({ handle, title })}\n`
  for (const between of [0, 1500]) {
    const { products, rejects } = await read(`${line('caf\u00e9', 'First')}${Array.from({ length: between }, (_, nth) => line(`nr-${nth}`, 'Other')).join('')}${line('cafe\u0301', 'Later')}`, {}, 60_000)
    t.same(products.filter(({ title }) => title !== 'Other').map(({ title }) => title), ['First'])
    t.match(rejects, [{ line: between + 2, handle: 'cafe\u0301', reason: '/handle belongs to the product of line 1' }])
  }
})

t.test('NDJSON says what a bundle is made of, or that a variant is none', async (t) => {
  const bundle = (components: unknown) => JSON.stringify({ handle: 'set', title: 'Set', variants: [{ option_values: [], price: { amount: 1, currency: 'USD' }, components }] })
  const parts = [{ variant_id: 'var_01jd9g3v8n4r6t2w5x7y9z0a1b', quantity: 4 }]
  for (const components of [parts, null]) t.match((await read(bundle(components))).variants, [{ components }])
  for (const components of [[], [{ quantity: 4 }], [{ ...parts[0], quantity: 0 }]]) t.match((await read(bundle(components))).rejects, [{ line: 1, column: /^\/variants\/0\/components/ }])
})
