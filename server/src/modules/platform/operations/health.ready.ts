import type { PlatformOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'

const RETRY_SECONDS = 1

export const healthReady: PlatformOperations['health.ready'] = phased(async ({ services }, { query }) => {
  const { ready, checks } = await services.ready()
  if (!ready) {
    const errors = checks.filter((check) => !check.ok).map(({ name, detail }) => ({ pointer: `/checks/${name}`, code: 'failed', detail: detail ?? 'failed' }))
    throw new Problem('server.unavailable', 'The process cannot take requests now.', { retryAfter: RETRY_SECONDS, errors })
  }
  return { status: 200, body: { status: 'ready', checks: query.verbose ? checks : [] } }
})
