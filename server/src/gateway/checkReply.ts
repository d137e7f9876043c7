import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formatsModule from 'ajv-formats'
import type { StoredReply } from '../kernel/idempotency.js'
import { readContract, replyKey, responseSchemas } from './contract.js'

/** A check of replies against the contract, for tests and development: a reply that breaks its schema is an error of ours. */
export function replyChecker(): (operationId: string, reply: StoredReply) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formatsModule.default(ajv)
  const contract = readContract()
  const replies = responseSchemas(contract)
  const root = JSON.parse(JSON.stringify({ $id: 'souk://contract', $defs: contract.components.schemas }).replaceAll('"#/components/schemas/', '"#/$defs/')) as object
  ajv.addSchema(root)
  const compiled = new Map<string, ValidateFunction>()
  return (operationId, reply) => {
    const key = replyKey(operationId, reply.status)
    const schema = replies.get(key)
    if (!schema) return
    const validate = compiled.get(key) ?? ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"souk://contract#/$defs/')) as object)
    compiled.set(key, validate)
    if (!validate(JSON.parse(reply.body))) throw new Error(`the reply of ${key} breaks the contract: ${ajv.errorsText(validate.errors)}`)
  }
}
