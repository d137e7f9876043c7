const RETRY_MIN_MS = 100
const RETRY_MAX_MS = 2_000
const CONNECT_MS = 5_000

/** How every client of ours finds Redis, and finds it again. Nothing waits for it in memory unless the caller says so. */
export const connectionTo = (url: string) => ({
  url,
  disableOfflineQueue: true,
  socket: { connectTimeout: CONNECT_MS, reconnectStrategy: (tries: number) => Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** tries) },
})

/** Only after having looked once more: a process that was held up itself finds the answer waiting. */
export function lateAfter(ms: number): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => setImmediate(() => setImmediate(resolve, 'late')), ms).unref())
}
