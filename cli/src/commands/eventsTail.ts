import { Flags } from '@oclif/core'
import type { Event } from '@souk/sdk'
import { BaseCommand } from '../base.js'
import { endOfLog } from '../endOfLog.js'
import { pause, stopSignal } from '../untilStopped.js'

const AGAIN_MS = 1_000
/** A store that is busy or being restarted says so with other statuses, and is asked again. */
const isRefusal = (status = 0) => status >= 400 && status < 500 && status !== 429

export default class EventsTail extends BaseCommand {
  static override summary = 'Follow the events of the store as they happen'
  static override description = 'Prints a line for each event; with --json the event itself, one a line. Begins with what happens from now on, or where --after says, and connects again by itself without missing any. Ctrl-C ends it and says where to go on.'
  static override examples = ['<%= config.bin %> events tail', '<%= config.bin %> events tail --type order.created --json']
  static override flags = {
    after: Flags.string({ description: 'cursor of the log to go on from' }),
    type: Flags.string({ description: 'only events of this type' }),
    'resource-id': Flags.string({ description: 'only events about this resource' }),
    count: Flags.integer({ min: 1, description: 'end after so many events' }),
  }

  async run(): Promise<void> {
    const { flags } = await this.parse(EventsTail)
    const souk = await this.souk(flags)
    const stopped = stopSignal()
    const filter = { ...(flags.type === undefined ? {} : { type: flags.type }), ...(flags['resource-id'] === undefined ? {} : { resource_id: flags['resource-id'] }) }
    // Known before it is followed: whoever is cut off before the first event goes on from where it began.
    let [cursor, shown] = [flags.after ?? (await endOfLog(souk)), 0]
    while (!stopped.aborted && shown < (flags.count ?? Infinity)) {
      try {
        for await (const { id, data } of souk.events.tail({ ...filter, cursor }, { signal: stopped })) {
          this.#show(data as Event)
          cursor = id ?? cursor
          if (++shown === flags.count) break
        }
      } catch (error) {
        if (stopped.aborted) break
        if (isRefusal((error as { status?: number }).status)) throw error
        await pause(AGAIN_MS, stopped)
      }
    }
    this.logToStderr(`To go on from here: --after ${cursor}`)
  }

  #show(event: Event): void {
    process.stdout.write(this.jsonEnabled() ? `${JSON.stringify(event)}\n` : `${event.occurred_at} ${event.type} ${event.resource_id} ${event.id}\n`)
  }
}
