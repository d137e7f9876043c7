// operations.gen.ts and schemas.gen.ts: the contract as data, for tools such as the CLI. Never imported by the client.
import { BANNER } from './docs.mjs'

/** Parameters are resolved whole; of bodies the properties and, for objects among them, their properties. */
const PARAMETER_DEPTH = 3
const BODY_DEPTH = 2

export function operationsFile(contract) {
  const rows = contract.operations.map((operation) => JSON.stringify(row(operation, contract.resolver), null, 1))
  return `${BANNER}import type { Operation } from '../operations.js'\n\nexport const operations: readonly Operation[] = [\n${rows.join(',\n')},\n]\n`
}

function row(operation, { shallow, objectOf, follow }) {
  const { body, response } = operation
  return {
    id: operation.id,
    segments: operation.segments,
    method: operation.method.toUpperCase(),
    path: operation.path,
    module: operation.module,
    summary: operation.summary,
    description: operation.description,
    deprecated: operation.deprecated,
    sunset: operation.sunset,
    access: operation.access,
    permission: operation.permission,
    security: operation.security,
    scopes: operation.scopes,
    anonymous: operation.anonymous,
    idempotency: operation.idempotency,
    ifMatch: operation.ifMatch,
    ifNoneMatch: operation.ifNoneMatch,
    rateCost: operation.rateCost,
    deadlineMs: operation.deadlineMs,
    events: operation.events,
    problems: operation.problems,
    parameters: operation.parameters.map(({ property, name, in: place, required, deprecated, description, schema, example }) => ({
      property, name, in: place, required, deprecated, description, schema: shallow(schema, PARAMETER_DEPTH), ...(example === undefined ? {} : { example }),
    })),
    body: body && {
      placement: body.placement,
      required: body.required,
      mediaTypes: body.mediaTypes,
      schema: body.schema && shallow(body.schema, BODY_DEPTH),
      ...(body.example === undefined ? {} : { example: body.example }),
    },
    response: {
      kind: response.kind,
      status: Number(response.status) || 200,
      mediaType: response.mediaType,
      stream: response.stream,
      schema: response.schema && shallow(response.schema, -1),
      columns: columns(response, { objectOf, follow }),
    },
  }
}

/** The fields of the resource that comes back (of one item, for a page), in the order of the contract. */
function columns(response, { objectOf, follow }) {
  const schema = response.item ?? response.schema
  if (!schema) return []
  const properties = objectOf(schema)?.properties ?? {}
  return Object.entries(properties).map(([name, value]) => {
    const node = follow(value)
    return { name, type: [node.type ?? 'object'].flat().filter((type) => type !== 'null')[0] ?? 'null' }
  })
}

export function schemasFile(contract) {
  return `${BANNER}import type { JsonSchema } from '../operations.js'\n\n/** Every schema of the contract; \`#/components/schemas/X\` is \`schemas.X\`. */\nexport const schemas: Readonly<Record<string, JsonSchema>> = ${JSON.stringify(contract.schemas, null, 1)}\n`
}
