/** The package as its users get it: built, imported under both module systems, and described truly by its README. */
import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { SDK_VERSION } from '../src/index.js'

t.setTimeout(240_000)
const room = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)
const result = async (file: string, ...args: string[]): Promise<{ stdout: string; code?: number }> =>
  run(process.execPath, [file, ...args], { maxBuffer: 16 * 1024 * 1024 }).catch((error: { stdout: string; code: number }) => error)

const project = t.testdir({ node_modules: { '@souk': { sdk: {} } } })
const installed = join(project, 'node_modules/@souk/sdk')

t.before(async () => {
  const { stdout, code } = await result(join(room, 'scripts/build.mjs'), '--out', join(installed, 'dist'))
  if (code) throw new Error(`the build failed:\n${stdout}`)
  for (const file of ['package.json', 'README.md']) await cp(join(room, file), join(installed, file))
})

const USE = `
export async function main(): Promise<string | undefined> {
  const souk = createSouk({ apiKey: 'souk_sk_x', store: undefined })
  const product: Product = await souk.products.get({ product_id: 'a' }, { signal: undefined })
  const params: ProductsListParams = { status: 'active' }
  for await (const each of souk.products.list(params)) if (each.id === product.id) break
  try {
    await souk.products.create({ title: 'Hat' })
  } catch (error) {
    if (isSoukError(error, 'catalog.handle_taken')) return error.requestId
    if (error instanceof APIError) return error.code
  }
  const first: Operation | undefined = operations[0]
  const page = await productsList(new SoukClient({}))
  return first?.id ?? page.data[0]?.title ?? schemas['Product']?.description ?? unwrap.name
}
`

t.test('strict projects compile against it, as ES module and as CommonJS, and so does every snippet of the README', async (t) => {
  const esm = `import { APIError, createSouk, isSoukError, type Product, type ProductsListParams } from '@souk/sdk'
import { SoukClient, productsList } from '@souk/sdk/functions'
import { operations, type Operation } from '@souk/sdk/operations'
import { schemas } from '@souk/sdk/schemas'
import { unwrap } from '@souk/sdk/webhooks'
`
  await writeFile(join(project, 'package.json'), '{ "type": "module" }')
  await writeFile(join(project, 'esm.mts'), esm + USE)
  await writeFile(join(project, 'cjs.cts'), esm + USE)
  const readme = await readFile(join(room, 'README.md'), 'utf8')
  const snippets = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] as string)
  t.ok(snippets.length >= 9)
  for (const [index, snippet] of snippets.entries()) {
    const prelude = snippet.includes('createSouk') ? '' : "import { createSouk } from '@souk/sdk'\nconst souk = createSouk()\nvoid souk\n"
    const missing = snippet.includes('createSouk') && !snippet.includes('import { createSouk }') ? "import { createSouk } from '@souk/sdk'\n" : ''
    await writeFile(join(project, `readme-${index}.mts`), `${prelude}${missing}${snippet}\nexport {}\n`)
  }
  const compilerOptions = {
    target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], module: 'NodeNext', outDir: 'out',
    strict: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, exactOptionalPropertyTypes: true, skipLibCheck: false,
  }
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['esm.mts', 'cjs.cts', ...snippets.map((_, index) => `readme-${index}.mts`)] }))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  t.equal((await result(tsc, '-p', project)).stdout, '')
  const bundler = { ...compilerOptions, module: 'ESNext', moduleResolution: 'bundler', noEmit: true }
  await mkdir(join(project, 'bundler'))
  await writeFile(join(project, 'bundler/use.ts'), esm + USE)
  await writeFile(join(project, 'bundler/tsconfig.json'), JSON.stringify({ compilerOptions: bundler, files: ['use.ts'] }))
  t.equal((await result(tsc, '-p', join(project, 'bundler'))).stdout, '')
})

t.test('it passes publint, are-the-types-wrong, its size budgets, and runs in Node and in a browser bundle', async (t) => {
  const { stdout, code } = await result(join(room, 'scripts/checkPackage.mjs'), '--package', installed)
  t.equal(code, undefined, stdout)
  t.equal(stdout.match(/^ok {3}/gm)?.length, 10, stdout)
  t.comment(stdout)
})

t.test('what is published is what was built, without internals', async (t) => {
  const files = (await readdir(join(installed, 'dist'), { recursive: true })).filter((file) => file.endsWith('.d.ts'))
  t.ok(files.includes('esm/index.d.ts') && files.includes('cjs/index.d.ts'))
  t.notMatch(await readFile(join(installed, 'dist/esm/client.d.ts'), 'utf8'), /Config|Clock/, 'settings and clock are not part of the types')
  const { version } = JSON.parse(await readFile(join(room, 'package.json'), 'utf8')) as { version: string }
  t.equal(SDK_VERSION, version, 'the version on the wire is the version of the package; run `npm run generate -w sdk` after a bump')
})
