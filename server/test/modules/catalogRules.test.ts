import { array, assert, constantFrom, integer, option, property, record, uniqueArray, type Arbitrary } from 'fast-check'
import t from 'tap'
import { matches, ruleFaults } from '../../src/modules/catalog/collectionRules.js'
import { safeHtml } from '../../src/modules/catalog/description.js'
import { validationFaults, valueFault, type MetafieldType, type MetafieldValidations } from '../../src/modules/catalog/metafield.js'
import { planChangedVariant, planNewVariant, planOptions, planWithoutVariant, type OptionsUpdate } from '../../src/modules/catalog/option.js'
import { keysOf, planProduct, titleKey, type PlanContext, type ProductInput, type ProductPlan, type ProductState } from '../../src/modules/catalog/product.js'

let ids = 0
const at = (time: string): PlanContext => ({ now: new Date(time), currency: 'USD', inventoryPolicy: 'deny', newId: (kind) => `${kind}_${++ids}` })
const context = at('2026-11-22T09:30:00.000Z')
const later = at('2026-11-23T09:30:00.000Z')

function planned(before: ProductState | null, input: ProductInput, now = context): ProductPlan {
  const plan = planProduct(before, input, now)
  if (Array.isArray(plan)) throw new Error(`refused: ${JSON.stringify(plan)}`)
  return plan
}

const refused = (before: ProductState | null, input: ProductInput) => {
  const plan = planProduct(before, input, context)
  return Array.isArray(plan) ? plan.map(({ pointer, code }) => `${pointer} ${code}`) : []
}

const usd = (amount: number) => ({ amount, currency: 'USD' })
const words = constantFrom('Canvas', 'merino', 'Oak', 'Größe', '雨', 'a b')
const money = integer({ min: 0, max: 9_007_199_254_740_991 }).map(usd)
const maybe = <T>(value: Arbitrary<T>) => option(value, { nil: undefined })
const compact = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T

/** Any consistent input: as many option values as options, each combination once. */
const inputs: Arbitrary<ProductInput> = integer({ min: 0, max: 3 }).chain((optionCount) => record({
  title: words,
  description_html: maybe(option(words)), vendor: maybe(option(words)), product_type: maybe(option(words)), tags: maybe(array(words, { maxLength: 4 })),
  status: maybe(constantFrom('draft' as const, 'active' as const, 'archived' as const)), publish_at: maybe(constantFrom(null, '2026-01-01T00:00:00+02:00')), unpublish_at: maybe(constantFrom(null, '2027-01-01T00:00:00Z')),
  seo: maybe(record({ title: option(words), description: option(words) })),
  options: constantFrom(Array.from({ length: optionCount }, (_, index) => ({ name: `Option ${index}` }))),
  media: maybe(array(constantFrom('a', 'b', 'c').map((name) => ({ url: `https://images.example.com/${name}.jpg` })), { maxLength: 4 })),
  metafields: maybe(uniqueArray(record({ namespace: constantFrom('care', 'spec'), key: constantFrom('washing', 'weave'), value: words }), { maxLength: 3, selector: ({ namespace, key }) => `${namespace}.${key}` })),
  variants: uniqueArray(record({
    option_values: array(constantFrom('S', 'M', 'L'), { minLength: optionCount, maxLength: optionCount }), sku: maybe(option(words)), price: money, compare_at_price: maybe(option(money)), track_inventory: maybe(constantFrom(true, false)),
  }).map(compact), { minLength: 1, maxLength: optionCount === 0 ? 1 : 6, selector: ({ option_values }) => JSON.stringify(option_values) }),
}).map((input) => compact(input) as ProductInput))

t.test('a plan is idempotent: the same input over its own result changes nothing', async () => {
  assert(property(inputs, (input) => {
    const { after } = planned(null, input)
    const again = planned(after, input, later)
    return again.action === 'unchanged' && again.after === after && again.saved.length === 0 && again.removed.length === 0
  }))
})

