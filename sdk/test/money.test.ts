// Amounts have the decimals of ISO 4217.
import { t } from 'tap'
import { decimalOf, formatMoney } from '../src/index.js'

t.test('an amount is written exactly', async (t) => {
  const cases: [number | bigint, string, string][] = [[1999, 'USD', '19.99'], [5, 'USD', '0.05'], [-5, 'USD', '-0.05'], [0, 'KWD', '0.000'], [1999, 'JPY', '1999'], [199_000, 'HUF', '1990.00'], [1500, 'IQD', '1.500'], [Number.MAX_SAFE_INTEGER, 'USD', '90071992547409.91'], [-(10n ** 21n), 'USD', '-10000000000000000000.00']]
  for (const [amount, currency, text] of cases) t.equal(decimalOf({ amount, currency }), text)
})

t.test('people read it as they are used to, with all its decimals', async (t) => {
  t.equal(formatMoney({ amount: 123_456, currency: 'USD' }, 'en'), '$1,234.56')
  t.equal(formatMoney({ amount: 199_000, currency: 'HUF' }, 'en').replace(/\s/gu, ' '), 'HUF 1,990.00')
  t.equal(formatMoney({ amount: -1999, currency: 'JPY' }, 'en'), '-¥1,999')
  t.equal(formatMoney({ amount: Number.MAX_SAFE_INTEGER, currency: 'KWD' }, 'en').replace(/\s/gu, ' '), 'KWD 9,007,199,254,740.991')
})
