import type { PlatformOperations } from '../../contract/operations.gen.js'
import { healthLive } from './operations/health.live.js'
import { healthReady } from './operations/health.ready.js'
import { platformGet } from './operations/platform.get.js'

export const operations: PlatformOperations = {
  'health.live': healthLive,
  'health.ready': healthReady,
  'platform.get': platformGet,
}
