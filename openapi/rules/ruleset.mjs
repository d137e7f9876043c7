/**
 * The lint rules of the contract: Spectral's OpenAPI set, OWASP's API set, and the rules of the house.
 * A rule of a foreign set is switched off only here, with the reason beside it.
 */
import { readFileSync } from 'node:fs'
import owasp from '@stoplight/spectral-owasp-ruleset'
import { pattern } from '@stoplight/spectral-functions'
import { oas } from '@stoplight/spectral-rulesets'
import * as operations from './operations.mjs'
import * as schemas from './schemas.mjs'

// Spectral bundles a ruleset before it runs it, so a path relative to this file is lost: lint.mjs runs in the repository root.
const verbs = Object.fromEntries(readFileSync('openapi/rules/verbs.txt', 'utf8').split('\n')
  .filter((line) => /^[a-z]/.test(line))
  .map((line) => line.trim().split(/\s+/))
  .map(([verb, ...methods]) => [verb, methods]))

const OPERATIONS = '$.paths[*][get,head,put,post,patch,delete]'
const SCHEMAS = [
  '$.components.schemas[*]',
  '$.components.parameters[*].schema',
  '$.components.headers[*].schema',
  `${OPERATIONS}.parameters[*].schema`,
  `${OPERATIONS}.requestBody.content[*].schema`,
  `${OPERATIONS}.responses[*].content[*].schema`
]

const onOperations = (description, fn, functionOptions) => ({ description, message: '{{error}}', severity: 'error', given: OPERATIONS, then: { function: fn, functionOptions } })
const onSchemas = (description, fn) => ({ description, message: '{{error}}', severity: 'error', resolved: false, given: SCHEMAS, then: { function: fn } })

export default {
  extends: [[oas, 'recommended'], [owasp, 'all']],
  rules: {
    // Examples are validated by redocly: Spectral's validator refuses the Unicode classes (\p{L}) our handles use.
    'oas3-valid-media-example': 'off',
    'oas3-valid-schema-example': 'off',
    // Redocly reports the same, and unused security schemes too.
    'oas3-unused-component': 'off',
    // Knows scopes only on OAuth; 3.1 allows role names on any scheme. souk-operation-access checks the scheme names.
    'oas3-operation-security-defined': 'off',
    // Asks for int32 or int64, and int64 becomes BigInt in generated clients. Bounds say more, and integer-limit asks for them.
    'owasp:api4:2023-integer-format': 'off',
    // Asks a public operation, which checks no credential, for a 401 too; souk-problem-responses asks all others.
    'owasp:api8:2023-define-error-responses-401': 'off',
    // What a merchant's service answers under `callbacks` is not ours: these look at our own operations only.
    'owasp:api4:2023-rate-limit': { ...owasp.rules['owasp:api4:2023-rate-limit'], given: `${OPERATIONS}.responses[?(@property.match(/^(2|4)/))]` },
    'owasp:api4:2023-rate-limit-responses-429': { ...owasp.rules['owasp:api4:2023-rate-limit-responses-429'], given: `${OPERATIONS}.responses` },
    'owasp:api8:2023-define-error-responses-500': { ...owasp.rules['owasp:api8:2023-define-error-responses-500'], given: `${OPERATIONS}.responses` },
    // Replaced by souk-server-https, which lets a platform on this computer be http.
    'owasp:api8:2023-no-server-http': 'off',

    'souk-operation-id': onOperations('operationId is resource.verb with a verb of the house', operations.operationId, { verbs }),
    'souk-operation-words': onOperations('Every operation is named, explained and filed under one module', operations.operationWords),
    'souk-operation-access': onOperations('Every operation says who may call it', operations.operationAccess),
    'souk-operation-extensions': onOperations('Every operation states its cost, idempotency and events', operations.operationExtensions),
    'souk-problem-responses': onOperations('Errors are problem documents', operations.problemResponses),
    'souk-response-headers': onOperations('Responses document their headers', operations.responseHeaders),
    'souk-list-shape': onOperations('Lists share one shape', operations.listShape),
    'souk-body-examples': onOperations('Bodies have examples', operations.bodyExamples),
    'souk-closed-requests': onOperations('Requests refuse unknown fields', operations.closedRequests),
    'souk-parameter-words': onOperations('Parameters are described and spelt the house way', operations.parameterWords),
    'souk-path-names': { description: 'Paths are spelt the house way', message: '{{error}}', severity: 'error', given: '$.paths', then: { function: operations.pathNames } },
    'souk-event-shape': { description: 'Events share one shape', message: '{{error}}', severity: 'error', given: '$.webhooks[*]', then: { function: operations.eventShape } },
    'souk-tag-use': { description: 'Tags are modules', message: '{{error}}', severity: 'error', given: '$', then: { function: operations.tagUse } },
    'souk-server-https': { description: 'Servers use https, except on this computer', message: 'a server must use https', severity: 'error', given: '$.servers[*].url', then: { function: pattern, functionOptions: { match: '^(https://|http://(127\\.0\\.0\\.1|localhost)(:|/|$))' } } },
    'souk-schema-names': onSchemas('Fields are snake_case', schemas.names),
    'souk-schema-integers': onSchemas('Integers stay exact', schemas.integers),
    'souk-schema-objects': onSchemas('Objects declare their fields', schemas.objects),
    'souk-schema-timestamps': onSchemas('Times are date-times', schemas.timestamps)
  }
}
