import type { ProblemCode } from './generated/problems.gen.js'

/** Marks our errors across copies of this package, where `instanceof` would say no. */
const BRAND = Symbol.for('@souk/sdk/error')

/** A code of the catalogue, or one that a newer platform added. */
export type AnyProblemCode = ProblemCode | (string & Record<never, never>)

export interface ProblemFieldError {
  /** JSON pointer to the field. */
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** Everything this package throws on purpose. */
export class SoukError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}, name = 'SoukError') {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    // A minifier renames classes; the name a user logs must not change with it.
    Object.defineProperty(this, 'name', { value: name, configurable: true, writable: true })
  }

  get [BRAND](): true {
    return true
  }
}

export interface APIErrorInit {
  readonly status: number
  readonly headers: Headers
  readonly operation?: string | undefined
  /** The parsed problem document, when there was one. */
  readonly problem?: Readonly<Record<string, unknown>> | undefined
  /** What stands in for a problem document that is missing or broken. */
  readonly explanation?: string | undefined
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** The server answered, and the answer was not a success. */
export class APIError extends SoukError {
  readonly status: number
  /** Address of the documentation of this kind of problem. */
  readonly type: string | undefined
  readonly title: string | undefined
  /** What happened this time. */
  readonly detail: string | undefined
  /** Stable code of the catalogue; switch on this. Undefined when the answer was no problem document. */
  readonly code: AnyProblemCode | undefined
  readonly errors: readonly ProblemFieldError[]
  readonly requestId: string | undefined
  readonly headers: Headers
  /** The operation that was called; undefined for `souk.request()`. */
  readonly operation: string | undefined
  /** The whole problem document, with whatever members its code adds. */
  readonly problem: Readonly<Record<string, unknown>> | undefined
  /** Seconds the server asks to wait. */
  readonly retryAfter: number | undefined

  constructor(init: APIErrorInit, name = 'APIError') {
    const problem = init.problem
    const requestId = text(problem?.['request_id']) ?? init.headers.get('request-id') ?? undefined
    const code = text(problem?.['code'])
    const detail = text(problem?.['detail'])
    const title = text(problem?.['title'])
    const errors = Array.isArray(problem?.['errors']) ? (problem['errors'] as ProblemFieldError[]) : []
    const said = detail ?? (errors.slice(0, 3).map((error) => `${error.pointer} ${error.detail}`).join('; ') || title) ?? init.explanation
    super(`${init.status}${code ? ` ${code}` : ''}${said ? `: ${said}` : ''}${requestId ? ` (${requestId})` : ''}`, 'cause' in init ? { cause: init.cause } : {}, name)
    this.status = init.status
    this.type = text(problem?.['type'])
    this.title = title
    this.detail = detail
    this.code = code
    this.errors = errors
    this.requestId = requestId
    this.headers = init.headers
    this.operation = init.operation
    this.problem = problem
    this.retryAfter = init.retryAfter
  }
}

/** 400. */
export class BadRequestError extends APIError {
  constructor(init: APIErrorInit, name = 'BadRequestError') {
    super(init, name)
  }
}

/** 400 `request.validation_failed`, or 422: the request was understood and is not acceptable; `errors` points at each field. */
export class ValidationError extends BadRequestError {
  constructor(init: APIErrorInit) {
    super(init, 'ValidationError')
  }
}

/** 401: the credential is missing, malformed, expired or revoked. */
export class AuthenticationError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'AuthenticationError')
  }
}

/** 403. */
export class PermissionDeniedError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'PermissionDeniedError')
  }
}

/** 404: there is no such resource, or it belongs to somebody else. */
export class NotFoundError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'NotFoundError')
  }
}

/** 409. */
export class ConflictError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'ConflictError')
  }
}

/** 412: the resource is no longer the version named by `ifMatch`. */
export class PreconditionFailedError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'PreconditionFailedError')
  }
}

/** 429: see `retryAfter`. */
export class RateLimitError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'RateLimitError')
  }
}

/** 500 and above. */
export class ServerError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'ServerError')
  }
}

/** An answer that is not what the contract promises: a page of a proxy, an empty or cut-off body, a redirect of a write. */
export class InvalidResponseError extends APIError {
  constructor(init: APIErrorInit) {
    super(init, 'InvalidResponseError')
  }
}

/** No answer: refused, reset, cut off, or the name did not resolve. `cause` has the platform's own error. */
export class ConnectionError extends SoukError {
  constructor(message: string, options: { cause?: unknown } = {}, name = 'ConnectionError') {
    super(message, options, name)
  }
}

/** No answer within `timeout`. */
export class TimeoutError extends ConnectionError {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options, 'TimeoutError')
  }
}

/** The caller's `signal` was aborted; `cause` is its reason. */
export class AbortedError extends SoukError {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options, 'AbortedError')
  }
}

/** A webhook that is not from the platform, too old, or changed on its way. */
export class WebhookSignatureError extends SoukError {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options, 'WebhookSignatureError')
  }
}

const BY_STATUS: Readonly<Record<number, new (init: APIErrorInit) => APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  412: PreconditionFailedError,
  422: ValidationError,
  429: RateLimitError,
}

/** The most specific class for an answer. */
export function apiError(init: APIErrorInit): APIError {
  if (init.status >= 500) return new ServerError(init)
  if (init.problem?.['code'] === 'request.validation_failed') return new ValidationError(init)
  const Specific = BY_STATUS[init.status] ?? APIError
  return new Specific(init)
}

/**
 * Whether an error comes from this package, and optionally whether it carries a code. Works across copies of the package
 * (ESM beside CommonJS, two versions in one tree), where `instanceof` does not.
 */
export function isSoukError(error: unknown): error is SoukError
export function isSoukError<C extends ProblemCode>(error: unknown, code: C): error is APIError & { readonly code: C }
export function isSoukError(error: unknown, code?: ProblemCode): boolean {
  if (typeof error !== 'object' || error === null || (error as Record<symbol, unknown>)[BRAND] !== true) return false
  return code === undefined || (error as { code?: unknown }).code === code
}
