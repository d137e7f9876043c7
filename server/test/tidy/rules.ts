/** Sizes, words, names and the pairing of operations with their files and tests. */
import ts from 'typescript'
import { COMPOSITION } from './imports.js'
import { isCode, isGenerated, isTest, lineOf, visitNodes, type Finding, type Source } from './sources.js'

const FILE_LINES_MAX = 400
const FUNCTION_LINES_MAX = 70
const BANNED_FOLDERS = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'misc'])

/** Spelt in two halves so that this file passes its own rule. */
const MARKERS = [['TO', 'DO'], ['FIX', 'ME'], ['XX', 'X'], ['HA', 'CK']].map((halves) => halves.join('')).join('|')
const SWITCHES = [['eslint', 'disable'], ['@ts', 'ignore'], ['@ts', 'nocheck']].map((halves) => halves.join('-')).join('|')
const MARKER_IN_COMMENT = new RegExp(`(?:\\/\\/|\\/\\*|^\\s*\\*|#|--|<!--).*\\b(${MARKERS})\\b`)
const SWITCH = new RegExp(`(${SWITCHES})`)

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n')

export function checkFileSize({ file, text }: Source): Finding[] {
  const lines = linesOf(text).length
  return lines <= FILE_LINES_MAX ? [] : [{ file, line: FILE_LINES_MAX + 1, message: `${lines} lines; a file has at most ${FILE_LINES_MAX}. What is its second subject?` }]
}

function nameOf(node: ts.Node): string {
  if ('name' in node && node.name !== undefined) return (node.name as ts.Node).getText()
  const { parent } = node
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : 'a function'
}

export function checkFunctionSize(source: Source): Finding[] {
  const findings: Finding[] = []
  visitNodes(source, (node, tree) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return
    const first = lineOf(tree, node.getStart())
    const lines = lineOf(tree, node.getEnd()) - first + 1
    if (lines > FUNCTION_LINES_MAX) findings.push({ file: source.file, line: first, message: `${nameOf(node)} has ${lines} lines; a function has at most ${FUNCTION_LINES_MAX}` })
  })
  return findings
}

export function checkFolderNames(file: string): Finding[] {
  return file.split('/').slice(0, -1).filter((folder) => BANNED_FOLDERS.has(folder))
    .map((folder) => ({ file, line: 1, message: `a folder named "${folder}" says nothing; name it after its noun` }))
}

export function checkWords({ file, text }: Source): Finding[] {
  return linesOf(text).flatMap((line, index) => {
    const word = MARKER_IN_COMMENT.exec(line)?.[1] ?? SWITCH.exec(line)?.[1]
    return word === undefined ? [] : [{ file, line: index + 1, message: `"${word}" is not committed: finish it or leave it out` }]
  })
}

export function checkAnyCasts(source: Source): Finding[] {
  const findings: Finding[] = []
  visitNodes(source, (node, tree) => {
    const cast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) ? node.type : undefined
    if (cast?.kind === ts.SyntaxKind.AnyKeyword) findings.push({ file: source.file, line: lineOf(tree, cast.getStart()), message: 'a cast to any hides the type; name it' })
  })
  return findings
}

/**
 * Configuration is read once, in config.ts; an environment variable read elsewhere is a setting nobody can find. The files
 * that put the server together may hand the environment on as a whole.
 */
export function checkEnvironment({ file, text }: Source): Finding[] {
  if (!file.startsWith('server/src/') || file === 'server/src/config.ts') return []
  const forbidden = COMPOSITION.has(file.slice('server/src/'.length)) ? /\bprocess\.env\s*[.[]/ : /\bprocess\.env\b/
  return linesOf(text).flatMap((line, index) => forbidden.test(line) ? [{ file, line: index + 1, message: 'only server/src/config.ts reads the environment' }] : [])
}

const TIMER_IMPORT = /^(?:node:)?timers(?:\/promises)?$/

/** A test that waits for a while is slow when it passes and wrong when the machine is busy: wait for the event itself. */
export function checkSleeps(source: Source, allowed: Set<string>): Finding[] {
  if (!isTest(source.file) || allowed.has(source.file)) return []
  const findings: Finding[] = []
  const report = (tree: ts.SourceFile, node: ts.Node): void => {
    findings.push({ file: source.file, line: lineOf(tree, node.getStart()), message: 'tests do not wait for time to pass; wait for what must happen (or name the file in server/test/tidy/waits.txt)' })
  }
  visitNodes(source, (node, tree) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && TIMER_IMPORT.test(node.moduleSpecifier.text)) report(tree, node)
    if (!ts.isCallExpression(node)) return
    const called = node.expression.getText()
    if (['setTimeout', 'setInterval', 'globalThis.setTimeout', 'Atomics.wait', 'sleep', 'delay'].includes(called)) report(tree, node)
  })
  return findings
}

export function checkBanner({ file, text }: Source): Finding[] {
  // The compiled validators are built, never committed, and too large for anyone to open.
  if (!isGenerated(file) || !isCode(file) || file.includes('/validators.gen.')) return []
  return /generated/i.test(text.split('\n', 8).join('\n')) ? [] : [{ file, line: 1, message: 'a generated file says so in its first lines' }]
}

export interface ContractOperation {
  id: string
  tag: string
}

const operationFile = ({ id, tag }: ContractOperation): string => `server/src/modules/${tag}/operations/${id}.ts`

/**
 * Operation and file are one to one. A module that does not exist yet is not judged here: the module list of the server is
 * typed by the contract, so a missing module does not compile.
 */
export function checkOperationFiles(operations: ContractOperation[], files: string[]): Finding[] {
  const present = new Set(files.filter((file) => /^server\/src\/modules\/[^/]+\/operations\//.test(file)))
  const wanted = new Set(operations.map(operationFile))
  const built = new Set([...present].map((file) => file.split('/')[3]))
  return [
    ...operations.filter((operation) => built.has(operation.tag) && !present.has(operationFile(operation)))
      .map((operation) => ({ file: operationFile(operation), line: 1, message: `${operation.id} of the contract has no handler file` })),
    ...[...present].filter((file) => !wanted.has(file))
      .map((file) => ({ file, line: 1, message: 'the contract has no operation of this name under this tag' }))
  ]
}

/** Some test under server/test is named `<operationId>: …`, or `<operationId>, <operationId>: …`, for each operation that has a handler. */
export function checkOperationTests(operations: ContractOperation[], files: string[], tests: Source[]): Finding[] {
  const named = new Set(tests.flatMap(({ text }) => [...text.matchAll(/\btest\(\s*['"`]([A-Za-z.]+(?:, [A-Za-z.]+)*): /g)].flatMap((match) => match[1]!.split(', '))))
  return operations
    .filter((operation) => files.includes(operationFile(operation)) && !named.has(operation.id))
    .map((operation) => ({ file: operationFile(operation), line: 1, message: `no test in server/test is named "${operation.id}: …"` }))
}