t.test('absent fields keep their value: an input without any changes nothing', async () => {
  assert(property(inputs, (input) => planned(planned(null, input).after, {}, later).action === 'unchanged'))
})

t.test('one changed field changes that field only, and the version by one', async () => {
  assert(property(inputs, words, (input, title) => {
    const { after: before } = planned(null, input)
    const plan = planned(before, { title: `${title}!` }, later)
    return plan.fields.join() === 'title' && plan.after.version === before.version + 1 && plan.saved.length === 0 && plan.after.created_at === before.created_at
  }))
})

t.test('null and the empty list clear', async (t) => {
  const { after: before } = planned(null, { title: 'Jacket', vendor: 'Northwind', description_html: '<p>x</p>', tags: ['a'], media: [{ url: 'https://images.example.com/a.jpg' }], metafields: [{ namespace: 'care', key: 'washing', value: 'x' }], publish_at: '2026-01-01T00:00:00Z', variants: [{ price: usd(1), sku: 'A', compare_at_price: usd(2) }] })
  const { after } = planned(before, { vendor: null, description_html: null, tags: [], media: [], metafields: [], publish_at: null, variants: [{ sku: null, compare_at_price: null }] }, later)
  t.match(after, { vendor: null, description_html: null, tags: [], media: [], metafields: [], publish_at: null })
  t.match(after.variants[0], { sku: null, compare_at_amount: null, price_amount: 1, id: before.variants[0]!.id })
})

t.test('lists that are not whole remove nothing: what they do not name stays behind them, unless the options change', async (t) => {
  const sized = (...values: string[]) => values.map((value) => ({ option_values: [value], price: usd(1) }))
  const media = (...names: string[]) => names.map((name) => ({ url: `https://images.example.com/${name}.jpg` }))
  const { after: before } = planned(null, { title: 'Jacket', options: [{ name: 'Size' }], variants: sized('S', 'M', 'L'), media: media('a', 'b') })
  const partial: ProductInput = { options: [{ name: 'size', values: ['L', 'XL'] }], variants: sized('L', 'XL'), media: media('c', 'b'), keep_unlisted: true }
  const { after, removed } = planned(before, partial, later)
  t.strictSame(removed, [])
  t.strictSame(after.variants.map(({ option_values, position }) => [option_values[0], position]), [['L', 1], ['XL', 2], ['S', 3], ['M', 4]])
  t.strictSame(after.options, [{ name: 'size', values: ['L', 'XL', 'S', 'M'] }])
  t.strictSame(after.media.map(({ url }) => url.at(-5)), ['c', 'b', 'a'])
  t.equal(planned(after, partial, later).action, 'unchanged', 'sent again it changes nothing')
  t.strictSame(refused(before, { ...partial, options: [{ name: 'Colour' }] }), ['/options option_values'])
  t.strictSame(refused(before, { options: [], variants: [{ price: usd(1) }], keep_unlisted: true }), ['/options option_values'])
  t.strictSame(planned(before, { ...partial, keep_unlisted: false }).removed.length, 2)
  t.equal(planned(null, { ...partial, title: 'New' }).after.variants.length, 2, 'a new product takes the lists as they are')
})

t.test('variants keep the order of the input and the ids of their option values', async () => {
  assert(property(inputs, (input) => {
    const { after: before } = planned(null, input)
    const reversed = [...input.variants!].reverse()
    const { after } = planned(before, { variants: reversed }, later)
    return after.variants.every((variant, index) => variant.position === index + 1
      && JSON.stringify(variant.option_values) === JSON.stringify(reversed[index]!.option_values)
      && variant.id === before.variants[before.variants.length - 1 - index]!.id)
  }))
})

