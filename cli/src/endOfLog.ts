import type { Souk } from '@souk/sdk'

const PAGE = 250

/** A cursor behind the last event of the log, read without showing anything of it; undefined when the log is empty. */
export async function endOfLog(souk: Souk, stopped: AbortSignal): Promise<string | undefined> {
  let cursor: string | undefined
  for (;;) {
    const page = await souk.events.list({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    cursor = page.next_cursor ?? cursor
    if (!page.has_more || stopped.aborted) return cursor
  }
}
