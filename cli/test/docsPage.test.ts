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

type Contract = { info: { title: string }; paths: Record<string, Record<string, { operationId: string }>>; webhooks: Record<string, unknown> }

t.test('the docs page shows every operation, can try them, and asks no other host for anything', { skip: browserPath === null && 'no browser on this machine' }, async (t) => {
  const { url } = await platform(t)
  const browser = await openBrowser(browserPath ?? '')
  t.teardown(() => browser.close())
  t.comment('service: Chromium')
  const contract = (await (await fetch(`${url}/openapi.json`)).json()) as Contract
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
  const page = await browser.newPage()
  // Opening a module draws a hundred operations; a machine with other work takes its time.
  page.setDefaultTimeout(120_000)
  page.on('console', (message) => message.type() === 'error' && t.fail(`console: ${message.text()}`))
  page.on('pageerror', (error) => t.fail(`page error: ${error.message}`))
  page.on('request', (request) => request.url().startsWith(url) || request.url().startsWith('data:') || t.fail(`request to another host: ${request.url()}`))
  await page.goto(`${url}/docs`)
  await page.waitForSelector('h3.opblock-tag')
  t.match(await page.textContent('.info .title'), contract.info.title)
  t.ok(await page.isVisible('.btn.authorize'), 'a key can be given')

  // Each opened module moves those below it, and a pointer would wait for them to come to rest.
  await page.evaluate(`for (const tag of document.querySelectorAll('h3.opblock-tag')) tag.click()`)
  const webhooks = Object.keys(contract.webhooks).length
  await page.locator('.opblock').nth(operations.length + webhooks - 1).waitFor({ state: 'attached' })
  t.equal(await page.locator('.opblock').count(), operations.length + webhooks)
  t.ok(operations.length > 100 && webhooks > 30, `${operations.length} operations and ${webhooks} webhooks are shown`)

  const ready = page.locator('.opblock', { hasText: '/readyz' }).first()
  await ready.click()
  await ready.getByText('Try it out').click()
  await ready.getByText('Execute', { exact: true }).click()
  await ready.locator('.live-responses-table .response-col_status').filter({ hasText: '200' }).first().waitFor()
})
