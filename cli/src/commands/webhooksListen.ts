import { randomBytes } from 'node:crypto'
import { Flags } from '@oclif/core'
import type { Event, Souk } from '@souk/sdk'
import { BaseCommand } from '../base.js'
import { endOfLog } from '../endOfLog.js'
import { EXIT } from '../exitCodes.js'
import { pause, stopSignal } from '../untilStopped.js'

const POLL_MS = 1_000
const PAGE = 250
const SECRET_BYTES = 32
const FORWARD_TIMEOUT_MS = 15_000
const OK_MIN = 200
const OK_MAX = 299

/** How a receiver took an event. */
interface Taken {
  readonly status: number | null
  readonly error: string | null
  readonly ms: number
}

/** Whether an event is one of those asked for: by name, `order.*`, or `*`. */
export function namesEvent(patterns: readonly string[], type: string): boolean {
  return patterns.some((pattern) => pattern === '*' || pattern === type || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1))))
}

export default class WebhooksListen extends BaseCommand {
  static override summary = 'Send the events of the store to an address on this machine, signed as webhooks are'
  static override description = 'Follows the event log with your key, so the platform needs no way to this machine. Begins with what happens from now on, or where --after says. The signature is made with a secret of its own, which is printed; pass --secret to keep one. What the receiver refuses is shown and not sent again. Ctrl-C ends it and says where to go on.'
  static override examples = ['<%= config.bin %> webhooks listen --forward-to http://localhost:4000/hooks', '<%= config.bin %> webhooks listen --forward-to http://localhost:4000/hooks --events "order.*,payment.captured"']
  static override flags = {
    'forward-to': Flags.url({ required: true, description: 'address that each event is posted to' }),
    events: Flags.string({ default: '*', description: 'types of events, separated by commas; order.* for all that begin with order.' }),
    secret: Flags.string({ description: 'secret to sign with (whsec_…); a new one when absent' }),
    after: Flags.string({ description: 'cursor of the log to go on from', exclusive: ['from-start'] }),
    'from-start': Flags.boolean({ description: 'begin with the first event of the store' }),
    count: Flags.integer({ min: 1, description: 'end after so many events' }),
  }

  readonly #stopped = stopSignal()

  async run(): Promise<unknown> {
    const { flags } = await this.parse(WebhooksListen)
    const secret = flags.secret ?? `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
    if (!/^whsec_[A-Za-z0-9+/=]{32,88}$/.test(secret)) this.error('--secret is whsec_ and base64', { exit: EXIT.usage, code: 'usage' })
    const souk = await this.souk(flags)
    let cursor = flags.after ?? (flags['from-start'] ? undefined : await endOfLog(souk))
    this.logToStderr(`Secret ${secret}\nReady: events go to ${flags['forward-to'].href}`)
    const patterns = flags.events.split(',').map((pattern) => pattern.trim())
    const sum = { forwarded: 0, refused: 0 }
    while (!this.#stopped.aborted && sum.forwarded < (flags.count ?? Infinity)) {
      const page = await souk.events.list({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
      let done = 0
      for (const event of page.data) {
        if (this.#stopped.aborted || sum.forwarded === flags.count) break
        if (namesEvent(patterns, event.type)) {
          const taken = await this.#forward(event, flags['forward-to'], secret)
          if (this.#stopped.aborted && taken.status === null) break // cut off by us: whoever goes on sends it again
          sum.forwarded++
          if (taken.status === null || taken.status < OK_MIN || taken.status > OK_MAX) sum.refused++
          this.#say(event, taken)
        }
        done++
      }
      cursor = done === page.data.length ? (page.next_cursor ?? cursor) : await this.#behind(souk, done, cursor)
      if (!page.has_more && sum.forwarded < (flags.count ?? Infinity)) await pause(POLL_MS, this.#stopped)
    }
    if (cursor !== undefined) this.logToStderr(`To go on from here: --after ${cursor}`)
    return { ...sum, secret, cursor: cursor ?? null }
  }

  /** The cursor behind the first events of a page: that of the page is behind all of them. */
  async #behind(souk: Souk, events: number, start: string | undefined): Promise<string | undefined> {
    if (events === 0) return start
    return (await souk.events.list({ limit: events, ...(start === undefined ? {} : { cursor: start }) })).next_cursor ?? start
  }

  async #forward(event: Event, to: URL, secret: string): Promise<Taken> {
    const { signTest } = await import('@souk/sdk/webhooks')
    const { body, headers } = await signTest(event, secret, { id: event.id })
    const started = performance.now()
    const ms = () => Math.round(performance.now() - started)
    try {
      const response = await fetch(to, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.any([this.#stopped, AbortSignal.timeout(FORWARD_TIMEOUT_MS)]) })
      await response.arrayBuffer()
      return { status: response.status, error: null, ms: ms() }
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } }
      return { status: null, error: cause?.code ?? message, ms: ms() }
    }
  }

  /** One line for each event; with --json standard output belongs to the summary. */
  #say({ type, id }: Event, { status, error, ms }: Taken): void {
    const line = `${type} ${id} → ${status ?? error} (${ms} ms)`
    if (this.jsonEnabled()) this.logToStderr(line)
    else this.log(line)
  }
}
