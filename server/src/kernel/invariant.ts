import type { StoreTx } from './tx.js'

/** What is wrong with one thing: its id, and what it says and should say. */
export type Fault = { subject: string; fault: string }

/** A rule that always holds for the data of a store, whatever happened to its requests, processes and databases. */
export interface Invariant {
  readonly name: string
  /** The rule as a sentence, for people. */
  readonly rule: string
  readonly find: (tx: StoreTx) => Promise<Fault[]>
}

export interface Finding {
  name: string
  rule: string
  faults: Fault[]
}

const LOOK_AGAIN_MS = 500

/**
 * Looks at the data of a store. Work under way, such as a payment that its order has not heard of yet, looks like a fault until it
 * is done: a fault counts that is there at every look until `patienceMs` are over.
 */
export async function findFaults(invariants: readonly Invariant[], look: <T>(work: (tx: StoreTx) => Promise<T>) => Promise<T>, patienceMs: number): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, rule, find } of invariants) findings.push({ name, rule, faults: await look(find) })
  const deadline = performance.now() + patienceMs
  while (findings.some(({ faults }) => faults.length > 0) && performance.now() < deadline) {
    await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS))
    for (const [index, { find }] of invariants.entries()) {
      const finding = findings[index]!
      if (finding.faults.length === 0) continue
      const now = new Set((await look(find)).map(keyOf))
      finding.faults = finding.faults.filter((fault) => now.has(keyOf(fault)))
    }
  }
  return findings
}

const keyOf = ({ subject, fault }: Fault) => `${subject} ${fault}`
