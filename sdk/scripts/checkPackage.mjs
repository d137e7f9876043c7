// Checks the package as npm would publish it: its manifest, its types under every resolution, its size, and that it runs.
//   node scripts/checkPackage.mjs [--package FOLDER]     (default: this room, built before)
import { build } from 'esbuild'
import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createContext, Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const room = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { package: { type: 'string' } } })
const folder = resolve(values.package ?? room)
const require = createRequire(import.meta.url)

/** What a browser adds to the language, as far as the client may use it. */
const WEB = ['fetch', 'Headers', 'Request', 'Response', 'URL', 'URLSearchParams', 'AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'ReadableStream', 'Blob', 'FormData', 'crypto', 'atob', 'btoa', 'setTimeout', 'clearTimeout']

/** What a page pays for, in bytes after gzip. */
const BUDGETS = [
  { name: 'whole client', limit: 40 * 1024, code: "import { createSouk } from '@souk/sdk'\nexport const souk = createSouk({})" },
  { name: 'one call', limit: 8 * 1024, code: "import { SoukClient, productsGet } from '@souk/sdk/functions'\nexport const product = productsGet(new SoukClient({}), { product_id: 'prod_1' })" },
  { name: 'one list', limit: 8 * 1024, code: "import { SoukClient, productsList } from '@souk/sdk/functions'\nexport const products = productsList(new SoukClient({}))" },
  { name: 'webhooks only', limit: 3 * 1024, code: "import { unwrap } from '@souk/sdk/webhooks'\nexport { unwrap }" },
]

const SMOKE = `
  const souk = createSouk({ apiKey: 'souk_sk_smoke', baseUrl })
  const page = await souk.products.list({ limit: 1 })
  const error = await souk.products.get({ product_id: 'prod_missing' }).catch((caught) => caught)
  if (page.data[0].id !== 'prod_1' || error.name !== 'NotFoundError') throw new Error('the smoke run saw something else')
  const { body, headers } = await souk.webhooks.signTest({ id: 'evt_1', type: 'product.deleted', data: {} }, 'whsec_c2VjcmV0')
  if ((await souk.webhooks.unwrap(body, headers, 'whsec_c2VjcmV0')).id !== 'evt_1') throw new Error('the webhook did not verify')
`

const findings = []
const report = (name, problems, note = '') => {
  for (const problem of problems) findings.push(`${name}: ${problem}`)
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}${note && `: ${note}`}`)
  for (const problem of problems) console.log(`     ${problem}`)
}

async function checkManifest() {
  const pkg = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const { messages } = await publint({ pkgDir: folder, strict: true, pack: false })
  report('publint', messages.map((message) => formatMessage(message, pkg, { color: false })))
  report('no run-time dependency', Object.keys(pkg.dependencies ?? {}))
}

function checkTypes() {
  const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js')
  try {
    // node10 knows no subpaths; every Node that runs this package knows `exports`.
    execFileSync(process.execPath, [attw, '--pack', folder, '--profile', 'node16', '--format', 'ascii', '--no-color'], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
    report('arethetypeswrong', [])
  } catch (error) {
    report('arethetypeswrong', [`${error.stdout}${error.stderr}`])
  }
}

async function checkSizes(consumer) {
  for (const { name, limit, code } of BUDGETS) {
    const { outputFiles } = await bundle(code, consumer, 'esm')
    const bytes = outputFiles[0].contents
    const packed = gzipSync(bytes, { level: 9 }).length
    report(`size of ${name}`, packed > limit ? [`${packed} bytes after gzip; the budget is ${limit}`] : [], `${bytes.length} bytes, ${packed} after gzip, budget ${limit}`)
  }
}

/** For the browser: esbuild refuses an import of a Node built-in. */
const bundle = (code, consumer, format) =>
  build({ stdin: { contents: code, resolveDir: consumer }, bundle: true, minify: true, write: false, format, platform: 'browser', target: 'es2022', logLevel: 'silent' })

async function checkRuns(consumer, baseUrl) {
  const programs = [
    ['runs in Node as an ES module', 'smoke.mjs', `import { createSouk } from '@souk/sdk'\nconst baseUrl = process.argv[2]\n${SMOKE}`],
    ['runs in Node as CommonJS', 'smoke.cjs', `const { createSouk } = require('@souk/sdk')\nvoid (async (baseUrl) => {${SMOKE}})(process.argv[2])`],
  ]
  for (const [name, file, code] of programs) {
    await writeFile(join(consumer, file), code)
    await attempt(name, () => run(join(consumer, file), baseUrl))
  }
  await attempt('runs in a browser bundle', async () => {
    const { outputFiles } = await bundle(`import { createSouk } from '@souk/sdk'\nglobalThis.smoke = async (baseUrl) => {${SMOKE}}`, consumer, 'iife')
    // A context has the language only, so anything of Node's own would be missing here.
    const context = createContext({ ...Object.fromEntries(WEB.map((name) => [name, globalThis[name]])), document: {} })
    new Script(outputFiles[0].text).runInContext(context)
    await context.smoke(baseUrl)
  })
}

async function attempt(name, task) {
  try {
    await task()
    report(name, [])
  } catch (error) {
    report(name, [error.stderr || error.stack || String(error)])
  }
}

/** The server answers in this process, so the program must not block it. */
async function run(file, ...args) {
  await new Promise((done, fail) => {
    execFile(process.execPath, [file, ...args], { timeout: 60_000 }, (error, _stdout, stderr) => (error ? fail(Object.assign(error, { stderr })) : done()))
  })
}

function startServer() {
  const server = createServer((request, response) => {
    const isList = request.url.startsWith('/v1/products?')
    response.writeHead(isList ? 200 : 404, { 'content-type': isList ? 'application/json' : 'application/problem+json' })
    response.end(JSON.stringify(isList ? { data: [{ id: 'prod_1' }], next_cursor: null, has_more: false } : { status: 404, code: 'catalog.product_not_found', title: 'No such product' }))
  })
  return new Promise((started) => server.listen(0, '127.0.0.1', () => started(server)))
}

if (!existsSync(join(folder, 'dist/esm/index.js'))) {
  console.error('There is no dist/: build the package first (npm run build -w sdk).')
  process.exit(1)
}
const consumer = await mkdtemp(join(tmpdir(), 'souk-sdk-consumer-'))
const server = await startServer()
try {
  await mkdir(join(consumer, 'node_modules/@souk'), { recursive: true })
  await symlink(folder, join(consumer, 'node_modules/@souk/sdk'), 'dir')
  await checkManifest()
  checkTypes()
  await checkSizes(consumer)
  await checkRuns(consumer, `http://127.0.0.1:${server.address().port}`)
} finally {
  server.close()
  server.closeAllConnections()
  await rm(consumer, { recursive: true, force: true })
}
process.exitCode = findings.length === 0 ? 0 : 1
