/** WooCommerce product CSV. */
import t from 'tap'
import { codes, csv, read } from './reading.js'

const PARENT = {
  ID: '44', Type: 'variable', SKU: 'TEE', Name: 'V-Neck Tee', Published: '1', 'Visibility in catalog': 'visible', 'Short description': 'Short\\nand sweet', Description: 'Long',
  'Tax status': 'taxable', 'Tax class': '', 'In stock?': '1', Stock: '', 'Backorders allowed?': '0', 'Weight (lbs)': '.5', 'Length (in)': '24', 'Sale price': '', 'Regular price': '',
  Categories: 'Clothing > Tshirts, Sale\\, really', Tags: 'soft, blue', Images: 'https://a.example/1.jpg, https://a.example/2.jpg', Parent: '',
  'Attribute 1 name': 'Color', 'Attribute 1 value(s)': 'Blue, Green, Red', 'Attribute 2 name': 'Care', 'Attribute 2 value(s)': 'Cold, Hand wash', 'Meta: _private': 'x', 'Meta: origin': 'Peru',
}
const CHILD = { Type: 'variation', SKU: 'TEE-RED', Name: 'V-Neck Tee - Red', Published: '1', 'Regular price': '20', Parent: 'TEE', 'Attribute 1 name': 'Color', 'Attribute 1 value(s)': 'red', Images: 'https://a.example/red.jpg', 'Weight (lbs)': '' }
const SIMPLE = { ID: '7', Type: 'simple', SKU: 'CAP', Name: 'Cap', Published: '1', 'Regular price': '18', 'Sale price': '16', 'In stock?': '1', Stock: '5', 'Backorders allowed?': 'notify', 'Visibility in catalog': 'visible' }

t.test('a variable product and its variations become one product, everything in its place', async (t) => {
  const { products, records } = await read(csv([PARENT, CHILD, { ...CHILD, SKU: 'TEE-BLUE', 'Attribute 1 value(s)': 'Blue', 'Regular price': '15.50', 'Weight (lbs)': '1' }]))
  t.same(products.length, 1)
  t.match(products[0], {
    handle: 'tee', external_id: '44', title: 'V-Neck Tee', description_html: 'Long', status: 'active', tags: ['soft', 'blue'], category: 'Clothing > Tshirts',
    collections: [{ handle: 'clothing-tshirts', title: 'Tshirts' }, { handle: 'sale-really', title: 'Sale, really' }],
    media: [{ url: 'https://a.example/1.jpg' }, { url: 'https://a.example/2.jpg' }],
    metafields: [{ namespace: 'woocommerce', key: 'short_description', value: 'Short\nand sweet' }, { namespace: 'woocommerce', key: 'origin', value: 'Peru' }, { namespace: 'attributes', key: 'care', value: 'Cold; Hand wash' }],
    options: [{ name: 'Color', values: ['Blue', 'Red'] }],
    variants: [
      { sku: 'TEE-RED', option_values: ['Red'], price: { amount: 2000 }, compare_at_price: null, weight_grams: 227, taxable: true, image_url: 'https://a.example/red.jpg', requires_shipping: true },
      { sku: 'TEE-BLUE', option_values: ['Blue'], price: { amount: 1550 }, weight_grams: 454 },
    ],
  })
  t.same(products[0]?.options, [{ name: 'Color', values: ['Blue', 'Red'] }], 'values in the order of the parent, those in use only')
  t.same(records[0]?.lines, [2, 3, 4])
})

t.test('variations may stand before their parent, name it by SKU or id, and are rejected without one', async (t) => {
  const { products, rejects, records } = await read(csv([CHILD, { ...CHILD, SKU: 'TEE-GREEN', Parent: 'id:44', 'Attribute 1 value(s)': 'Green' }, SIMPLE, PARENT, { ...CHILD, SKU: 'LOST', Parent: 'NOBODY' }, { ...CHILD, SKU: 'NONE', Parent: '' }]))
  t.same(products.map(({ handle, variants }) => [handle, variants?.map(({ sku }) => sku).sort()]), [['cap', ['CAP']], ['tee', ['TEE-GREEN', 'TEE-RED']]])
  t.equal(records[1]?.line, 2, 'the first line of the product is that of its first variation')
  t.same(rejects.map(({ line, value, reason }) => [line, value, reason]), [[7, null, 'the variation names no parent'], [6, 'NOBODY', 'the parent of the variation is not in the file']])
})

t.test('a sale price is the price while the sale runs, with the regular one beside it', async (t) => {
  const now = new Date('2026-11-22T12:00:00Z')
  const sale = (starts: string, ends: string) => ({ ...SIMPLE, 'Date sale price starts': starts, 'Date sale price ends': ends })
  const cases: [row: Record<string, string>, price: number, compareAt: number | null][] = [
    [SIMPLE, 1600, 1800], [sale('2026-11-22', '2026-11-22'), 1600, 1800], [sale('', '2030-01-01 0:00:00'), 1600, 1800], [sale('2026-11-23', ''), 1800, null], [sale('', '2026-11-21'), 1800, null],
    [sale('2026-11-22 09:30:00', '2026-11-22 11:00'), 1800, null], [{ ...SIMPLE, 'Sale price': '18' }, 1800, null], [{ ...SIMPLE, 'Sale price': '' }, 1800, null],
  ]
  for (const [row, price, compareAt] of cases) {
    const { variants: [variant] } = await read(csv([row]), { now })
    t.same([variant?.price?.amount, variant?.compare_at_price?.amount ?? null], [price, compareAt], JSON.stringify(row))
  }
})

