import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ARGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'
]

/** The browser this machine has, or null. */
export function findBrowser (): string | null {
  const candidates = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].flatMap(folder => NAMES.map(name => join(folder, name)))
  return candidates.find(path => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  }) ?? null
}

export async function openBrowser (executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: ARGS })
}
