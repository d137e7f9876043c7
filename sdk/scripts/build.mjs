// Builds dist/: ES modules with types by tsc, the same files as CommonJS by esbuild, the same types beside them.
//   node scripts/build.mjs [--out FOLDER]
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const room = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { out: { type: 'string' } } })
const out = resolve(values.out ?? join(room, 'dist'))

// Built aside and moved into place, so that a program that imports the package meanwhile finds the old one or the new one.
const aside = await mkdtemp(`${out}-`)
try {
  const esm = join(aside, 'esm')
  const cjs = join(aside, 'cjs')
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', join(room, 'tsconfig.build.json'), '--outDir', esm], { stdio: ['ignore', 'inherit', 'inherit'] })
  const files = (await readdir(esm, { recursive: true })).sort()
  await build({
    entryPoints: files.filter((file) => file.endsWith('.js')).map((file) => join(esm, file)),
    outbase: esm,
    outdir: cjs,
    format: 'cjs',
    target: 'es2022',
    platform: 'neutral',
    logLevel: 'warning',
  })
  for (const file of files) if (file.endsWith('.d.ts')) await cp(join(esm, file), join(cjs, file))
  // Node and TypeScript decide by the nearest package.json what a `.js` or `.d.ts` file is.
  await writeFile(join(cjs, 'package.json'), '{ "type": "commonjs", "sideEffects": false }\n')
  await rm(out, { recursive: true, force: true })
  await rename(aside, out)
} catch (error) {
  await rm(aside, { recursive: true, force: true })
  if (error.status === undefined) throw error
  process.exitCode = 1
}
