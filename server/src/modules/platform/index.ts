import type { PlatformOperations } from '../../contract/operations.gen.js'
import type { Invariant } from '../../kernel/invariant.js'
import { healthLive } from './operations/health.live.js'
import { healthReady } from './operations/health.ready.js'
import { invariantsReport } from './operations/invariants.report.js'
import { platformGet } from './operations/platform.get.js'

export const operationsFor = (invariants: readonly Invariant[]): PlatformOperations => ({
  'health.live': healthLive,
  'health.ready': healthReady,
  'invariants.report': invariantsReport(invariants),
  'platform.get': platformGet,
})
