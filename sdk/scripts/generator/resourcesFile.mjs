// resources.gen.ts: the nested client, as interfaces for the editor and as a tree of functions for the run time.
import { BANNER, operationComment } from './docs.mjs'
import { optionImports, promiseImports } from './functionsFile.mjs'
import { pascal } from './names.mjs'
import { paramsName } from './params.mjs'
import { resultType, signatures } from './signatures.mjs'

/** Namespaces to which the hand-written layer adds methods; they exist even before the contract has operations there. */
const HELPERS = { jobs: 'JobHelpers', webhooks: 'WebhookHelpers' }

export function resourcesFile(contract) {
  const types = new Set()
  const use = (name) => {
    types.add(name)
    return name
  }
  const root = treeOf(contract.operations)
  for (const name of Object.keys(HELPERS)) root.children.set(name, root.children.get(name) ?? { children: new Map() })
  const interfaces = []
  const job = contract.operations.find((operation) => operation.id === 'jobs.get')
  const jobType = job ? resultType(job, use) : '{ id: string, status: string }'
  writeInterface(root, [], { interfaces, use, jobType })
  const text = interfaces.join('\n')
  const params = [...new Set(contract.operations.map(paramsName))].sort()
  return [
    BANNER,
    types.size > 0 ? `import type { ${[...types].sort().join(', ')} } from './api/types.gen.js'\n` : '',
    `import type { ${params.join(', ')} } from './params.gen.js'\n`,
    "import type { JobHelpers } from '../jobs.js'\n",
    optionImports(text),
    promiseImports(text),
    "import type { WebhookHelpers } from '../webhooks.js'\n",
    "import * as call from './functions.gen.js'\n\n",
    text,
    `\n/** The calls by name. A pair is a call that is a namespace as well. */\nexport const tree = ${treeText(root, '')}\n`,
  ].join('')
}

function treeOf(operations) {
  const root = { children: new Map() }
  for (const operation of operations) {
    let node = root
    for (const segment of operation.segments) {
      if (!node.children.has(segment)) node.children.set(segment, { children: new Map() })
      node = node.children.get(segment)
    }
    node.operation = operation
  }
  return root
}

export const interfaceName = (segments) => (segments.length === 0 ? 'Resources' : `${pascal(segments)}Resource`)

function writeInterface(node, segments, context) {
  const helper = segments.length === 1 ? HELPERS[segments[0]] : undefined
  const base = helper ? ` extends ${helper}${helper === 'JobHelpers' ? `<${context.jobType}>` : ''}` : ''
  const lines = []
  if (node.operation) lines.push(...methodLines(node.operation, '', context.use))
  for (const [name, child] of node.children) {
    if (child.children.size > 0 || (segments.length === 0 && HELPERS[name])) lines.push(`  readonly ${name}: ${interfaceName([...segments, name])}\n`)
    else lines.push(...methodLines(child.operation, name, context.use))
  }
  const doc = segments.length === 0 ? '/** Every operation of the platform, by name. */\n' : `/** \`souk.${segments.join('.')}\` */\n`
  context.interfaces.push(`${doc}export interface ${interfaceName(segments)}${base} {\n${lines.join('')}}\n`)
  for (const [name, child] of node.children) {
    if (child.children.size > 0 || (segments.length === 0 && HELPERS[name])) writeInterface(child, [...segments, name], context)
  }
}

function methodLines(operation, name, use) {
  return signatures(operation, use).map(({ parameters, returns }) => `${operationComment(operation, '  ')}  ${name}(${parameters}): ${returns}\n`)
}

function treeText(node, indent) {
  const lines = []
  for (const [name, child] of node.children) {
    const fn = child.operation && `call.${child.operation.fn}`
    if (child.children.size === 0 && !fn) continue
    const children = child.children.size > 0 ? treeText(child, `${indent}  `) : undefined
    const value = fn && children ? `[${fn}, ${children}] as const` : (fn ?? children)
    lines.push(`${indent}  ${name}: ${value},\n`)
  }
  return `{\n${lines.join('')}${indent}}`
}
