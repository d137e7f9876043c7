/** Numbers, money, weights and words as people and spreadsheets write them. */
import t from 'tap'
import { CatalogOptionError } from '../../src/catalog/index.js'
import { Fingerprints, PositionLists } from '../../src/catalog/fingerprints.js'
import { webAddress } from '../../src/catalog/values/address.js'
import { PriceReader } from '../../src/catalog/values/money.js'
import { isHandle, keyify, slugify } from '../../src/catalog/values/slug.js'
import {
  guardFormula, guardIdentifier, isDamagedNumber, parseBoolean, parseWhole, splitEscaped, unguardFormula, unguardIdentifier,
} from '../../src/catalog/values/text.js'
import { toGrams, weightUnit } from '../../src/catalog/values/weight.js'

function amount(text: string, currency = 'USD'): number | string {
  const parsed = new PriceReader(currency).amount(text)
  return 'value' in parsed ? parsed.value : parsed.problem
}

t.test('a price is read into minor units exactly, however it is written', async (t) => {
  const cases: [text: string, currency: string, minor: number][] = [
    ['19.99', 'USD', 1999], ['25', 'USD', 2500], ['19.9', 'USD', 1990], ['.5', 'USD', 50], ['0', 'USD', 0], ["'19.99", 'USD', 1999],
    ['$21.00', 'USD', 2100], ['21.00 USD', 'USD', 2100], ['USD 21', 'USD', 2100], ['usd 21', 'USD', 2100], ['$ 21', 'CAD', 2100], ['CA$21', 'CAD', 2100],
    ['29,99', 'USD', 2999], ['29,99 €', 'EUR', 2999], ['€29.99', 'EUR', 2999], ['kr. 199', 'SEK', 19900], ['199 zł', 'PLN', 19900],
    ['15.000', 'USD', 1500], ['19.9900', 'USD', 1999], ['1,234.50', 'USD', 123450], ['1.234,50', 'EUR', 123450], ['1 234,50', 'EUR', 123450],
    ['1\u00a0234,50', 'EUR', 123450], ["1'234.50", 'CHF', 123450], ['1,234,567', 'USD', 123456700], ['1.234.567', 'USD', 123456700], ['0,500', 'USD', 50],
    ['1500', 'JPY', 1500], ['1500.00', 'JPY', 1500], ['¥1500', 'JPY', 1500], ['1.250', 'KWD', 1250], ['1.25', 'KWD', 1250], ['0.1', 'USD', 10], ['0.29', 'USD', 29],
    ['1.15', 'USD', 115], ['90071992547409.91', 'USD', 9007199254740991],
  ]
  for (const [text, currency, minor] of cases) t.equal(amount(text, currency), minor, `${text} in ${currency}`)
})

t.test('a price that cannot be read, or could be read two ways, is refused with the reason', async (t) => {
  const cases: [text: string, currency: string, problem: RegExp][] = [
    ['N/A', 'USD', /not a number/], ['free', 'USD', /not a number/], ['', 'USD', /not a number/], ['$', 'USD', /not a number/], ['1.2.3', 'USD', /not a number/],
    ['12,34,56', 'USD', /not a number/], ['1,23.45', 'USD', /not a number/], ['12 34', 'USD', /not a number/], ['1.5E+3', 'USD', /scientific/],
    ['-5', 'USD', /negative/], ['1,299', 'USD', /two ways/], ['15,000', 'KWD', /two ways/], ['15.000', 'JPY', /two ways/], ['1.299', 'USD', /more decimals/], ['15.5', 'JPY', /more decimals/],
    ['15.00 EUR', 'USD', /is in EUR, but the store sells in USD/], ['€15', 'USD', /is in €/], ['$15', 'EUR', /is in \$/], ['90071992547409.92', 'USD', /too large/],
  ]
  for (const [text, currency, problem] of cases) t.match(amount(text, currency), problem, `${text} in ${currency}`)
})

t.test('a currency must be a known ISO code', async (t) => {
  t.throws(() => new PriceReader('usd'), CatalogOptionError)
  t.throws(() => new PriceReader('XYZ'), CatalogOptionError)
})

t.test('weights become whole grams, rounded once from the exact value', async (t) => {
  const cases: [text: string, unit: 'g' | 'kg' | 'lb' | 'oz', grams: number][] = [
    ['150', 'g', 150], ['3000.0', 'g', 3000], ['226.796185', 'g', 227], ['0.5', 'g', 1], ['0.49', 'g', 0], ['.5', 'lb', 227], ['1', 'lb', 454], ['2,5', 'kg', 2500],
    ['1', 'oz', 28], ['100', 'oz', 2835], ['0.0005', 'kg', 1], ['2000000', 'g', 2000000],
  ]
  for (const [text, unit, grams] of cases) t.same(toGrams(text, unit), { value: grams }, `${text} ${unit}`)
  t.match(toGrams('-1', 'g'), { problem: /negative/ })
  t.match(toGrams('heavy', 'g'), { problem: /not a number/ })
  t.match(toGrams('2000000', 'kg'), { problem: /too large/ })
  t.same(['lbs', 'KG', ' oz ', 'stone'].map(weightUnit), ['lb', 'kg', 'oz', undefined])
})

