import { Args, Flags, type Interfaces } from '@oclif/core'
import { minorUnitDigits } from '@souk/sdk/money'
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
const RESERVED = new Set(['profile', 'base-url', 'api-key', 'store', 'json', 'columns', 'csv', 'all', 'quiet', 'field', 'body', 'if-match', 'idempotency-key', 'yes', 'help', 'out'])

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
  const hint = isMoney(schema) ? `${description} For example "19.99 USD".`.trim() : types.has('object') || (types.has('array') && !isTextList(schema)) ? `${description} JSON: ${shapeOf(schema)}`.trim() : description
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

/** The one thing that a field may be when it is not null. */
function valueSchema(schema: JsonSchema): JsonSchema {
  const others = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((part) => part.type !== 'null')
  return schema.properties === undefined && others.length === 1 ? others[0]! : schema
}

const isMoney = (schema: JsonSchema) => propertiesAre(valueSchema(schema), 'amount,currency')
const propertiesAre = ({ properties }: JsonSchema, names: string) => properties !== undefined && Object.keys(properties).sort().join() === names

const SHAPE_DEPTH = 2
const CHOICES_SHOWN = 6

/** What a JSON value looks like, for people: `[{order_line_id, quantity, restock?: none|restock|damaged}]`. */
function shapeOf(nullable: JsonSchema, depth = 0): string {
  const schema = valueSchema(nullable)
  const types = typesOf(schema)
  if (types.has('array')) return schema.items === undefined ? '[…]' : `[${shapeOf(schema.items, depth)}]`
  const properties = bodyProperties(schema)
  if (Object.keys(properties).length === 0 || depth >= SHAPE_DEPTH) return types.has('object') ? '{…}' : '…'
  return `{${Object.entries(properties).map(([name, part]) => `${name}${schema.required?.includes(name) ? '' : '?'}${partOf(part, depth + 1)}`).join(', ')}}`
}

function partOf(schema: JsonSchema, depth: number): string {
  if (schema.enum !== undefined && schema.enum.length <= CHOICES_SHOWN) return `: ${schema.enum.map((value) => String(value)).join('|')}`
  const types = typesOf(schema)
  if (isTextList(schema)) return ': […]'
  return types.has('object') || types.has('array') ? `: ${shapeOf(schema, depth)}` : ''
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
  if (isMoney(schema) && !text.startsWith('{')) return moneyOf(text, flag)
  try {
    return JSON.parse(text)
  } catch {
    throw new BadInputError(`--${flag} must be JSON, for example '${example(schema)}'`)
  }
}

/** `19.99 USD` in the minor units of its currency; decimals it does not have are refused, not rounded. */
function moneyOf(text: string, flag: string): { amount: number; currency: string } {
  const [, sign = '', major = '', decimals = '', currency = ''] = /^(-?)(\d{1,13})(?:\.(\d+))?\s*([A-Z]{3})$/.exec(text.trim()) ?? []
  const digits = minorUnitDigits(currency)
  if (currency === '' || decimals.length > digits) throw new BadInputError(`--${flag} must be an amount and a currency, for example "19.99 USD", not ${JSON.stringify(text)}`)
  return { amount: Number(`${sign}${major}${decimals.padEnd(digits, '0')}`), currency }
}

const example = (schema: JsonSchema) => JSON.stringify((schema as { examples?: unknown[] }).examples?.[0] ?? (typesOf(schema).has('array') ? [] : {}))
