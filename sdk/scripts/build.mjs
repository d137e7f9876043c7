// Builds dist/: ES modules with types by tsc, the same files as CommonJS by esbuild, the same types beside them.
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { cp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const room = fileURLToPath(new URL('..', import.meta.url))
const esm = join(room, 'dist/esm')
const cjs = join(room, 'dist/cjs')

await rm(join(room, 'dist'), { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
try {
  execFileSync(process.execPath, [tsc, '-p', join(room, 'tsconfig.build.json')], { stdio: 'inherit' })
} catch {
  process.exit(1)
}

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
