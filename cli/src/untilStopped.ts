import { setTimeout } from 'node:timers/promises'

/** Aborts with Ctrl-C or SIGTERM, for commands that go on until they are stopped. */
export function stopSignal(): AbortSignal {
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())
  return stopped.signal
}

/** Waits for so long, or until it is stopped. */
export async function pause(ms: number, stopped: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal: stopped })
  } catch (error) {
    if (!stopped.aborted) throw error
  }
}
