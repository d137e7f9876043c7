// functions.gen.ts: every operation as a function of the client, so that a bundler keeps only the calls a page makes.
import { BANNER, operationComment } from './docs.mjs'
import { paramsName } from './params.mjs'
import { signatures } from './signatures.mjs'

export function functionsFile(contract) {
  const types = new Set()
  const use = (name) => {
    types.add(name)
    return name
  }
  const blocks = contract.operations.map((operation) => functionBlock(operation, use))
  const params = [...new Set(contract.operations.map(paramsName))].sort()
  const kinds = [...new Set(contract.operations.map((operation) => operation.response.kind))].sort()
  return [
    BANNER,
    "import * as api from './api/sdk.gen.js'\n",
    types.size > 0 ? `import type { ${[...types].sort().join(', ')} } from './api/types.gen.js'\n` : '',
    `import type { ${params.join(', ')} } from './params.gen.js'\n`,
    "import type { SoukClient } from '../client.js'\n",
    optionImports(blocks.join('')),
    promiseImports(blocks.join('')),
    `import { ${kinds.join(', ')} } from '../operation.js'\n\n`,
    blocks.join('\n'),
  ].join('')
}

const named = (text, names) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(text))

export function optionImports(text) {
  const names = named(text, ['ConditionalRequestOptions', 'ContentTypeOption', 'IdempotencyOption', 'IfMatchOption', 'RequestOptions'])
  return `import type { ${names.join(', ')} } from '../options.js'\n`
}

export function promiseImports(text) {
  const files = [['PagePromise', '../pages.js'], ['SoukPromise', '../promise.js'], ['StreamPromise', '../streams.js'], ['ServerSentEvent', '../streams.js']]
  return files.filter(([name]) => named(text, [name]).length > 0).map(([name, file]) => `import type { ${name} } from '${file}'\n`).join('')
}

function functionBlock(operation, use) {
  const overloads = signatures(operation, use)
  const type = overloads.length === 1
    ? `(client: SoukClient, ${overloads[0].parameters}) => ${overloads[0].returns}`
    : `{\n${overloads.map(({ parameters, returns }) => `  (client: SoukClient, ${parameters}): ${returns}\n`).join('')}}`
  const spec = specText(operation)
  const args = [`'${operation.id}'`, `api.${operation.fn}`, ...(spec ? [spec] : [])].join(', ')
  return `${operationComment(operation)}export const ${operation.fn}: ${type} = /* @__PURE__ */ ${operation.response.kind}(${args})\n`
}

/** Operations that may take longer than this get more time from the client than its default of half a minute. */
const PATIENCE_MS = 25_000

/** What hey-api's function does not say about a call; empty for most reads. Keep it short: it is in every bundle. */
function specText(operation) {
  const { body } = operation
  const names = (place) => operation.parameters.filter((parameter) => parameter.in === place)
  const entries = []
  if (body) entries.push(`body: '${body.placement}'`)
  if (body && !body.required) entries.push('optional: true')
  if (body?.placement === 'merged' && names('query').length > 0) entries.push(`query: [${names('query').map(({ name }) => `'${name}'`).join(', ')}]`)
  if (names('header').length > 0) entries.push(`headers: { ${names('header').map(({ property, name }) => `${property}: '${name}'`).join(', ')} }`)
  if (operation.idempotency !== 'none') entries.push('idempotent: true')
  if (operation.deadlineMs > PATIENCE_MS) entries.push(`deadline: ${operation.deadlineMs}`)
  if (operation.response.kind === 'stream') entries.push(`stream: '${operation.response.stream}'`)
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : ''
}
