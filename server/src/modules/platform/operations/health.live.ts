import type { PlatformOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'

// Opens no transaction: a process whose databases are away is alive and must not be restarted for it.
export const healthLive: PlatformOperations['health.live'] = phased(() => Promise.resolve({ status: 200, body: { status: 'live' } }))
