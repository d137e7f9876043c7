// One of several processes that spend the same quotas as fast as they can: started by limits.test.ts.
import { on } from 'node:events'
import { RedisLimits, TRUST } from '../src/adapters/redis/redisLimits.js'

/** Said first. */
export interface Together {
  url: string
  processes: number
}

export interface Spending {
  name: string
  perMinute: number
  cost: number
  /** Not done before Redis was found away. */
  untilAlone: boolean
}

export interface Spent {
  admitted: number
  refused: number
  /** How often it went on alone since Redis was away or late. */
  alone: number
}

/** Refusals after which a quota is used up beyond doubt, whatever comes back meanwhile. */
const REFUSALS = 20_000

process.on('disconnect', () => process.exit(1))
let alone = 0
let limits: RedisLimits | undefined
for await (const [told] of on(process, 'message') as AsyncIterableIterator<[Together | Spending]>) {
  if ('url' in told) {
    limits = new RedisLimits({ ...told, log: () => alone++ })
    const share = (8 * TRUST) / told.processes
    while (Math.abs(limits.trustOf(8) - share) > 1e-9) await turn()
    process.send!('ready')
  } else process.send!(await spend(limits!, told))
}

async function spend(limits: RedisLimits, { name, perMinute, cost, untilAlone }: Spending): Promise<Spent> {
  const spent: Spent = { admitted: 0, refused: 0, alone: 0 }
  const before = alone
  while (spent.refused < REFUSALS || (untilAlone && alone === before)) {
    const buckets = [limits.bucket(name, perMinute)]
    const taken = limits.take(buckets, cost, Date.now()) ?? (await limits.ask(buckets, cost))
    if (taken.allowed) spent.admitted += cost
    else spent.refused++
    await turn()
  }
  return { ...spent, alone: alone - before }
}

function turn(): Promise<void> {
  return new Promise((go) => setImmediate(go))
}
