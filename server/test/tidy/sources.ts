/** The hand-written source of all rooms, read once, and what the tidy rules need to know of a file. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

/** A source file: its path from the repository root with forward slashes, its text, and its syntax tree when asked for. */
export interface Source {
  file: string
  text: string
}

/** A broken rule, worded so that the reader knows what to do. */
export interface Finding {
  file: string
  line: number
  message: string
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.tap', '.souk', '.nx', 'coverage', 'fixtures', 'tap-snapshots'])

export function listFiles(folder: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) return []
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(file) : [file]
  })
}

export const isCode = (file: string): boolean => /\.[cm]?[jt]s$/.test(file)

export const isGenerated = (file: string): boolean =>
  /\.gen\.[a-z.]+$/.test(file) || file.startsWith('sdk/src/generated/') || file.startsWith('server/src/contract/') || file.startsWith('cli/src/generated/')

export const isTest = (file: string): boolean => /^[^/]+\/(?:.*\/)?test\//.test(file)

export const read = (file: string): Source => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') })

const trees = new WeakMap<Source, ts.SourceFile>()

export function treeOf(source: Source): ts.SourceFile {
  const known = trees.get(source)
  if (known !== undefined) return known
  const tree = ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true)
  trees.set(source, tree)
  return tree
}

export const lineOf = (tree: ts.SourceFile, position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1

/** Calls `visit` for every node of a file, outer nodes first. */
export function visitNodes(source: Source, visit: (node: ts.Node, tree: ts.SourceFile) => void): void {
  const tree = treeOf(source)
  const step = (node: ts.Node): void => {
    visit(node, tree)
    ts.forEachChild(node, step)
  }
  step(tree)
}
