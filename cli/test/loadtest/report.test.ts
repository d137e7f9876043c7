import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { renderReport } from '../../src/loadtest/index.js'
import { colouredPixels, findBrowser, looksChanged, openBrowser, openPage } from './browser.js'
import { fixture, SOLD } from './fixture.js'

const HOSTILE = '</script><script>document.title="pwned"</script><img src=x onerror="document.title=\'pwned\'">'
const CHARTS = ['throughput', 'latency', 'curve', 'statuses', 'active']

const calm = fixture({ seconds: 30, thresholds: ['p99<8ms', 'p99<1ms'], problemCode: 'rate_limit.exceeded' })
const slower = fixture({ seconds: 30, latencyMs: (random) => 5 + random.next() * 9, seed: 2, label: 'after the change' })
const sold = { ...fixture({ seconds: 30 }), ...SOLD }
const hostile = fixture({ label: HOSTILE, storeName: HOSTILE, problemCode: HOSTILE })

t.test('the report holds the run, with every outside text as text', async (t) => {
  const page = renderReport(calm)
  for (const part of ['Test store', 'storefront.products.get', 'Thresholds: 1 of 2 crossed', 'p99&#60;1ms', 'rate_limit.exceeded', 'The store answered 40 requests per second', '&#60;']) t.ok(page.includes(part), part)
  const evil = renderReport(hostile, { baseline: hostile })
  t.notMatch(evil, /<script>document/)
  t.notMatch(evil, /<img/)
  t.equal(evil.match(/<script/g)?.length, 3, 'the data, the chart library and the page script')
})

t.test('the report says what was sold, of which file, and whether the books are in order', async (t) => {
  const page = renderReport(sold)
  for (const part of ['2 of 3 orders with 5 lines of orders.csv', 'Orders placed', '1,204', '1,234,567.05 USD', '1,500 JPY', 'Lines left out', '1 of 2 invariants are broken', 'No less than none.', 'level 7: has -1']) t.ok(page.includes(part), part)
  t.notMatch(renderReport(calm), /Orders placed|Proof/)
})

t.test('the report names no other place to load from, and forbids loading', async (t) => {
  const page = renderReport(calm, { baseline: slower })
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? ''
  t.match(policy, /^default-src 'none'; script-src 'sha256-[^ ]+' 'sha256-[^ ]+'; style-src 'sha256-[^ ]+' 'sha256-[^ ]+'; img-src data:; base-uri 'none'; form-action 'none'$/)
  t.notMatch(page, /<(?:link|script|img|iframe|object|embed)\b[^>]*\b(?:src|href)="(?!data:)/)
  t.notMatch(page, /@import|url\(/)
  t.match(page, /The MIT License \(MIT\)/, 'the chart library is copied with its licence')
  t.ok(page.length < 250_000, 'small enough to mail')
})

t.test('a comparison of different scenarios is refused in the report as well', async (t) => {
  const mixed = fixture({ scenario: 'mixed' })
  t.throws(() => renderReport(calm, { baseline: mixed }), { code: 'loadtest.not_comparable' })
  t.match(renderReport(calm, { baseline: mixed, force: true }), /The runs tested different things/)
})

t.test('runs that measured nothing, little or were broken off make a report too', async (t) => {
  t.match(renderReport(fixture({ perSecond: 0 })), /Nothing was measured/)
  t.match(renderReport(fixture({ seconds: 3, interrupted: true })), /Interrupted after 3.0/)
  t.match(renderReport(fixture({ cpuShare: 0.95 })), /the load generator itself was busy/)
})

const browserPath = findBrowser()
if (browserPath === null) {
  const loud = 'NO BROWSER: install chromium to see whether the report works; nothing below was tested'
  if (process.env.CI === 'true') t.fail(loud)
  else t.comment(loud)
}

t.test('in a browser', { skip: browserPath === null && 'no browser on this machine' }, async (t) => {
  const browser = await openBrowser(browserPath ?? '')
  t.teardown(() => browser.close())
  const file = join(t.testdir({}), 'report.html')
  const open = async (html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    await writeFile(file, html)
    return await openPage(browser, file, { width, colorScheme }, (complaint) => t.fail(complaint))
  }
  const overflow = async (page: Page): Promise<number> => await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  for (const [name, html] of [['one run', renderReport(calm)], ['two runs', renderReport(slower, { baseline: calm, force: true })], ['a replay', renderReport(sold)]] as const) {
    for (const [width, scheme] of [[1280, 'light'], [360, 'dark']] as const) {
      await t.test(`${name} at ${width} px, ${scheme}: every chart shows its data, and nothing is wider than the page`, async (t) => {
        const page = await open(html, width, scheme)
        for (const chart of CHARTS) t.ok(await colouredPixels(page, chart) > 150, `${chart} is not empty`)
        t.equal(await overflow(page), 0)
        await page.close()
      })
    }
  }

  await t.test('the scale, the operation and the colours can be changed, and the charts follow', async (t) => {
    const page = await open(renderReport(calm), 1280, 'light')
    t.ok(await looksChanged(page, 'latency', () => page.click('[data-chart=latency] button')))
    t.ok(await looksChanged(page, 'curve', () => page.selectOption('[data-chart=curve] select', 'storefront.products.list')))
    t.ok(await looksChanged(page, 'throughput', () => page.emulateMedia({ colorScheme: 'dark' })))
    await page.close()
  })

  await t.test('assistive technology finds the charts described and the tables as tables, also when they are cards', async (t) => {
    const page = await open(renderReport(calm), 360, 'light')
    t.equal(await page.getByRole('img', { name: /^Throughput and errors\. On average 40 answers per second; \d+ errors\.$/ }).count(), 1)
    const operations = page.getByRole('table', { name: 'Operations' })
    t.equal(await operations.count(), 1)
    t.equal(await operations.getByRole('rowheader', { name: 'storefront.products.get' }).count(), 1)
    t.equal(await operations.getByRole('columnheader', { name: 'p99' }).count(), 1)
    await page.close()
  })

  await t.test('names that are markup stay names', async (t) => {
    const page = await open(renderReport(hostile, { baseline: hostile }), 1280, 'light')
    t.equal(await page.title(), `Load test: ${HOSTILE}`)
    t.equal(await page.textContent('h1'), HOSTILE)
    t.equal(await page.evaluate('document.images.length'), 0)
    await page.close()
  })
})