t.test('what contradicts itself is refused with a pointer to it', async (t) => {
  const variant = (...option_values: string[]) => ({ option_values, price: usd(1) })
  const before = planned(null, { title: 'Jacket', options: [{ name: 'Size' }], variants: [variant('S')] }).after
  const cases: [string, ProductState | null, ProductInput, string[]][] = [
    ['no title', null, {}, ['/title required']],
    ['the same option values twice', null, { title: 'x', options: [{ name: 'Size' }], variants: [variant('S'), variant('S')] }, ['/variants/1/option_values duplicate']],
    ['too few option values', null, { title: 'x', options: [{ name: 'Size' }, { name: 'Colour' }], variants: [variant('S')] }, ['/variants/0/option_values option_values']],
    ['option values without options', null, { title: 'x', variants: [variant('S')] }, ['/variants/0/option_values option_values']],
    ['two options of one name', null, { title: 'x', options: [{ name: 'Size' }, { name: 'size' }], variants: [variant('S', 'S')] }, ['/options/1/name duplicate']],
    ['another option without new values for the variants', before, { options: [{ name: 'Size' }, { name: 'Colour' }] }, ['/options option_values']],
    ['a new variant without a price', before, { variants: [variant('S'), { option_values: ['M'] }] }, ['/variants/1/price required']],
    ['no variant', before, { variants: [] }, ['/variants minItems']],
    ['another currency', before, { variants: [{ option_values: ['S'], price: { amount: 1, currency: 'EUR' } }] }, ['/variants/0/price/currency currency']],
    ['an end before the start', before, { publish_at: '2026-02-01T00:00:00Z', unpublish_at: '2026-01-01T00:00:00Z' }, ['/unpublish_at order']],
    ['a metafield twice', before, { metafields: [{ namespace: 'care', key: 'washing', value: 'a' }, { namespace: 'care', key: 'washing', value: 'b' }] }, ['/metafields/1/key duplicate']],
  ]
  for (const [name, held, input, errors] of cases) t.strictSame(refused(held, input), errors, name)
})

t.test('two inputs never claim the same variant', async (t) => {
  const before = planned(null, { title: 'Jacket', options: [{ name: 'Size' }], variants: [{ option_values: ['S'], external_id: 'x', price: usd(1) }] }).after
  const { after, removed } = planned(before, { variants: [{ option_values: ['M'], external_id: 'x', price: usd(2) }, { option_values: ['S'], price: usd(1) }] })
  t.equal(new Set(after.variants.map((variant) => variant.id)).size, 2)
  t.equal(after.variants[1]!.id, before.variants[0]!.id, 'option values decide before the external id does')
  t.strictSame(removed, [])
  const renamed = planned(before, { variants: [{ option_values: ['XL'], external_id: 'x' }] })
  t.equal(renamed.after.variants[0]!.id, before.variants[0]!.id, 'the external id finds a variant whose values changed')
  t.strictSame(renamed.after.options, [{ name: 'Size', values: ['XL'] }].map((held) => ({ ...held, values: ['S', ...held.values] })), 'values no variant uses stay until options are stated')
})

t.test('tags, handles and titles are brought into one form', async (t) => {
  const { after } = planned(null, { title: 'Café Ölçü', handle: 'cafe\u0301', tags: [' Sale ', 'sale', 'SALE', '', 'new'] })
  t.strictSame([after.handle, after.tags], ['café', ['Sale', 'new']])
  t.strictSame([...keysOf({ tags: ['Sale', 'SALE'], vendor: 'North', product_type: null })], ['t:sale', 'v:north'])
  t.equal(titleKey('  Ölçü ' + 'x'.repeat(300)).length, 64)
  t.ok(titleKey('Äpfel') < titleKey('Birnen'), 'accents do not push a title to the end')
  t.equal(planned(null, { title: '雨' }).after.handle, '雨')
  t.equal(planned(null, { title: 'हिन्दी शर्ट' }).after.handle, 'हिन्दी-शर्ट', 'vowel signs beside their letter stay')
  t.equal(planned(null, { title: 'เสื้อ ผ้า' }).after.handle, 'เสื้อ-ผ้า', 'vowel signs above and below stay')
  t.match(planned(null, { title: '!!!' }).after.handle, /./, 'a title without letters still gets an address')
})

