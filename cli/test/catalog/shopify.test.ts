/** Shopify product CSV, both generations of columns. */
import t from 'tap'
import { codes, csv, read } from './reading.js'

const SHIRT = {
  Handle: 'shirt', Title: 'Shirt', 'Body (HTML)': '<p>Soft</p>', Vendor: 'Acme', Type: 'Tops', Tags: 'a, b,a', Published: 'TRUE',
  'Option1 Name': 'Size', 'Option1 Value': 'S', 'Variant SKU': 'S-1', 'Variant Price': '19.99',
}

t.test('every column of the old generation arrives in its field', async (t) => {
  const { products, notices, rejects } = await read(csv([{
    ...SHIRT, 'Product Category': 'Apparel > Tops', Status: 'Archived', 'Variant Grams': '145', 'Variant Inventory Tracker': 'shopify', 'Variant Inventory Qty': '-2',
    'Variant Inventory Policy': 'CONTINUE', 'Variant Fulfillment Service': 'manual', 'Variant Compare At Price': '25', 'Variant Requires Shipping': 'true', 'Variant Taxable': 'FALSE ',
    'Variant Barcode': '0012', 'Image Src': 'https://a.example/1.jpg', 'Image Position': '1', 'Image Alt Text': 'Front', 'Gift Card': 'FALSE', 'SEO Title': 'Buy', 'SEO Description': 'Now',
    'Google Shopping / Gender': 'male', 'Google Shopping / MPN': 'M-1', 'Variant Image': 'https://a.example/s.jpg', 'Variant Weight Unit': 'kg', 'Variant Tax Code': 'P1', 'Cost per item': '8.50',
    'Ingredients (product.metafields.shopify.constitutive-ingredients)': 'wool; silk', 'Fit (variant.metafields.custom.fit)': 'slim',
  }]))
  t.same(products, [{
    title: 'Shirt', description_html: '<p>Soft</p>', vendor: 'Acme', product_type: 'Tops', category: 'Apparel > Tops', tags: ['a', 'b'], status: 'archived',
    seo: { title: 'Buy', description: 'Now' }, media: [{ url: 'https://a.example/1.jpg', alt: 'Front' }],
    metafields: [{ namespace: 'shopify', key: 'constitutive-ingredients', value: 'wool; silk' }], metadata: { google_gender: 'male' }, handle: 'shirt',
    options: [{ name: 'Size', values: ['S'] }],
    variants: [{
      sku: 'S-1', barcode: '0012', option_values: ['S'], price: { amount: 1999, currency: 'USD' }, compare_at_price: { amount: 2500, currency: 'USD' }, cost: { amount: 850, currency: 'USD' },
      weight_grams: 145, requires_shipping: true, taxable: false, tax_code: 'P1', track_inventory: true, inventory_policy: 'backorder', image_url: 'https://a.example/s.jpg',
      metafields: [{ namespace: 'custom', key: 'fit', value: 'slim' }], metadata: { mpn: 'M-1', weight_unit: 'kg' }, stock: [{ on_hand: -2 }],
    }],
  }])
  t.same([notices, rejects], [[], []])
})

t.test('the new column names mean the same, in any letter case and order', async (t) => {
  const old = await read(csv([SHIRT]))
  const renamed = await read(csv([{
    TITLE: 'Shirt', 'url HANDLE': 'shirt', description: '<p>Soft</p>', vendor: 'Acme', type: 'Tops', tags: 'a, b', 'Published on online store': 'TRUE',
    sku: 'S-1', 'Option1 name': 'Size', 'Option1 value': 'S', Price: '19.99',
  }]))
  t.same(renamed.products, old.products)
  t.equal(old.catalog.formatName, 'Shopify product CSV (old column names)')
  t.equal(renamed.catalog.formatName, 'Shopify product CSV (new column names)')
})

