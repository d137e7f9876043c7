import type { Souk } from '@souk/sdk'

/** A cursor behind the last event of the log: whoever begins to follow it is told. */
export async function endOfLog(souk: Souk): Promise<string> {
  const told = new AbortController()
  const { response } = await souk.events.tail({}, { signal: told.signal }).withResponse()
  told.abort()
  return response.headers.get('souk-cursor')!
}
