import type { SoukClient } from './client.js'
import { SoukError, TimeoutError } from './errors.js'
import { request } from './request.js'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000
const DEFAULT_TIMEOUT_MS = 3_600_000
const FINISHED = new Set(['completed', 'completed_with_errors', 'failed', 'cancelled'])

export interface WaitOptions<Job> {
  /** Milliseconds to wait for the end of the job at most. Default one hour; TimeoutError after that. The job goes on. */
  timeout?: number | undefined
  signal?: AbortSignal | undefined
  /** Called with the job each time it is looked at. */
  onProgress?: ((job: Job) => void) | undefined
}

export interface JobHelpers<Job> {
  /**
   * Looks at a job, less and less often, until it is completed, completed_with_errors, failed or cancelled, and returns it.
   * A job that failed is a result as well: see its `status`.
   */
  wait(jobId: string, options?: WaitOptions<Job>): Promise<Job>
}

export async function waitForJob<Job>(client: SoukClient, jobId: string, options: WaitOptions<Job> = {}): Promise<Job> {
  if (typeof jobId !== 'string' || jobId === '') throw new SoukError('jobs.wait() needs the id of a job')
  const { clock } = client
  const giveUpAt = clock.now() + (options.timeout ?? DEFAULT_TIMEOUT_MS)
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 1.5)) {
    const job = await request<Job>(client, { method: 'GET', path: `/v1/jobs/${encodeURIComponent(jobId)}` }, { signal: options.signal })
    options.onProgress?.(job)
    const { status } = job as { status?: unknown }
    if (typeof status !== 'string') throw new SoukError(`${jobId} has no status; is it a job?`)
    if (FINISHED.has(status)) return job
    if (clock.now() + waitMs > giveUpAt) throw new TimeoutError(`${jobId} is still ${status}`)
    await clock.sleep(waitMs, options.signal)
  }
}
