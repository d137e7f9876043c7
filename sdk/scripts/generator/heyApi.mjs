// Runs @hey-api/openapi-ts on a trimmed copy of the contract and checks that it wrote what the other files will name.
import { createClient } from '@hey-api/openapi-ts'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ANY_MEDIA } from './body.mjs'
import { ContractError } from './contract.mjs'

/**
 * Left out of the copy: problem responses (the SDK throws typed errors), headers that are options, and the difference between
 * credentials (all are bearer tokens). That is four fifths of the types hey-api would write, and nobody would read them.
 */
export function trim(contract) {
  const doc = structuredClone(contract.doc)
  for (const operation of contract.operations) {
    const source = doc.paths[operation.path][operation.method]
    const inherited = doc.paths[operation.path].parameters ?? []
    source.parameters = [...inherited, ...(source.parameters ?? [])]
      .map((parameter) => contract.resolver.follow(parameter))
      .filter((parameter) => operation.parameters.some((kept) => kept.name === parameter.name && kept.in === parameter.in))
    source.responses = Object.fromEntries(Object.entries(source.responses).filter(([status]) => status.startsWith('2')))
    for (const [status, response] of Object.entries(source.responses)) {
      const { headers: _headers, ...rest } = contract.resolver.follow(response)
      source.responses[status] = rest
    }
    source.security = operation.security.length > 0 ? [{ token: [] }] : []
    if (operation.body) {
      const { content, ...rest } = contract.resolver.follow(source.requestBody)
      source.requestBody = { ...rest, content: { [operation.body.mediaType]: content[operation.body.mediaType] ?? content[ANY_MEDIA] } }
    }
  }
  for (const item of Object.values(doc.paths)) delete item.parameters
  doc.components = { schemas: doc.components?.schemas ?? {}, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
  return requireThroughAllOf(doc, contract.resolver)
}

/**
 * hey-api drops a `required` that stands beside `allOf` and names a property of one of its members, which would make a
 * required field optional in the types. Such a schema is written out as one object.
 */
function requireThroughAllOf(node, resolver) {
  if (Array.isArray(node)) return node.map((entry) => requireThroughAllOf(entry, resolver))
  if (!node || typeof node !== 'object') return node
  const inherits = Array.isArray(node.allOf) && node.required?.some((name) => !node.properties?.[name])
  const merged = inherits ? JSON.parse(JSON.stringify(resolver.objectOf(node) ?? node)) : node
  return Object.fromEntries(Object.entries(merged).map(([key, value]) => [key, key === 'examples' || key === 'example' ? value : requireThroughAllOf(value, resolver)]))
}

export async function runHeyApi(contract, folder) {
  const scratch = await mkdtemp(join(tmpdir(), 'souk-contract-'))
  try {
    const input = join(scratch, 'openapi.json')
    await writeFile(input, JSON.stringify(trim(contract)))
    await createClient({
      input,
      // The tsconfig is named by hand: hey-api would look for one above the output, which need not be inside a project.
      output: { path: folder, module: { extension: '.js' }, tsConfigPath: null },
      plugins: [
        { name: '@hey-api/typescript', enums: false },
        { name: '@hey-api/client-fetch' },
        // Without a client of its own each function takes the caller's, so a shared global client cannot exist.
        { name: '@hey-api/sdk', operations: { strategy: 'flat' }, client: false },
      ],
      logs: { level: 'silent', file: false },
    })
  } catch (error) {
    throw new ContractError([`@hey-api/openapi-ts stopped: ${error.message}`])
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  const types = await readFile(join(folder, 'types.gen.ts'), 'utf8')
  const sdk = await readFile(join(folder, 'sdk.gen.ts'), 'utf8')
  const findings = []
  for (const operation of contract.operations) {
    if (!types.includes(`export type ${operation.type}Data = {`)) findings.push(`${operation.id}: hey-api wrote no type ${operation.type}Data`)
    if (!sdk.includes(`export const ${operation.fn} = `)) findings.push(`${operation.id}: hey-api wrote no function ${operation.fn}`)
  }
  if (findings.length > 0) throw new ContractError(findings)
  return { exported: new Set([...types.matchAll(/^export type (\w+)/gm)].map((match) => match[1])), types }
}