t.test('quantities are whole, with or without the decimals a spreadsheet adds', async (t) => {
  t.same(['5', '-2', '3.0', '3,00', "'7", '+4', '0'].map(parseWhole), [5, -2, 3, 3, 7, 4, 0])
  t.same(['3.5', '1,000', 'many', '', '1e3', '99999999999999999999'].map(parseWhole), Array.from({ length: 6 }))
})

t.test('yes and no are known in many spellings, and nothing else is', async (t) => {
  t.same(['TRUE', 'true', ' Yes ', 'Y', '1', 'FALSE ', 'no', 'N', '0'].map(parseBoolean), [true, true, true, true, true, false, false, false, false])
  t.same(['maybe', '', '2', 'wahr'].map(parseBoolean), Array.from({ length: 4 }))
})

t.test('numbers that a spreadsheet shortened are recognised, real codes are not', async (t) => {
  t.ok(['3.65275E+11', '3,65275E+11', '4E+12', '365275000000.0'].every(isDamagedNumber))
  t.notOk(['0012345678905', '4006381333931', '12E3X', 'E11', '12.5', 'SKU-1E5'].some(isDamagedNumber))
})

t.test('what the guard against formulas adds, reading takes off, and it adds nothing else', async (t) => {
  for (const text of ['=1+1', '+49 30 1', '-sale-', '@home', "'=x", "''+x", '\ttab', "'Tis", 'plain', '', '-5', '-5.20', "'", "'a"]) {
    t.equal(unguardFormula(guardFormula(text)), text, JSON.stringify(text))
    t.equal(unguardIdentifier(guardIdentifier(text)), text, JSON.stringify(text))
  }
  t.match(guardFormula('=cmd|x'), /^'=/)
  t.same(['-5', "'Tis", 'a=b'].map(guardFormula), ['-5', "'Tis", 'a=b'])
})

t.test('handles keep the letters of every script; keys are plain ASCII', async (t) => {
  t.same(['Classic Tee (New Title)', "Kid's Ärmel & Hose", '  完美的纸张  ', 'Ωmega_3', '--', 'ǅ x²'].map(slugify), ['classic-tee-new-title', 'kids-ärmel-hose', '完美的纸张', 'ωmega-3', '', 'ǆ-x'])
  t.same(['हिन्दी शर्ट', 'เสื้อ ผ้า'].map(slugify), ['हिन्दी-शर्ट', 'เสื้อ-ผ้า'], 'vowel signs stay with their letters')
  t.ok(['a', 'a--b', 'größe-2', '纸张', 'हिन्दी-शर्ट'].every(isHandle))
  t.notOk(['A', 'a b', '-a', 'a-', '', 'a_b'].some(isHandle))
  t.ok(['हिन्दी शर्ट', 'İstanbul', 'ﬀ Ⅷ', 'café'].map(slugify).every(isHandle), 'whatever slugify makes is a handle')
  t.same(['customPage', 'Größe (EU)', '色'].map(keyify), ['custom_page', 'gro_e_eu', ''])
})

t.test('an address is repaired when only encoding is missing, and refused with a hint otherwise', async (t) => {
  t.same(webAddress('https://a.example/x.jpg?v=1#top'), { value: 'https://a.example/x.jpg?v=1#top' })
  t.same(webAddress('HTTPS://a.example/é[1].jpg'), { value: 'https://a.example/%C3%A9%5B1%5D.jpg' })
  t.same(webAddress('https://a.example/50%off.jpg'), { value: 'https://a.example/50%25off.jpg' })
  t.match(webAddress('www.a.example/x.jpg'), { problem: /no scheme/ })
  t.match(webAddress('ftp://a.example/x.jpg'), { problem: /ftp:/ })
  t.same(webAddress('https://a.example/x 1.jpg'), { value: 'https://a.example/x%201.jpg' })
  t.same(webAddress('https://a.example/é 1.jpg'), { value: 'https://a.example/%C3%A9%201.jpg' })
  t.match(webAddress('https://a.example/1.jpg https://a.example/2.jpg'), { problem: /more than one/ })
  t.match(webAddress('https://a.example/1\n.jpg'), { problem: /line break/ })
  t.match(webAddress('https://'), { problem: /not a valid address/ })
  t.match(webAddress(`https://a.example/${'x'.repeat(2048)}`), { problem: /longer/ })
})

t.test('a separator behind a backslash belongs to the value', async (t) => {
  t.same(splitEscaped('Red, Green\\, dark ,,Blue', ','), ['Red', 'Green, dark', 'Blue'])
  t.same(splitEscaped('', ','), [])
})

t.test('the line a text was first seen on is found again among a hundred thousand', async (t) => {
  const seen = new Fingerprints()
  for (let line = 1; line <= 100_000; line++) if (seen.claim(`SKU-${line}`, line) !== 0) t.fail(`SKU-${line} was not there before`)
  const again = [1, 2, 999, 50_000, 100_000]
  t.same(again.map((line) => seen.claim(`SKU-${line}`, 7)), again)
  t.equal(seen.get('SKU-77'), 77)
  t.equal(seen.get('sku-77'), 0)
})

t.test('lists of positions grow without losing one', async (t) => {
  const lists = new PositionLists()
  for (let round = 1; round <= 3; round++) for (let key = 0; key < 5000; key++) lists.add(`handle-${key}`, round * 10_000 + key)
  t.ok(Array.from({ length: 5000 }, (_, key) => lists.of(`handle-${key}`).join() === [10_000 + key, 20_000 + key, 30_000 + key].join()).every(Boolean))
  t.same(lists.of('another'), [])
})