t.test('stock, backorders and types become what the store knows', async (t) => {
  const rows = [SIMPLE, { ...SIMPLE, SKU: 'a', ID: '1', Stock: '', 'In stock?': '1', 'Backorders allowed?': '0' }, { ...SIMPLE, SKU: 'b', ID: '2', Stock: '', 'In stock?': '0' }, { ...SIMPLE, SKU: 'c', ID: '3', Type: 'simple, downloadable, virtual', 'In stock?': 'backorder', 'Backorders allowed?': '' }, { ...SIMPLE, SKU: 'd', ID: '4', Stock: '2.5' }]
  const { variants, rejects } = await read(csv(rows))
  t.same(variants.map(({ track_inventory, inventory_policy, stock, requires_shipping }) => [track_inventory, inventory_policy, stock?.[0]?.on_hand, requires_shipping]), [
    [true, 'backorder', 5, true], [false, 'deny', undefined, true], [true, 'backorder', 0, true], [true, 'backorder', 5, false],
  ])
  t.match(rejects, [{ line: 6, column: 'Stock', value: '2.5' }])
})

t.test('an attribute no variation has a value for is a description; "any" beside other values is a value', async (t) => {
  const all = await read(csv([PARENT, { ...CHILD, 'Attribute 2 name': 'Care', 'Attribute 2 value(s)': '' }]))
  t.same(all.products[0]?.options?.map(({ name }) => name), ['Color'])
  t.match(all.notices.filter(({ code }) => code === 'option_any'), [{ column: 'Care', line: 2 }])
  const some = await read(csv([PARENT, CHILD, { ...CHILD, SKU: 'TEE-ANY', 'Attribute 1 value(s)': '' }]))
  t.same(some.products[0]?.options, [{ name: 'Color', values: ['Red', 'Any'] }])
})

t.test('what cannot be sold here does not go on sale, and that is said once', async (t) => {
  const { products, notices } = await read(csv([
    { ...SIMPLE, SKU: 'ext', ID: '1', Type: 'external', 'External URL': 'https://b.example/', 'Button text': 'Buy there' }, { ...SIMPLE, SKU: 'grp', ID: '2', Type: 'grouped', 'Grouped products': 'CAP, ext', 'Regular price': '', 'Sale price': '' },
    { ...PARENT, SKU: 'var' }, { ...SIMPLE, SKU: 'hid', ID: '3', 'Visibility in catalog': 'hidden' }, { ...SIMPLE, SKU: 'prv', ID: '4', Published: '0' }, { ...SIMPLE, SKU: 'dft', ID: '5', Published: '-1' },
  ]))
  t.same(products.map(({ handle, status, variants }) => [handle, status, variants?.length]), [['ext', 'draft', 1], ['grp', 'active', undefined], ['var', 'active', undefined], ['hid', 'active', 1], ['prv', 'draft', 1], ['dft', 'draft', 1]])
  t.match(products[0]?.metadata, { woocommerce_type: 'external', external_url: 'https://b.example/', button_text: 'Buy there' })
  t.match(products[1]?.metadata, { woocommerce_type: 'grouped', grouped_products: 'CAP, ext' })
  t.match(notices.filter(({ code }) => code === 'no_variants'), [{ count: 2, message: /updated but not created/ }], 'nothing gives them a price')
  t.match(products[3]?.metadata, { visibility: 'hidden' })
  t.same(codes(notices).sort(), ['columns_kept_out', 'external_products', 'grouped_products', 'no_variants', 'visibility'])
})

t.test('a disabled variation is left out with a warning', async (t) => {
  const { variants, notices } = await read(csv([PARENT, CHILD, { ...CHILD, SKU: 'TEE-OFF', 'Attribute 1 value(s)': 'Blue', Published: '0' }]))
  t.same(variants.map(({ sku }) => sku), ['TEE-RED'])
  t.match(notices.filter(({ code }) => code === 'variation_disabled'), [{ line: 4 }])
})

t.test('the handle comes from the SKU, so an import with a changed name updates the same product', async (t) => {
  const [first, second] = [await read(csv([SIMPLE])), await read(csv([{ ...SIMPLE, ID: '', Name: 'Cap, renamed' }]))]
  t.equal(first.products[0]?.handle, second.products[0]?.handle)
  const { products } = await read(csv([{ ...SIMPLE, SKU: '', ID: '1', Name: 'Album' }, { ...SIMPLE, SKU: '', ID: '2', Name: 'Album' }]))
  t.same(products.map(({ handle }) => handle), ['album', 'album-2'], 'two products may share a name')
})

t.test('a SKU or id that comes back is rejected with the line of the first, as WooCommerce does', async (t) => {
  const { products, rejects } = await read(csv([SIMPLE, { ...SIMPLE, ID: '8', Name: 'Another cap' }, { ...SIMPLE, SKU: 'OTHER' }]))
  t.equal(products.length, 1)
  t.same(rejects.map(({ line, column, value }) => [line, column, value]), [[3, 'SKU', 'CAP'], [4, 'ID', '7']])
})

t.test('the variations of a parent that is rejected are rejected with it', async (t) => {
  const { products, rejects } = await read(`${csv([PARENT, CHILD]).replace(/\n(.*)\n/, '\n$1,surplus\n')}`)
  t.same(products, [])
  t.same(rejects.map(({ line }) => line), [2, 3])
})

t.test('the unit of weights is that of the header', async (t) => {
  for (const [header, grams] of [['Weight (kg)', 1500], ['Weight (oz)', 43], ['Weight (g)', 2]] as const) {
    const { variants } = await read(csv([{ ...SIMPLE, [header]: '1.5' }]))
    t.equal(variants[0]?.weight_grams, grams, header)
  }
  const { variants, notices } = await read(csv([{ ...SIMPLE, 'Weight (stone)': '1' }]))
  t.notOk('weight_grams' in (variants[0] ?? {}))
  t.same(codes(notices), ['weight_unit_unknown'])
})
