import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { EventExample } from '../kernel/operation.js'

export type Schema = Record<string, unknown>

export interface Contract {
  components: { schemas: Record<string, Schema> }
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: Record<string, { schema?: Schema }> }> }>>
  webhooks: Record<string, { post: { requestBody: { content: Record<string, { example: EventExample }> } } }>
}

/** Reads the contract anew each time: whole, it is more than a process should hold on to for the parts that it works with. */
export function readContract(): Contract {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@souk/openapi'), 'utf8')) as Contract
}

/** The schemas of all JSON replies, by operation and status. */
export function responseSchemas({ paths }: Contract): Map<string, Schema> {
  const schemas = new Map<string, Schema>()
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item)) {
      for (const [status, response] of Object.entries(operation.responses)) {
        const schema = response.content?.['application/json']?.schema
        if (schema) schemas.set(replyKey(operation.operationId, status), schema)
      }
    }
  }
  return schemas
}

let examples: ReadonlyMap<string, EventExample> | undefined

/** An event of each type, as the contract shows it. Read when somebody asks: most processes are never asked. */
export function eventExamples(): ReadonlyMap<string, EventExample> {
  return (examples ??= new Map(Object.entries(readContract().webhooks).map(([type, { post }]) => [type, post.requestBody.content['application/json']!.example])))
}

export const replyKey = (operationId: string, status: number | string) => `${operationId} ${status}`
