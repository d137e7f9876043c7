// The reference at /docs, as a newcomer opens it.
import t from 'tap'
import { findBrowser, openBrowser } from './loadtest/browser.js'
import { platform } from './platform.js'

const browserPath = findBrowser()
if (browserPath === null) {
  const loud = 'NO BROWSER: install chromium to see whether the docs page works; nothing below was tested'
  if (process.env.CI === 'true') t.fail(loud)
  else t.comment(loud)
}

type Contract = { info: { title: string }; paths: Record<string, Record<string, { tags: string[] }>>; webhooks: Record<string, unknown> }

t.test('the docs page shows every operation, can try them, and asks no other host for anything', { skip: browserPath === null && 'no browser on this machine' }, async (t) => {
  const { url } = await platform(t)
  const browser = await openBrowser(browserPath ?? '')
  t.teardown(() => browser.close())
  t.comment('service: Chromium')
  const contract = (await (await fetch(`${url}/openapi.json`)).json()) as Contract
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path))
  const page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && t.fail(`console: ${message.text()}`))
  page.on('pageerror', (error) => t.fail(`page error: ${error.message}`))
  page.on('request', (request) => request.url().startsWith(url) || request.url().startsWith('data:') || t.fail(`request to another host: ${request.url()}`))
  await page.goto(`${url}/docs`)
  await page.waitForSelector('h3.opblock-tag')
  t.match(await page.textContent('.info .title'), contract.info.title)
  t.ok(await page.isVisible('.btn.authorize'), 'a key can be given')

  // One module at a time: of a long list the page draws only what is in sight.
  const webhooks = Object.keys(contract.webhooks).length
  const shown = page.locator('.opblock')
  const modules = [...new Set(operations.map(({ tags: [module] }) => module))].sort()
  t.strictSame(await Promise.all((await page.locator('h3.opblock-tag').all()).map((heading) => heading.getAttribute('data-tag'))), modules)
  for (const module of modules) {
    const heading = page.locator(`h3.opblock-tag[data-tag="${module}"]`)
    const own = operations.filter(({ tags }) => tags[0] === module)
    await heading.click()
    await shown.nth(webhooks + own.length - 1).waitFor({ state: 'attached' })
    t.equal(await shown.count(), webhooks + own.length, `${module} shows its ${own.length} operations beside ${webhooks} webhooks`)
    await heading.click()
    await shown.nth(webhooks).waitFor({ state: 'detached' })
  }
  await page.locator('h3.opblock-tag[data-tag="platform"]').click()

  const ready = page.locator('.opblock', { hasText: '/readyz' }).first()
  await ready.click()
  await ready.getByText('Try it out').click()
  await ready.getByText('Execute', { exact: true }).click()
  await ready.locator('.live-responses-table .response-col_status').filter({ hasText: '200' }).first().waitFor()
})
