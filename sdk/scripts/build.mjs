// Builds dist/: types by tsc, ES modules and CommonJS by esbuild from what tsc wrote.
//   node scripts/build.mjs [--out FOLDER]
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const room = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { out: { type: 'string' } } })
const out = resolve(values.out ?? join(room, 'dist'))
const manifest = JSON.parse(await readFile(join(room, 'package.json'), 'utf8'))
const SHARED = { target: 'es2022', platform: 'neutral', logLevel: 'warning' }

// Built aside and moved into place, so that a program that imports the package meanwhile finds the old one or the new one.
const aside = await mkdtemp(`${out}-`)
try {
  await buildInto(aside)
  await rm(out, { recursive: true, force: true })
  await rename(aside, out)
} catch (error) {
  await rm(aside, { recursive: true, force: true })
  if (error.status === undefined) throw error
  process.exitCode = 1
}

async function buildInto(folder) {
  const [compiled, esm, cjs] = ['compiled', 'esm', 'cjs'].map((name) => join(folder, name))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', join(room, 'tsconfig.build.json'), '--outDir', compiled], { stdio: ['ignore', 'inherit', 'inherit'] })
  for (const name of ['operations', 'schemas']) await asJson(join(compiled, `generated/${name}.gen.js`), name)
  const files = (await readdir(compiled, { recursive: true })).sort()
  const modules = files.filter((file) => file.endsWith('.js')).map((file) => join(compiled, file))
  // Few files load in a third of the time of many, and what two doors share is still one module.
  const doors = Object.values(manifest.exports).filter((door) => door.import).map((door) => join(compiled, door.import.default.replace('./dist/esm/', '')))
  await build({ ...SHARED, entryPoints: doors, outdir: esm, format: 'esm', bundle: true, splitting: true, chunkNames: 'shared/[name]-[hash]' })
  // CommonJS has no shared chunks; file by file it keeps one copy of each error class.
  await build({ ...SHARED, entryPoints: modules, outbase: compiled, outdir: cjs, format: 'cjs' })
  for (const file of files) if (file.endsWith('.d.ts')) for (const target of [esm, cjs]) await cp(join(compiled, file), join(target, file))
  // Node and TypeScript decide by the nearest package.json what a `.js` or `.d.ts` file is.
  await writeFile(join(cjs, 'package.json'), '{ "type": "commonjs", "sideEffects": false }\n')
  await rm(compiled, { recursive: true })
}

/** The engine reads JSON four times as fast as a literal of this size, and the CLI reads the table at every start. */
async function asJson(file, name) {
  const { [name]: data } = await import(pathToFileURL(file).href)
  await writeFile(file, `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(data))})\n`)
}