t.test('a product counts as active since it became so', async (t) => {
  const draft = planned(null, { title: 'x' }).after
  t.equal(draft.active_since, null)
  const active = planned(draft, { status: 'active' }, later).after
  t.equal(active.active_since, later.now.toISOString())
  t.equal(planned(active, { title: 'y' }, context).after.active_since, later.now.toISOString())
  t.equal(planned(active, { status: 'archived' }, later).after.active_since, null)
})

const grid = () => planned(null, { title: 'Jacket', options: [{ name: 'Size' }, { name: 'Color' }], variants: ['S', 'M'].flatMap((size) => ['Olive', 'Sand'].map((colour) => ({ option_values: [size, colour], price: usd(1) }))) }).after
const tuples = (plan: ReturnType<typeof planOptions>) => ('errors' in plan ? [plan.code, ...plan.errors.map(({ pointer, code }) => `${pointer} ${code}`)] : plan.after.variants.map((variant) => variant.option_values.join('/')))
const values = (...list: string[]) => list.map((value) => ({ value }))

t.test('options and values are renamed, reordered, added and removed, and variants follow', async (t) => {
  const plan = (update: OptionsUpdate) => tuples(planOptions(grid(), update, later))
  const size = { name: 'Size', values: values('S', 'M') }
  const colour = { name: 'Color', values: values('Olive', 'Sand') }
  t.strictSame(plan({ options: [size, { name: 'Colour', renamed_from: 'Color', values: [{ value: 'Olive green', renamed_from: 'Olive' }, { value: 'Sand' }] }] }), ['S/Olive green', 'S/Sand', 'M/Olive green', 'M/Sand'])
  t.strictSame(plan({ options: [colour, size] }), ['Olive/S', 'Sand/S', 'Olive/M', 'Sand/M'])
  t.strictSame(plan({ options: [size, { name: 'Color', values: [{ value: 'Sand', renamed_from: 'Olive' }, { value: 'Olive', renamed_from: 'Sand' }] }] }), ['S/Sand', 'S/Olive', 'M/Sand', 'M/Olive'], 'two values swap their names')
  t.strictSame(plan({ options: [size, colour, { name: 'Length', values: values('Short', 'Long') }] }), ['S/Olive/Short', 'S/Sand/Short', 'M/Olive/Short', 'M/Sand/Short'])
  t.strictSame(plan({ options: [size, { name: 'Color', values: values('Olive') }] }), ['catalog.option_value_in_use', '/options/1/values in_use', '/options/1/values in_use'])
  t.strictSame(plan({ options: [size, { name: 'Color', values: values('Olive') }], on_removed_value: 'delete_variants' }), ['S/Olive', 'M/Olive'])
  t.strictSame(plan({ options: [size] }), ['catalog.option_value_in_use', '/options in_use', '/options in_use'], 'without the option two variants are the same')
  t.strictSame(plan({ options: [size], on_removed_value: 'delete_variants' }), ['S', 'M'])
  t.strictSame(plan({ options: [], on_removed_value: 'delete_variants' }), [''])
  t.strictSame(plan({ options: [size, { name: 'Color', values: values('Red') }], on_removed_value: 'delete_variants' }), ['catalog.product_invalid', '/options minItems'])
  t.strictSame(plan({ options: [size, size] }), ['catalog.product_invalid', '/options/1/name duplicate', '/options duplicate'])
  t.strictSame(plan({ options: [size, { name: 'Color', values: [{ value: 'Red', renamed_from: 'Blue' }] }] }), ['catalog.product_invalid', '/options/1/values/0/renamed_from unknown'])
  t.strictSame(plan({ options: [{ name: 'Fit', renamed_from: 'Cut', values: values('Slim') }] }), ['catalog.product_invalid', '/options/0/renamed_from unknown'])
})

