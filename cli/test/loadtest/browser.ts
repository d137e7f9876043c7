import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ARGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'
]

/** The browser this machine has, or null. */
export function findBrowser(): string | null {
  const candidates = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  }) ?? null
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: ARGS })
}

/** Opens a page from its file once its charts are there, and passes on whatever the browser complains about or asks for. */
export async function openPage(browser: Browser, file: string, { width, colorScheme }: { width: number, colorScheme: 'light' | 'dark' }, complain: (complaint: string) => void): Promise<Page> {
  const url = pathToFileURL(file).href
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  page.on('console', (message) => complain(`console: ${message.text()}`))
  page.on('pageerror', (error) => complain(`page error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== url) complain(`request: ${request.url()}`)
  })
  await page.goto(url)
  // The charts are drawn in one go, in the order of the page.
  await page.waitForSelector('[data-chart]:last-child canvas')
  return page
}

/** Counts the pixels of a chart that are neither empty nor grey: lines and areas have colour, axes and grid have none. */
export async function colouredPixels(page: Page, chart: string): Promise<number> {
  return await page.evaluate(`(() => {
    const canvas = document.querySelector('[data-chart=${chart}] canvas')
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    let coloured = 0
    for (let i = 0; i < data.length; i += 4) {
      const channels = data.subarray(i, i + 3)
      if (data[i + 3] > 200 && Math.max(...channels) - Math.min(...channels) > 50) coloured++
    }
    return coloured
  })()`)
}

const FRAMES_MAX = 600

/** Does something to the page, and tells whether the chart looks other than before within some frames. */
export async function looksChanged(page: Page, chart: string, change: () => Promise<unknown>): Promise<boolean> {
  const picture = `document.querySelector('[data-chart=${chart}] canvas').toDataURL()`
  const before = await page.evaluate(picture)
  await change()
  // Polled within one evaluation: playwright's own polling needs eval, which the policy of the page forbids.
  return await page.evaluate(`new Promise((resolve) => {
    let frames = 0
    const look = () => {
      if (${picture} !== ${JSON.stringify(before)}) resolve(true)
      else if (++frames > ${FRAMES_MAX}) resolve(false)
      else requestAnimationFrame(look)
    }
    look()
  })`)
}
