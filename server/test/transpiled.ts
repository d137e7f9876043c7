import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Test } from 'tap'

const room = join(import.meta.dirname, '..')
const root = join(room, '..')
const isSource = (file: string) => /\.[jt]s$/.test(file) && !/\.(d|test)\.ts$/.test(file)

/**
 * The sources of the server and of what its tests share, as plain JavaScript in a folder of their own that looks like the room. A child process
 * that has its TypeScript compiled while it loads is up after many seconds of CPU; from here it is up in one, and it runs what is being edited, built or not.
 * @returns the folder; it is gone when `t` ends
 */
export async function transpiled(t: Test): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-transpiled-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  const outdir = join(folder, 'server')
  mkdirSync(outdir)
  for (const name of ['node_modules', 'migrations', 'package.json']) symlinkSync(join(room, name), join(outdir, name))
  for (const name of ['node_modules', 'package.json']) symlinkSync(join(root, name), join(folder, name))
  const entryPoints = ['src', 'test'].flatMap((from) => readdirSync(join(room, from), { recursive: true, encoding: 'utf8' }).filter(isSource).map((file) => join(from, file)))
  await build({ absWorkingDir: room, entryPoints, outbase: '.', outdir, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' })
  return outdir
}