t.test('variants are added, changed and taken away one at a time by the rules of the list', async (t) => {
  const before = grid()
  const added = planNewVariant(before, { option_values: ['L', 'Olive'], price: usd(5) }, later) as ProductPlan
  t.match(added.after, { version: 2, options: [{ values: ['S', 'M', 'L'] }, { values: ['Olive', 'Sand'] }] })
  t.match(added.saved.map((variant) => [variant.position, variant.price_amount]), [[5, 5]])
  t.match(planNewVariant(before, { option_values: ['S', 'Olive'], price: usd(5) }, later), { code: 'catalog.product_invalid', errors: [{ pointer: '/option_values', code: 'duplicate' }] })
  const [first, second] = before.variants as [ProductState['variants'][0], ProductState['variants'][0]]
  t.match(planChangedVariant(before, first.id, { option_values: second.option_values }, later), { errors: [{ code: 'duplicate' }] })
  t.match(planChangedVariant(before, first.id, { price: usd(9) }, later), { saved: [{ id: first.id, price_amount: 9 }], fields: ['variants'] })
  t.equal((planChangedVariant(before, first.id, { price: usd(1) }, later) as ProductPlan).action, 'unchanged')
  const without = planWithoutVariant(before, first.id, later) as ProductPlan
  t.strictSame([without.removed.map(({ id }) => id), without.after.variants.map(({ position }) => position)], [[first.id], [1, 2, 3]])
  t.match(planWithoutVariant(planned(null, { title: 'x' }).after, 'any', later), { code: 'catalog.last_variant' })
})

t.test('metafield values are checked by type and limits, numbers exactly', async (t) => {
  const cases: [MetafieldType, MetafieldValidations, string[], string[]][] = [
    ['single_line_text', { min_length: 2, max_length: 3 }, ['ab', '雨雨雨'], ['a', 'abcd', 'a\nb']],
    ['single_line_text', { choices: ['S', 'M'] }, ['S'], ['s', '']],
    ['multi_line_text', { max_length: 5 }, ['a\nb'], ['abcdef']],
    ['integer', { min: '-2', max: '999999999999999998' }, ['-2', '0', '999999999999999998'], ['-3', '999999999999999999', '1.0', '', '1e3']],
    ['decimal', { min: '0.1', max: '0.30' }, ['0.1', '0.100000001', '0.3'], ['0.099999999', '0.300000001', '.1', 'NaN']],
    ['boolean', {}, ['true', 'false'], ['True', '1', '']],
    ['date', { min: '2026-01-31', max: '2026-12-31' }, ['2026-02-28'], ['2026-01-30', '2026-02-29', '2026-13-01', '26-1-1']],
    ['url', {}, ['https://example.com/a?b=c'], ['javascript:alert(1)', 'example.com', 'http://']],
    ['color', {}, ['#0f766e', '#0F766E'], ['0f766e', '#0f7', 'teal']],
    ['json', {}, ['{"a":[1,null]}', '0'], ['{a:1}', '']],
    ['list.single_line_text', { choices: ['a', 'b'] }, ['[]', '["a","b"]'], ['["c"]', '["a\\nb"]', '[1]', '{}', 'a']],
  ]
  for (const [type, validations, good, bad] of cases) {
    t.strictSame(validationFaults({ type, validations }), [], `${type} takes these limits`)
    for (const value of good) t.equal(valueFault({ type, validations }, value), null, `${type} takes ${JSON.stringify(value)}`)
    for (const value of bad) t.type(valueFault({ type, validations }, value), 'string', `${type} refuses ${JSON.stringify(value)}`)
  }
})

t.test('limits that do not belong to a type or contradict each other are found', async (t) => {
  const faults = (type: MetafieldType, validations: MetafieldValidations) => validationFaults({ type, validations }).map(({ pointer }) => pointer)
  t.strictSame(faults('boolean', { min: '1', choices: ['a'] }), ['/validations/min', '/validations/choices'])
  t.strictSame(faults('integer', { min: '1.5' }), ['/validations/min'])
  t.strictSame(faults('date', { min: '2026-12-31', max: '2026-01-01' }), ['/validations/max'])
  t.strictSame(faults('single_line_text', { min_length: 5, max_length: 2 }), ['/validations/max_length'])
  t.strictSame(faults('single_line_text', { max_length: 2, choices: ['ab', 'abc'] }), ['/validations/choices'])
})

