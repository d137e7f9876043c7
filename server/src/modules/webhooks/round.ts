import type { StoreTx } from '../../kernel/tx.js'
import type { RoundPhases } from '../../kernel/worker.js'
import { inFlight, record, take, type Outcome, type Ticket } from './claimStore.js'
import { toEndpoint, type EndpointState } from './endpoint.js'
import { findForUpdate, saveHealth, saveStatus } from './endpointStore.js'
import { letGo, saveDue } from './queueStore.js'
import { BREAKER_FAILURES, healthAfter, type Health } from './schedule.js'
import { send } from './send.js'

/** Tries of one endpoint at the same moment, in all processes together. */
export const CONCURRENCY = 4
/** After so long a round takes nothing more, so that others get their turn. */
const ROUND_MS = 5_000

/**
 * Sends what waits for one endpoint. One transaction writes how the last tries ended and takes the next ones, so a slow receiver costs no more
 * than the tries it has, and a quick one is never waited for.
 */
export async function runRound(phases: RoundPhases): Promise<void> {
  const sending = new Set<Promise<void>>()
  const ended: Outcome[] = []
  const faults: unknown[] = []
  const endsAt = performance.now() + ROUND_MS
  do {
    const outcomes = ended.splice(0)
    const room = phases.signal.aborted || performance.now() > endsAt ? 0 : CONCURRENCY - sending.size
    const tickets = await phases.inStore((tx) => recordAndTake(tx, phases.part, outcomes, room))
    for (const ticket of tickets) {
      const one = send(ticket, phases.services, phases.signal).then((outcome) => void ended.push(outcome), (fault: unknown) => void faults.push(fault)).finally(() => sending.delete(one))
      sending.add(one)
    }
    if (ended.length === 0 && sending.size > 0) await Promise.race([...sending, ...(room > tickets.length ? [phases.more()] : [])])
  } while (ended.length > 0 || sending.size > 0)
  if (faults.length > 0) throw faults[0]
}

export async function recordAndTake(tx: StoreTx, endpointId: string, outcomes: readonly Outcome[], room: number): Promise<Ticket[]> {
  const endpoint = await findForUpdate(tx, endpointId)
  if (endpoint === undefined) return []
  const after = await recordOutcomes(tx, endpoint, outcomes)
  const tickets = await takeNext(tx, after, room)
  saveDue(tx, [endpoint.id])
  return tickets
}

/** @returns the endpoint as it is after them: tests say nothing about its health. */
export async function recordOutcomes(tx: StoreTx, endpoint: EndpointState, outcomes: readonly Outcome[]): Promise<EndpointState> {
  const written = await record(tx, outcomes)
  if (endpoint.ordered) letGo(tx, endpoint.id, [...new Set(written.map(({ ticket }) => ticket.resource_id))])
  const real = written.filter(({ ticket }) => !ticket.test)
  if (real.length === 0) return endpoint
  let health: Health = endpoint
  let becomes: 'paused' | 'disabled' | null = null
  for (const { result } of real) {
    const next = healthAfter(health, result, tx.now)
    health = next.health
    if (next.verdict === 'disable') becomes = 'disabled'
    if (next.verdict === 'pause') becomes ??= 'paused'
  }
  saveHealth(tx, endpoint.id, health)
  // One that somebody has paused meanwhile stays what it was made, but for one that is gone.
  if (becomes === null || (endpoint.status !== 'enabled' && becomes === 'paused') || endpoint.status === 'disabled') return { ...endpoint, ...health }
  const changed = await saveStatus(tx, endpoint.id, becomes, becomes === 'disabled' ? 'gone' : 'failing')
  tx.emit(`webhook_endpoint.${becomes}`, changed.id, toEndpoint(changed, tx.now))
  return changed
}

async function takeNext(tx: StoreTx, endpoint: EndpointState, room: number): Promise<Ticket[]> {
  if (room === 0 || endpoint.status !== 'enabled' || (endpoint.rest_until !== null && endpoint.rest_until > tx.now)) return []
  const most = endpoint.failures_in_a_row < BREAKER_FAILURES ? CONCURRENCY : 1
  const limit = Math.min(room, most - (await inFlight(tx, endpoint.id)))
  return limit > 0 ? take(tx, endpoint, limit) : []
}
