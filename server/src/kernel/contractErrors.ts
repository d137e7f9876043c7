import type { ErrorObject } from 'ajv'
import type { ProblemError } from './problem.js'

const ERRORS_MAX = 100

/** ajv's findings as pointers, codes and sentences. Parameters are named `query/limit`, fields of a body by JSON pointer. */
export function describeErrors(errors: readonly ErrorObject[] | null | undefined, ofParameters = false): ProblemError[] {
  const telling = (errors ?? []).filter((error) => error.keyword !== 'if' && error.keyword !== 'oneOf')
  const described = telling.slice(0, ERRORS_MAX).map((error) => describe(error, ofParameters))
  return described.length > 0 ? described : [{ pointer: '', code: 'invalid', detail: 'does not fit the contract' }]
}

function describe(error: ErrorObject, ofParameters: boolean): ProblemError {
  const missing = error.keyword === 'required' ? `/${escape(String(error.params.missingProperty))}` : error.keyword === 'additionalProperties' ? `/${escape(String(error.params.additionalProperty))}` : ''
  return { pointer: (error.instancePath + missing).slice(ofParameters ? 1 : 0).slice(0, 1000), code: error.keyword, detail: sentence(error) }
}

const escape = (name: string) => name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')

function sentence(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required': return 'is required'
    case 'additionalProperties': return 'is not a field of this request'
    case 'pattern': return String(error.params.pattern).includes('\\u0000') ? 'must not hold NUL or unpaired surrogates' : `must match ${error.params.pattern}`.slice(0, 1000)
    case 'enum': return `must be one of ${(error.params.allowedValues as unknown[]).join(', ')}`.slice(0, 1000)
    case 'const': return `must be ${String(error.params.allowedValue)}`
    case 'not': return 'is a value that the contract rules out'
    default: return error.message ?? 'is not valid'
  }
}