t.test('an absent column leaves its field out, an empty cell clears it', async (t) => {
  const { products: [narrow] } = await read('Handle,Variant SKU,Variant Price\nshirt,S-1,5\n')
  t.same(narrow, { handle: 'shirt', variants: [{ sku: 'S-1', option_values: [], price: { amount: 500, currency: 'USD' } }] })
  const { products: [cleared] } = await read('Handle,Vendor,Tags,Body (HTML),Image Src,SEO Title,Variant SKU,Variant Barcode,Variant Compare At Price,Variant Price,Option1 Value\nshirt,,,,,,,,,5,\n')
  t.match(cleared, { vendor: null, tags: [], description_html: null, media: [], seo: { title: null }, options: [], variants: [{ sku: null, barcode: null, compare_at_price: null }] })
  t.same(Object.keys(cleared?.seo ?? {}), ['title'])
})

t.test('rows of one handle are one product, wherever they stand and whatever they repeat', async (t) => {
  const { products, records, notices } = await read(csv([
    SHIRT,
    { Handle: 'other', Title: 'Other', 'Variant Price': '1' },
    { ...SHIRT, 'Option1 Value': 'M', 'Variant SKU': 'S-2', 'Image Src': 'https://a.example/2.jpg' },
    { Handle: '  shirt ', 'Option1 Value': 'L', 'Variant Price': '21' },
  ]))
  t.same(products.map(({ handle, variants }) => [handle, variants?.map(({ option_values }) => option_values?.[0])]), [['shirt', ['S', 'M', 'L']], ['other', [undefined]]])
  t.same(records.map(({ line, lines }) => [line, lines]), [[2, [2, 4, 5]], [3, [3]]])
  t.same(notices, [])
})

t.test('pictures keep their positions, rows of pictures alone are not variants, a repeated picture counts once', async (t) => {
  const picture = (position: string, name: string) => ({ Handle: 'shirt', 'Image Src': `https://a.example/${name}.jpg`, 'Image Position': position, 'Image Alt Text': name })
  const { products: [product] } = await read(csv([{ ...SHIRT, ...picture('2', 'two') }, picture('1', 'one'), picture('', 'last'), picture('3', 'two'), { Handle: 'shirt', 'Option1 Value': 'M', 'Variant Price': '5' }]))
  t.same(product?.media?.map(({ alt }) => alt), ['one', 'two', 'last'])
  t.equal(product?.variants?.length, 2)
})

t.test('the first row is no variant when it says nothing of one and others do', async (t) => {
  const { products: [product] } = await read(csv([{ Handle: 'shoe', Title: 'Shoe', 'Option1 Name': 'Size', 'Option1 Value': '', 'Variant Price': '' }, { Handle: 'shoe', 'Option1 Value': '9.5', 'Variant Price': '10' }]))
  t.same(product?.variants?.map(({ option_values }) => option_values), [['9.5']])
  const { products: [bare] } = await read(csv([{ Handle: 'shoe', Title: 'Shoe', 'Option1 Value': '', 'Variant Price': '', 'Variant Taxable': 'TRUE' }]))
  t.notOk('variants' in (bare ?? {}), 'a product without any variant leaves those in the store alone')
})

t.test('Title / Default Title means no options; an option without a name and with one value everywhere is filler', async (t) => {
  const { products: [single] } = await read(csv([{ ...SHIRT, 'Option1 Name': 'Title', 'Option1 Value': 'Default Title', 'Option2 Value': 'N/A' }]))
  t.match(single, { options: [], variants: [{ option_values: [] }] })
  const { products: [named] } = await read(csv([{ ...SHIRT, 'Option1 Name': 'Title', 'Option1 Value': 'Signed' }]))
  t.match(named, { options: [{ name: 'Title', values: ['Signed'] }], variants: [{ option_values: ['Signed'] }] })
})

t.test('a repeated combination of options is rejected with the line it repeats; the record says that it is incomplete', async (t) => {
  t.notOk('keep_unlisted' in (await read(csv([SHIRT]))).products[0]!, 'a whole record replaces the lists')
  const { records, rejects, notices } = await read(csv([SHIRT, { Handle: 'shirt', 'Option1 Name': 'colour', 'Option1 Value': 'S', 'Variant SKU': 'S-9', 'Variant Price': '9' }]))
  t.match(rejects, [{ line: 3, handle: 'shirt', reason: 'repeats the variant of line 2 (the options S)' }])
  t.same(records.map(({ rejectedLines, product }) => [rejectedLines, product.variants?.length, product.keep_unlisted]), [[[3], 1, true]])
  t.match(notices, [{ code: 'option_name_differs', line: 3, column: 'Option1 Name', value: 'colour' }])
})

