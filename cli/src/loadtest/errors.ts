export type LoadTestErrorCode =
  | 'loadtest.invalid_option'
  | 'loadtest.host_refused'
  | 'loadtest.unknown_scenario'
  | 'loadtest.scenario_unsuitable'
  | 'loadtest.invalid_threshold'
  | 'loadtest.catalog_unreadable'
  | 'loadtest.catalog_empty'
  | 'loadtest.no_order_trace'
  | 'loadtest.trace_unreadable'
  | 'loadtest.interrupted'
  | 'loadtest.worker_failed'
  | 'loadtest.invalid_result_file'
  | 'loadtest.not_comparable'

/** What the person at the terminal can do about it travels with the error, so the command only prints. */
export class LoadTestError extends Error {
  override readonly name = 'LoadTestError'
  readonly code: LoadTestErrorCode
  readonly suggestions: readonly string[]

  constructor(code: LoadTestErrorCode, message: string, suggestions: readonly string[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.suggestions = suggestions
  }
}

export function invalidOption(option: string, rule: string, got: unknown): LoadTestError {
  return new LoadTestError('loadtest.invalid_option', `${option} must be ${rule}, got ${JSON.stringify(got) ?? String(got)}`)
}
