import { SingleBar } from 'cli-progress'
import type { ImportProgress } from './importer.js'

export interface ProgressView {
  update(progress: ImportProgress): void
  stop(): void
}

const PLAIN_EVERY_MS = 2_000

/** A bar with rate and remaining time on a terminal, a line every two seconds elsewhere; always on standard error. */
export function createProgressView(totalBytes: number | null, stream: NodeJS.WriteStream = process.stderr): ProgressView {
  const started = Date.now()
  const rate = (products: number) => Math.round(products / Math.max(0.001, (Date.now() - started) / 1000))
  if (!stream.isTTY || totalBytes === null) {
    let last = started
    return {
      update({ products }) {
        if (Date.now() - last < PLAIN_EVERY_MS) return
        last = Date.now()
        stream.write(`${products} products, ${rate(products)} a second\n`)
      },
      stop: () => undefined,
    }
  }
  const bar = new SingleBar({ format: '{bar} {percentage}%  {products} products  {rate}/s  {eta_formatted} left', stream, hideCursor: true, barsize: 30, etaBuffer: 50 })
  bar.start(totalBytes, 0, { products: 0, rate: 0 })
  return {
    update: ({ bytesRead, products }) => bar.update(bytesRead, { products, rate: rate(products) }),
    stop: () => bar.stop(),
  }
}