t.test('a product is rejected with the last of its variants, since it would be on sale without a price', async (t) => {
  const one = await read(csv([{ ...SHIRT, 'Variant Price': 'free' }]))
  t.same([one.products, one.rejects.map(({ line, column }) => [line, column])], [[], [[2, 'Variant Price']]])
  const both = await read(csv([{ Handle: 'shoe', Title: 'Shoe', 'Option1 Name': 'Size' }, { Handle: 'shoe', 'Option1 Value': '9.5', 'Variant Price': 'free' }]))
  t.same([both.products, both.rejects.map(({ line }) => line).sort()], [[], [2, 3]], 'the row of the product too')
})

t.test('when the row with the product columns is rejected, blanks below it clear nothing', async (t) => {
  const { products, rejects } = await read('Handle,Title,Vendor,Tags,Variant SKU,Variant Price,Option1 Name,Option1 Value\nshirt,Shirt,Northwind, a,b,S-S,5,Size,S\nshirt,,,,S-M,5,,M\nshirt,,,,S-L,6,,L\n')
  t.equal(rejects.length, 1)
  t.same(Object.keys(products[0] ?? {}).sort(), ['handle', 'keep_unlisted', 'options', 'variants'])
})

t.test('a variant without a value for an option of its product is rejected', async (t) => {
  const { rejects } = await read(csv([{ ...SHIRT, 'Option2 Name': 'Color', 'Option2 Value': 'Red' }, { Handle: 'shirt', 'Option1 Value': 'M', 'Variant Price': '5' }]))
  t.match(rejects, [{ line: 3, column: 'Option2 Value', reason: 'the variant has no value for the option Color' }])
})

t.test('a price or quantity that cannot be read rejects its row and names the cell', async (t) => {
  const row = (value: string, price: string, quantity: string) => ({ ...SHIRT, 'Option1 Value': value, 'Variant SKU': value, 'Variant Price': price, 'Variant Inventory Qty': quantity })
  const { rejects, variants } = await read(csv([row('S', '$21.00', '3.0'), row('M', '29,99', ''), row('L', 'N/A', '1'), row('XL', '5', '3.5'), row('XXL', '5 EUR', '1')]))
  t.same(variants.map(({ price, stock }) => [price?.amount, stock?.[0]?.on_hand]), [[2100, 3], [2999, undefined]])
  t.match(rejects, [
    { line: 4, column: 'Variant Price', value: 'N/A', reason: 'the price is not a number' },
    { line: 5, column: 'Variant Inventory Qty', value: '3.5', reason: 'the quantity is not a whole number' },
    { line: 6, column: 'Variant Price', value: '5 EUR', reason: 'the price is in EUR, but the store sells in USD' },
  ])
})

t.test('a cell the variant can do without is left out with a warning', async (t) => {
  const { variants: [variant], notices } = await read(csv([{
    ...SHIRT, 'Variant Barcode': '3.65275E+11', 'Variant Compare At Price': 'N/A', 'Variant Grams': 'heavy', 'Variant Taxable': 'perhaps', 'Variant Inventory Policy': 'ask', 'Variant Image': 'shirt.jpg',
  }]))
  for (const field of ['barcode', 'compare_at_price', 'weight_grams', 'taxable', 'inventory_policy', 'image_url']) t.notOk(field in (variant ?? {}), field)
  t.same(codes(notices).sort(), ['barcode_damaged', 'image_dropped', 'unknown_flag', 'unknown_policy', 'unreadable_price', 'unreadable_weight'])
  t.match(notices.find(({ code }) => code === 'barcode_damaged'), { level: 'warning', line: 2, column: 'Variant Barcode', value: '3.65275E+11', handle: 'shirt', message: /Format the column as text/ })
})

t.test('a variant without a price is kept, since it may update one that exists, and the warning says so', async (t) => {
  const { variants, notices } = await read(csv([{ ...SHIRT, 'Variant Price': '' }]))
  t.equal(variants.length, 1)
  t.notOk('price' in (variants[0] ?? {}))
  t.match(notices, [{ code: 'price_missing', line: 2 }])
})

