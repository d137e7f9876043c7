import { Args, Flags, type Interfaces } from '@oclif/core'
import type { JsonSchema, Operation, OperationParameter } from '@souk/sdk/operations'

/** A command-line input of an operation and where its value goes in the call. */
export interface Input {
  /** Name on the command line, without dashes. */
  flag: string
  property: string
  schema: JsonSchema
  required: boolean
  description: string
}

export const kebab = (name: string) => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').replaceAll(/[_.]/g, '-').toLowerCase()

/** Flags the command itself defines; a field of the same name is prefixed instead of hiding them. */
const RESERVED = new Set(['profile', 'url', 'api-key', 'store', 'json', 'columns', 'csv', 'all', 'body', 'if-match', 'idempotency-key', 'yes', 'help', 'out'])

export function pathInputs(operation: Operation): OperationParameter[] {
  return operation.parameters.filter((parameter) => parameter.in === 'path')
}

/** Query and header parameters, then the fields of a merged body. A body's own `required` is left to the server: --body may carry it. */
export function flagInputs(operation: Operation): Input[] {
  const inputs: Input[] = operation.parameters.filter((parameter) => parameter.in !== 'path').map((parameter) => input(parameter.property, parameter.schema, parameter.required, parameter.description))
  if (operation.body?.placement === 'merged') {
    for (const [property, schema] of Object.entries(bodyProperties(operation.body.schema))) inputs.push(input(property, schema, false, schema.description ?? ''))
  }
  return inputs
}

function bodyProperties(schema: JsonSchema | null): Record<string, JsonSchema> {
  if (schema === null) return {}
  return Object.assign({}, ...(schema.allOf ?? []).map(bodyProperties), schema.properties) as Record<string, JsonSchema>
}

function input(property: string, schema: JsonSchema, required: boolean, description: string): Input {
  const name = kebab(property)
  return { flag: RESERVED.has(name) ? `field-${name}` : name, property, schema, required, description: description.split('\n')[0] ?? '' }
}

export function argsOf(operation: Operation): Interfaces.ArgInput {
  return Object.fromEntries(pathInputs(operation).map((parameter) => [parameter.property, Args.string({ description: parameter.description, required: true })]))
}

export function flagsOf(operation: Operation): Interfaces.FlagInput {
  return Object.fromEntries(flagInputs(operation).map((item) => [item.flag, flagOf(item)]))
}

function flagOf({ schema, description, required }: Input): Interfaces.FlagInput[string] {
  const types = typesOf(schema)
  const hint = types.has('object') || (types.has('array') && !isTextList(schema)) ? `${description} (JSON)`.trim() : description
  const options = { description: hint, required, helpGroup: 'REQUEST' }
  const choices = schema.enum?.filter((value): value is string => typeof value === 'string')
  if (isTextList(schema)) return Flags.string({ ...options, multiple: true, ...(itemChoices(schema) ? { options: itemChoices(schema)! } : {}) })
  if (types.has('boolean')) return Flags.boolean({ ...options, allowNo: true, required: false })
  if (types.has('integer')) return Flags.integer(options)
  return choices?.length ? Flags.string({ ...options, options: choices }) : Flags.string(options)
}

function typesOf(schema: JsonSchema): Set<string> {
  const own = schema.type === undefined ? [] : typeof schema.type === 'string' ? [schema.type] : [...schema.type]
  return new Set([...own, ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((part) => [...typesOf(part)])])
}

const isTextList = (schema: JsonSchema) => typesOf(schema).has('array') && schema.items !== undefined && !typesOf(schema.items).has('object') && !typesOf(schema.items).has('array')
const itemChoices = (schema: JsonSchema) => schema.items?.enum?.filter((value): value is string => typeof value === 'string')

export class BadInputError extends Error {
  readonly oclif = { exit: 2 }
}

/** The parsed flags as call parameters. `null` clears a nullable field; JSON is read where the contract wants an object. */
export function parametersFrom(operation: Operation, args: Record<string, unknown>, flags: Record<string, unknown>): Record<string, unknown> {
  const parameters: Record<string, unknown> = { ...args }
  for (const { flag, property, schema } of flagInputs(operation)) {
    const value = flags[flag]
    if (value === undefined) continue
    parameters[property] = typeof value === 'string' ? valueOf(value, flag, schema) : value
  }
  return parameters
}

function valueOf(text: string, flag: string, schema: JsonSchema): unknown {
  const types = typesOf(schema)
  if (text === 'null' && types.has('null')) return null
  if (!types.has('object') && !types.has('array')) return text
  try {
    return JSON.parse(text)
  } catch {
    throw new BadInputError(`--${flag} must be JSON, for example '${example(schema)}'`)
  }
}

const example = (schema: JsonSchema) => JSON.stringify((schema as { examples?: unknown[] }).examples?.[0] ?? (typesOf(schema).has('array') ? [] : {}))
