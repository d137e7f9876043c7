import type { StoreTx } from '../../kernel/tx.js'
import { carryOut, countCreated, findTargets, planWrites, touchCollections, type ProductInput, type ProductPlan, type ProductState } from '../catalog/index.js'
import { readBatch, withoutRepeats, type Line } from './batch.js'
import type { BatchResult, JobCounts, JobState, Reject } from './job.js'

/** What a batch did, or in a dry run would do. */
export interface BatchOutcome {
  plans: ProductPlan[]
  rejects: Reject[]
  /** Lines were rejected and the import asks to stop then: nothing was applied. */
  stopped: boolean
}

type TargetedLine = Line & { before: ProductState | null }

/** It would become a product at price 0, which a file of a thousand lines puts on sale without anybody seeing it. */
const isPriceless = ({ before, input }: TargetedLine) => before === null && input.variants === undefined

/** What a product says itself comes first, and one that is there keeps its status. */
const withStatus = (input: ProductInput, before: ProductState | null, { params }: JobState): ProductInput =>
  (before === null && input.status === undefined && params.default_status !== undefined ? { ...input, status: params.default_status } : input)

/** Plans every line of a batch and carries the plans out with one statement per table, all in this transaction. */
export async function applyBatch(tx: StoreTx, job: JobState, batch: Buffer): Promise<BatchOutcome> {
  const read = readBatch(batch)
  const targets = await findTargets(tx, read.lines.map((line) => line.input))
  const targeted = read.lines.map((line, index): TargetedLine => ({ ...line, input: withStatus(line.input, targets[index]!, job), before: targets[index]! }))
  // Two lines can mean one product by different handles, when one of them matches by external id.
  const { lines: distinct, rejects } = withoutRepeats(targeted, read.rejects, (line) => line.before?.id ?? null, (first) => `means the same product as line ${first}, by its external id`)
  const lines = distinct.filter((line) => !isPriceless(line))
  rejects.push(...distinct.filter(isPriceless).map(({ number, handle }) => ({ line: number, handle, pointer: '/variants', code: 'required', detail: 'is required to create a product: nothing else says what it costs' })))
  const outcomes = await planWrites(tx, lines)
  const writes: (TargetedLine & { plan: ProductPlan })[] = []
  outcomes.forEach((outcome, index) => {
    const line = lines[index]!
    if ('plan' in outcome) writes.push({ ...line, plan: outcome.plan })
    else rejects.push({ line: line.number, handle: line.handle, ...(outcome.errors[0] ?? { pointer: '', code: outcome.code, detail: 'cannot be written' }) })
  })
  rejects.sort((a, b) => a.line - b.line)
  const stopped = rejects.length > 0 && job.params.on_error === 'stop'
  const plans = stopped ? [] : writes.map((write) => write.plan)
  if (!stopped && !job.params.dry_run) {
    await touchCollections(tx, await carryOut(tx, writes, { type: 'job', id: job.id }))
    countCreated(tx, plans)
  }
  return { plans, rejects, stopped }
}

export function toResult(job: JobState, sequence: number, { plans, rejects }: BatchOutcome): BatchResult {
  const count = (action: ProductPlan['action']) => plans.filter((plan) => plan.action === action).length
  return {
    job_id: job.id, sequence, created: count('create'), updated: count('update'), unchanged: count('unchanged'), rejected: rejects.length, rejects,
    changes: job.params.dry_run ? plans.map((plan) => ({ handle: plan.after.handle, action: plan.action, fields: plan.fields })) : null,
  }
}

export function toCounts(result: BatchResult, { plans }: BatchOutcome): JobCounts {
  const written = plans.filter((plan) => plan.action !== 'unchanged')
  const sumOf = (value: (plan: ProductPlan) => number) => written.reduce((total, plan) => total + value(plan), 0)
  const stocked = new Set(plans.flatMap((plan) => plan.stock.map((stock) => stock.location)))
  return {
    created: result.created, updated: result.updated, unchanged: result.unchanged, rejected: result.rejected, products: written.length,
    variants: sumOf((plan) => plan.saved.length), media: sumOf((plan) => plan.after.media.length), locations: stocked.size,
  }
}