t.test('images that cannot be fetched are dropped with their line, and never clear the ones in the store', async (t) => {
  const picture = (address: string) => ({ Handle: 'shirt', 'Image Src': address })
  const { products: [product], notices } = await read(csv([{ ...SHIRT, 'Image Src': 'www.a.example/x.jpg' }, picture('ftp://a.example/x.png'), picture('https://a.example/1.jpg https://a.example/2.jpg')]))
  t.same(notices.map(({ code, line, value }) => [code, line, value]), [['image_dropped', 2, 'www.a.example/x.jpg'], ['image_dropped', 3, 'ftp://a.example/x.png'], ['image_dropped', 4, 'https://a.example/1.jpg https://a.example/2.jpg']])
  t.notOk('media' in (product ?? {}))
})

t.test('status wins over published; without one, what is not published is a draft', async (t) => {
  const statuses: [published: string, status: string | undefined, read: string][] = [
    ['TRUE', 'active', 'active'], ['FALSE', 'active', 'active'], ['TRUE', 'DRAFT', 'draft'], ['TRUE', '', 'active'], ['FALSE', '', 'draft'], ['', '', 'active'], ['FALSE', undefined, 'draft'], ['', undefined, 'active'],
  ]
  for (const [published, status, wanted] of statuses) {
    const { products } = await read(csv([{ ...SHIRT, Published: published, ...(status === undefined ? {} : { Status: status }) }]))
    t.equal(products[0]?.status, wanted, `${published} ${status ?? 'no column'}`)
  }
  const { products } = await read('Handle,Title,Variant Price\na,A,1\n')
  t.notOk('status' in (products[0] ?? {}), 'neither column leaves the status alone')
})

t.test('a status word of another system is understood with a warning, an unknown one becomes a draft', async (t) => {
  const { products, notices } = await read(csv([{ ...SHIRT, Status: 'enabled' }, { ...SHIRT, Handle: 'b', 'Variant SKU': 'b', Status: 'soonish' }]))
  t.same(products.map(({ status }) => status), ['active', 'draft'])
  t.same(notices.map(({ code, line, value }) => [code, line, value]), [['unknown_status', 2, 'enabled'], ['unknown_status', 3, 'soonish']])
})

t.test('products that are active but not published are counted in one warning', async (t) => {
  const { notices } = await read(csv(['a', 'b', 'c'].map((handle) => ({ ...SHIRT, Handle: handle, 'Variant SKU': handle, Published: handle === 'c' ? 'TRUE' : 'FALSE', Status: 'active' }))))
  t.match(notices, [{ code: 'active_but_unpublished', line: 2, count: 2 }])
  t.equal(notices.length, 1)
})

t.test('without a tracker stock is not tracked; another service is tracked and remembered', async (t) => {
  const trackers = ['shopify', 'Shopify', '', 'N/A', 'shipwire']
  const { variants } = await read(csv(trackers.map((tracker) => ({ ...SHIRT, Handle: `h${trackers.indexOf(tracker)}`, 'Variant SKU': '', 'Variant Inventory Tracker': tracker }))))
  t.same(variants.map(({ track_inventory, metadata }) => [track_inventory, metadata?.['inventory_tracker']]), [[true, undefined], [true, undefined], [false, undefined], [false, undefined], [true, 'shipwire']])
})

t.test('a row without a handle is a product of its own by its title, unless its rows could be taken for another', async (t) => {
  const row = (handle: string, title: string, size: string) => ({ ...SHIRT, Handle: handle, Title: title, 'Option1 Value': size, 'Variant SKU': `${title}-${size}` })
  const alone = await read(csv([row('', 'Lone Tee', 'S'), row('', 'Other Tee', 'S')]))
  t.same(alone.products.map(({ handle }) => handle), ['lone-tee', 'other-tee'])
  const twins = await read(csv([row('', 'Classic Tee', 'S'), row('', 'Classic Tee', 'M')]))
  t.equal(twins.products.length, 1)
  t.match(twins.rejects, [{ line: 3, column: 'Handle', handle: 'classic-tee', reason: /belongs to the product of line 2/ }])
  const claimed = await read(csv([row('', 'Classic Tee', 'S'), row('classic-tee', 'New Title', 'M')]))
  t.same(claimed.products.map(({ title }) => title), ['New Title'], 'a handle that is given beats one that is made')
  t.match(claimed.rejects, [{ line: 2, reason: /belongs to the product of line 3/ }])
  const neither = await read(csv([SHIRT, { ...SHIRT, Handle: '', Title: '' }]))
  t.match(neither.rejects, [{ line: 3, reason: 'the row has neither a handle nor a title' }])
})

