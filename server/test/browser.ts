import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import type { Test } from 'tap'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

function installed(): string | undefined {
  const candidates = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** The browser of this machine, closed when `t` ends. Where there is none the test says so loudly, and fails in CI. */
export async function browserOf(t: Test): Promise<Browser | null> {
  const executablePath = installed()
  if (executablePath === undefined) {
    const loud = 'NO BROWSER: install chromium to see whether the page works; nothing of it was tested'
    if (process.env.CI === 'true') t.fail(loud)
    else t.comment(loud)
    return null
  }
  const browser = await chromium.launch({ executablePath, args: ARGS })
  t.comment(`service: Chromium ${browser.version()}`)
  t.teardown(() => browser.close())
  return browser
}
