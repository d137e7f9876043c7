/** Style as a test: the house rules hold in every room, and each rule is shown to catch what it is there for. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import t, { type Test } from 'tap'
import { checkImports, checkModuleFolders } from './tidy/imports.js'
import {
  checkAnyCasts, checkBanner, checkEnvironment, checkFileSize, checkFolderNames, checkFunctionSize, checkOperationFiles, checkOperationTests, checkSleeps,
  checkWords, type ContractOperation
} from './tidy/rules.js'
import { ROOT, isCode, isGenerated, listFiles, read, type Finding } from './tidy/sources.js'

const ROOMS = ['openapi', 'server', 'sdk', 'cli', 'examples', '.tools']
const allFiles = ROOMS.flatMap(listFiles)
const written = allFiles.filter((file) => !isGenerated(file))
const code = written.filter(isCode).map(read)
const texts = written.filter((file) => /\.(?:[cm]?[jt]s|ya?ml|sql|md)$/.test(file)).map(read)
const waits = new Set(read('server/test/tidy/waits.txt').text.split('\n').filter((line) => line.includes(' # ')).map((line) => line.replace(/ # .*/, '')))

interface Contract {
  paths: Record<string, Record<string, { operationId?: string, tags?: string[] }>>
}

function contractOperations(): ContractOperation[] {
  const { paths } = JSON.parse(readFileSync(path.join(ROOT, 'openapi/dist/openapi.json'), 'utf8')) as Contract
  return Object.values(paths).flatMap((item) => Object.values(item)).map(({ operationId, tags }) => ({ id: String(operationId), tag: String(tags?.[0]) }))
}

function none(t: Test, findings: Finding[]): void {
  t.strictSame(findings.map(({ file, line, message }) => `${file}:${line} ${message}`), [])
}

t.test('imports point only where the table allows', async (t) => {
  none(t, [...code.flatMap(checkImports), ...checkModuleFolders(allFiles)])
})

t.test('files and functions stay small enough to read', async (t) => {
  none(t, [...code.flatMap(checkFileSize), ...code.flatMap(checkFunctionSize)])
})

t.test('folders are named after nouns', async (t) => {
  none(t, allFiles.flatMap(checkFolderNames))
})

t.test('nothing unfinished or switched off is committed', async (t) => {
  none(t, [...texts.flatMap(checkWords), ...code.flatMap(checkAnyCasts), ...code.flatMap(checkEnvironment)])
})

t.test('tests wait for events, not for time', async (t) => {
  none(t, code.flatMap((source) => checkSleeps(source, waits)))
})

t.test('generated files say that they are generated', async (t) => {
  none(t, allFiles.filter(isGenerated).map(read).flatMap(checkBanner))
})

t.test('every operation has its file and its test', async (t) => {
  const operations = contractOperations()
  t.ok(operations.length > 0, 'the contract was read')
  const tests = code.filter(({ file }) => file.startsWith('server/test/') && file.endsWith('.test.ts'))
  none(t, [...checkOperationFiles(operations, allFiles), ...checkOperationTests(operations, allFiles, tests)])
})

t.test('the import rules catch what they are there for', async (t) => {
  const violations: Record<string, [string, string]> = {
    'a port that knows the kernel': ['server/src/ports/cache.ts', "import type { Tx } from '../kernel/tx.js'"],
    'a kernel that knows a module': ['server/src/kernel/tx.ts', "import { carts } from '../modules/carts/index.js'"],
    'a module that reaches into another': ['server/src/modules/carts/cart.ts', "export { stock } from '../inventory/level.js'"],
    'a module that calls upwards': ['server/src/modules/catalog/product.ts', "import { openCart } from '../carts/index.js'"],
    'a module that opens a socket': ['server/src/modules/carts/cart.ts', "import net from 'node:net'"],
    'a module with a database client': ['server/src/modules/carts/cartStore.ts', "import type { Knex } from 'knex'"],
    'a module that sees HTTP': ['server/src/modules/carts/cart.ts', "import Koa from 'koa'"],
    'a module loaded at run time': ['server/src/gateway/route.ts', "const door = await import('../modules/carts/index.js')"],
    'a type taken by import()': ['server/src/gateway/route.ts', "type Cart = import('../modules/carts/cart.js').Cart"],
    'an adapter that uses another': ['server/src/adapters/redis/cache.ts', "import { pool } from '../postgres/pool.js'"],
    'a gateway that knows an adapter': ['server/src/gateway/index.ts', "import { pool } from '../adapters/postgres/pool.js'"],
    'a kernel that opens connections': ['server/src/kernel/tx.ts', "import pg from 'pg'"],
    'a folder outside the layout': ['server/src/services/cart.ts', "import { Problem } from '../kernel/problem.js'"],
    'a server that imports the SDK': ['server/src/gateway/index.ts', "import { createSouk } from '@souk/sdk'"],
    'a CLI that imports server source': ['cli/src/commands/dev.ts', "import { start } from '../../../server/src/main.js'"],
    'an SDK that imports the CLI': ['sdk/src/client.ts', "import { base } from '@souk/cli'"]
  }
  for (const [name, [file, text]] of Object.entries(violations)) t.equal(checkImports({ file, text }).length, 1, name)
  t.equal(checkModuleFolders(['server/src/modules/loyalty/index.ts']).length, 1, 'a module nobody placed')

  const permitted: [string, string][] = [
    ['server/src/modules/carts/cartStore.ts', "import { problem } from '../../kernel/problem.js'\nimport { stock } from '../inventory/index.js'\nimport { lineOf } from './cart.js'"],
    ['server/src/modules/index.ts', "import { carts } from './carts/index.js'"],
    ['server/src/kernel/tx.ts', "import type { Knex } from 'knex'\nimport type { Database } from '../ports/database.js'"],
    ['server/src/main.ts', "import { pool } from './adapters/postgres/pool.js'\nimport { modules } from './modules/index.js'"],
    ['server/test/carts.test.ts', "import { createSouk } from '@souk/sdk'\nimport { start } from '../src/main.js'"]
  ]
  for (const [file, text] of permitted) none(t, checkImports({ file, text }))
})