t.test('rules of collections say what they mean', async (t) => {
  const product = planned(null, { title: 'Canvas Jacket', vendor: 'Northwind', tags: ['Outerwear', 'rain'], options: [{ name: 'Size' }], variants: [{ option_values: ['S'], price: usd(500), sku: 'CFJ-S' }, { option_values: ['M'], price: usd(900), weight_grams: 400 }] }).after
  const holds = (field: string, operator: string, value?: string) => matches({ match: 'all', conditions: [{ field, operator, ...(value === undefined ? {} : { value }) }] } as never, product)
  const cases: [boolean, string, string, string?][] = [
    [true, 'title', 'contains', 'jACKET'], [true, 'title', 'starts_with', 'canvas'], [false, 'title', 'ends_with', 'canvas'], [false, 'title', 'equals', 'canvas'], [true, 'title', 'not_contains', 'shoe'],
    [true, 'vendor', 'equals', 'NORTHWIND'], [true, 'product_type', 'is_not_set'], [true, 'product_type', 'not_equals', 'Jackets'], [false, 'product_type', 'contains', 'x'], [true, 'category', 'not_contains', 'x'],
    [true, 'tag', 'equals', 'outerwear'], [false, 'tag', 'not_equals', 'rain'], [true, 'tag', 'not_contains', 'snow'], [true, 'tag', 'is_set'],
    [true, 'price', 'greater_than', '500'], [true, 'price', 'less_than', '501'], [false, 'price', 'greater_than', '900'], [true, 'compare_at_price', 'is_not_set'], [true, 'weight_grams', 'is_set'], [true, 'weight_grams', 'is_not_set'], [true, 'sku', 'starts_with', 'cfj'], [true, 'sku', 'not_equals', 'CFJ-S'],
  ]
  for (const [expected, field, operator, value] of cases) t.equal(holds(field, operator, value), expected, `${field} ${operator} ${value ?? ''}`)
  t.strictSame(ruleFaults({ match: 'all', conditions: [{ field: 'price', operator: 'contains', value: '1' }, { field: 'title', operator: 'less_than', value: '1' }, { field: 'price', operator: 'equals', value: '1.5' }, { field: 'tag', operator: 'equals' }, { field: 'tag', operator: 'is_set', value: 'x' }] }).map(({ pointer }) => pointer),
    ['/rules/conditions/0/operator', '/rules/conditions/1/operator', '/rules/conditions/2/value', '/rules/conditions/3/value', '/rules/conditions/4/value'])
})

t.test('descriptions lose what can act and keep what can be read', async (t) => {
  const same = ['<p>Plain <b>text</b> &amp; more<br>lines</p>', '', 'no tags > at all', '<ul><li>a</li><li>b</li></ul>']
  for (const html of same) t.equal(safeHtml(html), html, `${html} is left as it is`)
  t.equal(safeHtml(null), null)
  const bad = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<p onclick="x()">a</p>', '<svg><script>1</script></svg>', '<iframe src="https://evil.example"></iframe>', '<p><style>*{display:none}</style></p>', '<<script>script>alert(1)<</script>/script>', '<p/onmouseover=alert(1)>x', '<scr<p></p>ipt>']
  for (const html of bad) t.notMatch(safeHtml(html), /<script|<style|<svg|<iframe|onerror|onclick|onmouseover|javascript:/i, html)
  t.equal(safeHtml('</div></div><p>a'), '<p>a</p>', 'what is not well nested cannot close the page around it')
  t.match(safeHtml('<a href="https://example.com" target="_blank">x</a>'), /rel="noopener noreferrer"/)
})