t.test('a handle that is not one is made one, and a follow-on row with another title is reported', async (t) => {
  const { products, notices } = await read(csv([{ ...SHIRT, Handle: 'My_Shirt' }, { ...SHIRT, Handle: 'my-shirt', Title: 'Another', 'Option1 Value': 'M', 'Variant SKU': 'S-2' }]))
  t.same(products.map(({ handle, title }) => [handle, title]), [['my-shirt', 'Shirt']])
  t.match(notices, [{ code: 'title_differs', line: 3 }])
})

t.test('a repeated SKU is a warning with both lines, not an error', async (t) => {
  const { products, notices } = await read(csv([SHIRT, { ...SHIRT, Handle: 'b' }]))
  t.equal(products.length, 2)
  t.match(notices, [{ code: 'sku_repeated', level: 'warning', line: 3, value: 'S-1', message: 'The SKU "S-1" is also on line 2' }])
})

t.test('market columns are kept out and named once, and so are unknown ones', async (t) => {
  const { notices, catalog } = await read(csv([{ ...SHIRT, 'Included / France': 'TRUE', 'Price / France': '18', 'Compare At Price / France': '', 'Template Suffix': 'x', 'Full Title': 'y', title: 'again' }]))
  t.match(notices.map(({ code, count, message }) => [code, count, message]), [
    ['unknown_columns', 2, /Template Suffix, Full Title/], ['duplicate_columns', 1, /: title/], ['columns_kept_out', 3, /Included \/ France, Price \/ France, Compare At Price \/ France/],
  ])
  t.same(catalog.columns.filter(({ status }) => status !== 'read').map(({ status }) => status), ['kept_out', 'kept_out', 'kept_out', 'unknown', 'unknown', 'duplicate'])
})

t.test('identifiers stay text, and the apostrophe of a spreadsheet comes off; in a title it stays', async (t) => {
  const { products: [product] } = await read(csv([{ ...SHIRT, Title: "'Tis the Season", 'Variant SKU': "'00042", 'Variant Barcode': "'0850064060010", 'Variant Price': "'19.99", 'Body (HTML)': "'=1+1" }]))
  t.match(product, { title: "'Tis the Season", description_html: '=1+1', variants: [{ sku: '00042', barcode: '0850064060010', price: { amount: 1999 } }] })
})

t.test('HTML passes unchanged, with its line breaks and blanks', async (t) => {
  const html = '<script>alert("x")</script>\r\n  <p>Line\nbreak, "quotes" & <b>more</b></p> '
  const { products } = await read(csv([{ ...SHIRT, 'Body (HTML)': html }]))
  t.equal(products[0]?.description_html, html)
})

t.test('a gift card is remembered', async (t) => {
  const { products } = await read(csv([{ ...SHIRT, 'Gift Card': 'TRUE' }]))
  t.same(products[0]?.metadata, { gift_card: 'true' })
})

t.test('a product the store would refuse is rejected whole, at the line of the variant that is wrong', async (t) => {
  const { rejects, products } = await read(csv([{ ...SHIRT, Title: 'x'.repeat(256) }, { ...SHIRT, Handle: 'b' }, { Handle: 'b', 'Option1 Value': 'M', 'Variant SKU': 'x'.repeat(256), 'Variant Price': '1' }, { ...SHIRT, Handle: 'c', 'Variant SKU': 'c' }]))
  t.same(products.map(({ handle }) => handle), ['c'])
  t.match(rejects, [{ line: 2, column: '/title', handle: 'shirt', reason: /longer than 255/ }, { line: 3, handle: 'b', reason: /because of line 4/ }, { line: 4, column: '/variants/1/sku', handle: 'b', reason: /longer than 255/ }])
})
