import type { PlatformOperations } from '../../../contract/operations.gen.js'
import { findFaults, type Invariant } from '../../../kernel/invariant.js'
import { phased } from '../../../kernel/operation.js'

const PATIENCE_MS = 10_000
const FAULTS_SHOWN = 100

export const invariantsReport = (invariants: readonly Invariant[]): PlatformOperations['invariants.report'] => phased(async ({ inStore, now }) => {
  const findings = await findFaults(invariants, inStore, PATIENCE_MS)
  return {
    status: 200,
    body: {
      holds: findings.every(({ faults }) => faults.length === 0),
      checked_at: now.toISOString(),
      invariants: findings.map(({ name, rule, faults }) => ({ name, rule, holds: faults.length === 0, fault_count: faults.length, faults: faults.slice(0, FAULTS_SHOWN).map(({ subject, fault }) => ({ subject, fault })) })),
    },
  }
})
