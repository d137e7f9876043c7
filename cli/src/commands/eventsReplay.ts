import { Flags } from '@oclif/core'
import type { EventReplay, Souk } from '@souk/sdk'
import { SingleBar } from 'cli-progress'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import { pause, stopSignal } from '../untilStopped.js'

const LOOK_MS = 500

export default class EventsReplay extends BaseCommand {
  static override summary = 'Give a range of the event log once more to a consumer or to a webhook endpoint'
  static override description = 'The range begins at a time or behind a cursor of `events list`, and ends before a time, at a cursor, or with what the log holds now. Waits for the end and shows how far it is; Ctrl-C stops waiting, and the replay goes on. With --no-wait it only begins; follow it with `events replays get`.'
  static override examples = ['<%= config.bin %> events replay --consumer search', '<%= config.bin %> events replay --endpoint whe_01jd9g3v8n4r6t2w5x7y9z0a1b --since 2026-11-22T00:00:00Z --only-undelivered', '<%= config.bin %> events replay --consumer "order workflows" --since 2026-11-22T00:00:00Z --no-wait --json']
  static override flags = {
    consumer: Flags.string({ description: 'consumer that makes again what it keeps', exclusive: ['endpoint'] }),
    endpoint: Flags.string({ description: 'id of the webhook endpoint to send to' }),
    since: Flags.string({ description: 'events that happened at this time or later', exclusive: ['after'] }),
    until: Flags.string({ description: 'events that happened before this time', exclusive: ['through'] }),
    after: Flags.string({ description: 'events behind this cursor of the log' }),
    through: Flags.string({ description: 'events up to this cursor of the log' }),
    type: Flags.string({ multiple: true, description: 'only events of this type, such as order.created or order.*' }),
    'only-undelivered': Flags.boolean({ description: 'leave out what the endpoint has taken' }),
    wait: Flags.boolean({ allowNo: true, default: true, description: 'wait for the end' }),
  }

  async run(): Promise<unknown> {
    const { flags } = await this.parse(EventsReplay)
    const souk = await this.souk(flags)
    const begun = await souk.events.replays.create({
      ...(flags.consumer !== undefined && { consumer: flags.consumer }), ...(flags.endpoint !== undefined && { webhook_endpoint_id: flags.endpoint }), ...(flags.since !== undefined && { since: flags.since }),
      ...(flags.until !== undefined && { until: flags.until }), ...(flags.after !== undefined && { after_cursor: flags.after }), ...(flags.through !== undefined && { through_cursor: flags.through }),
      ...(flags.type !== undefined && { event_types: flags.type }), ...(flags['only-undelivered'] && { only_undelivered: true }),
    })
    const replay = flags.wait ? await this.#follow(souk, begun) : begun
    if (replay.status === 'failed') process.exitCode = EXIT.failure
    if (!this.jsonEnabled()) this.log(`${replay.id} ${replay.status}: ${replay.progress.given} of ${replay.progress.total} events given${replay.error === null ? '' : `; ${replay.error.code}: ${replay.error.detail}`}`)
    return replay
  }

  async #follow(souk: Souk, begun: EventReplay): Promise<EventReplay> {
    const stopped = stopSignal()
    const bar = process.stderr.isTTY ? new SingleBar({ format: '{bar} {percentage}%  {value} of {total} events', stream: process.stderr, hideCursor: true, barsize: 30 }) : null
    bar?.start(begun.progress.total, 0)
    let replay = begun
    while (replay.status === 'running' && !stopped.aborted) {
      await pause(LOOK_MS, stopped)
      replay = await souk.events.replays.get({ event_replay_id: begun.id })
      bar?.update(replay.progress.examined)
    }
    bar?.stop()
    return replay
  }
}
