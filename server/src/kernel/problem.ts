import { PROBLEMS, type ProblemCode } from '../contract/problems.gen.js'

export type { ProblemCode }

export interface ProblemError {
  pointer: string
  code: string
  detail: string
}

export interface ProblemOptions {
  errors?: ProblemError[]
  /** Whole seconds until a retry can succeed; sent as `Retry-After`. */
  retryAfter?: number
  headers?: Record<string, string>
  /** For our log only; never sent. */
  cause?: unknown
}

/**
 * An error the caller may see (RFC 9457). Throwing one rolls the transaction back. `code` names an entry of the contract's
 * problem catalogue, which gives status and title; `detail` says what happened this time and what to do about it.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly errors: ProblemError[] | undefined
  readonly retryAfter: number | undefined
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, detail?: string, options: ProblemOptions = {}) {
    super(detail ?? PROBLEMS[code].title, { cause: options.cause })
    this.name = 'Problem'
    this.code = code
    this.status = PROBLEMS[code].status
    this.title = PROBLEMS[code].title
    this.detail = detail
    this.errors = options.errors
    this.retryAfter = options.retryAfter
    this.headers = options.headers ?? {}
  }

  toBody(requestId: string): Record<string, unknown> {
    return {
      type: `https://souk.example.com/problems/${this.code}`,
      title: this.title,
      status: this.status,
      code: this.code,
      ...(this.detail === undefined ? {} : { detail: this.detail.slice(0, 2000) }),
      request_id: requestId,
      ...(this.errors === undefined ? {} : { errors: this.errors.slice(0, 100) }),
    }
  }
}

/**
 * What a list of ids in a request has against it.
 * @param pointer of the list
 * @param what they should be, `market of this store`
 */
export const missingAmong = (ids: readonly string[], there: ReadonlySet<string>, pointer: string, what: string): ProblemError[] =>
  ids.flatMap((id, index) => (there.has(id) ? [] : [{ pointer: `${pointer}/${index}`, code: 'not_found', detail: `is no ${what}` }]))
