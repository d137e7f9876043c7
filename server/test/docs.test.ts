/** The reference as a developer sees it: the page in a real browser, served by a running platform that has no internet. */
import type { Page } from 'playwright-core'
import t from 'tap'
import { API_VERSION } from '../src/kernel/version.js'
import { browserOf } from './browser.js'
import { harness } from './harness.js'

interface Contract {
  openapi: string
  info: Record<string, unknown>
  paths: Record<string, Record<string, { operationId?: string }>>
  webhooks: Contract['paths']
  components: { securitySchemes: Record<string, unknown> }
}

const h = await harness(t)
const store = await h.createStore()
const contract = (await h.raw('GET', '/openapi.json')).json() as unknown as Contract
const idsOf = (items: Contract['paths']) => Object.values(items).flatMap((item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []))
const operationIds = idsOf(contract.paths)
const webhookIds = idsOf(contract.webhooks)

/** Blocks are named `operations-<tag>-<operationId>`, escaped for CSS; those of webhooks are named after the event. */
const idsOnPage = (page: Page): Promise<string[]> => page.locator('.opblock').evaluateAll((blocks) => blocks.map((block) => (block as { id: string }).id.replaceAll('\\', '').replace(/^operations-[^-]*-/, '')))

t.test('the contract is served as it is, to every origin', async (t) => {
  const reply = await h.raw('GET', '/openapi.json')
  t.equal(reply.headers['access-control-allow-origin'], '*')
  t.match(contract.openapi, /^3\.1\./)
  t.ok(operationIds.length > 0, `${operationIds.length} operations`)
})

t.test('the contract names its dated version, and every reply repeats it', async (t) => {
  t.equal(contract.info['x-souk-version'], API_VERSION)
  t.equal((await h.operator.platform.get()).api_version, API_VERSION)
  const reply = await h.raw('GET', '/v1/platform')
  t.equal(reply.headers['souk-version'], API_VERSION)
})

t.test('in a browser', async (t) => {
  const browser = await browserOf(t)
  if (browser === null) return
  const page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && t.fail(`console: ${message.text()}`))
  page.on('pageerror', (error) => t.fail(`page error: ${error.message}`))
  page.on('request', (request) => /^(?:data|blob):/.test(request.url()) || new URL(request.url()).origin === h.url || t.fail(`request to another host: ${request.url()}`))
  page.on('response', (response) => response.status() < 400 || t.fail(`${response.status()} for ${response.url()}`))
  await page.goto(`${h.url}/docs`)
  await page.waitForSelector('.opblock-tag')

  await t.test('every operation of the contract is on the page', async (t) => {
    for (const tag of await page.locator('.opblock-tag').all()) if ((await tag.getAttribute('data-is-open')) === 'false') await tag.click()
    await page.locator('.opblock').nth(operationIds.length + webhookIds.length - 1).waitFor()
    t.strictSame((await idsOnPage(page)).sort(), [...operationIds, ...webhookIds].sort())
  })

  await t.test('a key can be entered for each way to authenticate, and an operation tried out with it', async (t) => {
    await page.click('.btn.authorize')
    await page.waitForSelector('.auth-container')
    const schemes = Object.keys(contract.components.securitySchemes)
    t.equal(await page.locator('.auth-container').count(), schemes.length)
    for (const field of await page.locator('.auth-container input').all()) await field.fill(store.secret_key)
    // Each button that was used is one that logs out from then on.
    for (const _scheme of schemes) await page.locator('.auth-btn-wrapper .authorize').first().click()
    await page.locator('.auth-btn-wrapper .btn-done').first().click()
    const block = page.locator('.opblock-get', { has: page.locator('[data-path="/v1/settings"]') })
    await block.locator('.opblock-summary-control').click()
    await block.locator('.try-out__btn').click()
    await block.locator('button.execute').click()
    await block.locator('.live-responses-table .response-col_status').first().waitFor()
    t.match(await block.locator('.live-responses-table tbody .response-col_status').first().innerText(), /^200/)
  })
})