t.test('the other rules catch what they are there for', async (t) => {
  const file = 'server/src/kernel/sample.ts'
  const inTest = 'server/test/sample.test.ts'
  const marker = ['TO', 'DO'].join('')
  t.equal(checkFileSize({ file, text: 'x\n'.repeat(401) }).length, 1, 'a file of 401 lines')
  none(t, checkFileSize({ file, text: 'x\n'.repeat(400) }))
  t.equal(checkFunctionSize({ file, text: `const f = () => {\n${'  g()\n'.repeat(69)}}\n` }).length, 1, 'a function of 71 lines')
  none(t, checkFunctionSize({ file, text: `function f() {\n${'  g()\n'.repeat(68)}}\n` }))
  t.equal(checkFolderNames('cli/src/utils/table.ts').length, 1, 'a drawer for everything')
  t.equal(checkWords({ file, text: `// ${marker} later\n` }).length, 1, 'an unfinished thought')
  t.equal(checkWords({ file, text: `# ${marker}: later\n` }).length, 1, 'an unfinished thought in YAML')
  t.equal(checkWords({ file, text: `/* ${['eslint', 'disable'].join('-')} */\n` }).length, 1, 'a rule switched off')
  none(t, checkWords({ file, text: `const currency = '${['XX', 'X'].join('')}'\n` }))
  t.equal(checkAnyCasts({ file, text: 'const a = b as any\n' }).length, 1, 'a cast to any')
  none(t, checkAnyCasts({ file, text: '// the same as any other\n' }))
  t.equal(checkEnvironment({ file, text: 'const port = process.env.PORT\n' }).length, 1, 'a hidden setting')
  t.equal(checkEnvironment({ file: 'server/src/main.ts', text: 'if (process.env.FAST) go()\n' }).length, 1, 'a hidden setting at the top')
  none(t, checkEnvironment({ file: 'server/src/main.ts', text: 'const config = loadConfig(process.env)\n' }))
  t.equal(checkSleeps({ file: inTest, text: 'await new Promise((resolve) => setTimeout(resolve, 50))\n' }, new Set()).length, 1, 'a test that sleeps')
  t.equal(checkSleeps({ file: inTest, text: "import { setTimeout as wait } from 'node:timers/promises'\n" }, new Set()).length, 1, 'a test that sleeps by another name')
  none(t, checkSleeps({ file: inTest, text: 't.setTimeout(60_000)\n' }, new Set()))
  none(t, checkSleeps({ file: inTest, text: 'setTimeout(stop, 50)\n' }, new Set([inTest])))
  t.equal(checkBanner({ file: 'sdk/src/generated/api.ts', text: 'export const a = 1\n' }).length, 1, 'a generated file in disguise')
})

t.test('the operation rules catch what they are there for', async (t) => {
  const operations = [{ id: 'carts.get', tag: 'carts' }, { id: 'carts.create', tag: 'carts' }]
  const get = 'server/src/modules/carts/operations/carts.get.ts'
  const create = 'server/src/modules/carts/operations/carts.create.ts'
  t.equal(checkOperationFiles(operations, [get]).length, 1, 'an operation without a file')
  t.equal(checkOperationFiles(operations, [get, create, 'server/src/modules/carts/operations/carts.burn.ts']).length, 1, 'a file without an operation')
  none(t, checkOperationFiles(operations, [get, create]))
  const tests = [{ file: 'server/test/carts.test.ts', text: "t.test('carts.get: answers the cart', async (t) => {})" }]
  t.equal(checkOperationTests(operations, [get, create], tests).length, 1, 'an operation without a test')
  none(t, checkOperationTests(operations, [get], tests))
})
