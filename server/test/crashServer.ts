// A server that is going to die: started by crash.ts, it serves on a clock that its parent moves until it passes its failpoint.
import { once } from 'node:events'
import { pino } from 'pino'
import { loadConfig } from '../src/config.js'
import { startPlatform } from '../src/main.js'
import { served } from './inStore.js'
import { payAround, type PayAround } from './paymentFlows.js'

/** What the parent says first. */
export interface Orders {
  env: Record<string, string>
  offsetMs: number
  /** Flows of payments to go through instead of waiting for requests. */
  flows: PayAround | null
}

/** What the parent says later. */
export interface TimeIs {
  offsetMs: number
}

export type Said = { ready: string } | { offsetMs: number } | { told: unknown }

const say = (said: Said) => void process.send!(said)

// Nobody waits for one whose parent is gone.
process.on('disconnect', () => process.exit(1))
const [{ env, flows, ...time }] = (await once(process, 'message')) as [Orders]
process.on('message', ({ offsetMs }: TimeIs) => {
  time.offsetMs = offsetMs
  say({ offsetMs })
})
const now = () => new Date(Date.now() + time.offsetMs)
const platform = await served(() => startPlatform({ config: loadConfig(env), clock: { now }, logger: pino({ level: 'silent' }) }))
say({ ready: platform.url })
if (flows !== null) {
  await payAround(platform, now, flows, (told) => say({ told }))
  process.exit(0)
}
