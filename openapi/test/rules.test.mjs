/** The rules of the house, tried on a small contract that keeps them all and on copies that each break some. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { breakingChanges, judge, parseApproved } from '../scripts/breaking.mjs'
import { lint, lintSources, lintWithRedocly, lintWithSpectral, lintYaml } from '../scripts/lint.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'souk-rules-'))
t.teardown(() => rmSync(folder, { recursive: true }))

// A copy without shared objects: a change in one place must not appear in another.
const source = JSON.stringify(parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8')))

/** The sample with changes, as a file. */
function variant(name, change = () => {}) {
  const document = JSON.parse(source)
  change(document)
  const file = path.join(folder, `${name}.json`)
  writeFileSync(file, JSON.stringify(document))
  return file
}

const list = (document) => document.paths['/v1/books'].get
const create = (document) => document.paths['/v1/books'].post
const book = (document) => document.components.schemas.Book

/** Each entry breaks one rule in one place; the copies are made so that breaks do not hide one another. */
const BREAKS = {
  'souk-operation-id': {
    'a verb that is not ours': (d) => { list(d).operationId = 'books.fetch' },
    'a verb with the wrong method': (d) => { create(d).operationId = 'books.list' },
    'no dot': (d) => { list(d).operationId = 'listBooks' }
  },
  'souk-operation-words': {
    'no description': (d) => { delete list(d).description },
    'two tags': (d) => { list(d).tags = ['shelf', 'shelf'] },
    'an unknown tag': (d) => { list(d).tags = ['cellar'] }
  },
  'souk-operation-access': {
    'no security': (d) => { delete list(d).security },
    'an undeclared scheme': (d) => { list(d).security = [{ magic: [] }] },
    'no permission': (d) => { delete list(d)['x-permission'] },
    'a private operation without a permission': (d) => { list(d)['x-permission'] = null }
  },
  'souk-operation-extensions': {
    'a free operation': (d) => { list(d)['x-rate-cost'] = 0 },
    'an operation without a class': (d) => { delete list(d)['x-load-class'] },
    'a write that cannot be retried': (d) => { create(d)['x-idempotency'] = 'none' },
    'an event nobody declared': (d) => { create(d)['x-events'] = ['book.burnt'] }
  },
  'souk-problem-responses': {
    'an error that is not a problem': (d) => { list(d).responses['400'].content = { 'application/json': list(d).responses['400'].content['application/problem+json'] } },
    'no 401 where a credential is asked for': (d) => { delete list(d).responses['401'] },
    'no 503': (d) => { delete list(d).responses['503'] },
    'no hint when to retry': (d) => { delete list(d).responses['429'].headers['Retry-After'] }
  },
  'souk-response-headers': { 'no request id': (d) => { delete list(d).responses['200'].headers['Request-Id'] } },
  'souk-list-shape': {
    'no cursor': (d) => { list(d).parameters.pop() },
    'a page that hides its end': (d) => { d.components.schemas.BookPage.required.pop() }
  },
  'souk-body-examples': { 'a body without an example': (d) => { delete create(d).requestBody.content['application/json'].example } },
  'souk-closed-requests': { 'a request that takes anything': (d) => { delete book(d).additionalProperties } },
  'souk-parameter-words': {
    'a camelCase parameter': (d) => { list(d).parameters[0].name = 'pageSize' },
    'a credential in the address': (d) => { list(d).parameters[1].name = 'access_token' },
    'a parameter without words': (d) => { delete list(d).parameters[1].description }
  },
  'souk-path-names': {
    'a path without version': (d) => { d.paths['/books'] = d.paths['/v1/books']; delete d.paths['/v1/books'] },
    'a camelCase path': (d) => { d.paths['/v1/bookShelves'] = d.paths['/v1/books']; delete d.paths['/v1/books'] }
  },
  'souk-event-shape': {
    'an event name in camelCase': (d) => { d.webhooks.bookCreated = d.webhooks['book.created'] },
    'an event without an example': (d) => { delete d.webhooks['book.created'].post.requestBody.content['application/json'].example }
  },
  'souk-tag-use': { 'a tag without use': (d) => { d.tags.push({ name: 'cellar', description: 'Empty.' }) } },
  'souk-server-https': { 'a server without encryption': (d) => { d.servers[0].url = 'http://api.souk.example.com' } },
  'souk-schema-names': { 'a camelCase field': (d) => { book(d).properties.printedBy = { type: 'string', maxLength: 9, pattern: '^.*$' } } },
  'souk-schema-integers': {
    'int64': (d) => { book(d).properties.pages.format = 'int64' },
    'a number JavaScript cannot hold': (d) => { book(d).properties.pages.maximum = 2 ** 60 }
  },
  'souk-schema-objects': { 'an object that could be anything': (d) => { book(d).properties.extra = { type: 'object' } } },
  'souk-schema-timestamps': { 'a time that is any text': (d) => { delete book(d).properties.printed_at.format } },
  'owasp:api4:2023-string-limit': { 'a text without end': (d) => { delete book(d).properties.title.maxLength } },
  'owasp:api4:2023-array-limit': { 'a list without end': (d) => { delete d.components.schemas.BookPage.properties.data.maxItems } },
  'owasp:api8:2023-define-error-responses-500': { 'no 500': (d) => { delete list(d).responses['500'] } }
}

t.test('a contract that keeps the rules has no finding', async (t) => {
  t.strictSame(await lint(variant('clean')), [])
})

t.test('each rule catches what it is there for', async (t) => {
  const broken = Object.entries(BREAKS).flatMap(([rule, breaks]) => Object.entries(breaks).map(([what, change]) => ({ rule, what, file: variant(`${rule} ${what}`.replaceAll(/\W/g, '-'), change) })))
  const findings = await lintWithSpectral(...broken.map(({ file }) => file))
  for (const { rule, what, file } of broken) t.ok(findings.some((finding) => finding.file === file && finding.rule === rule), `${rule}: ${what}`)
})

t.test('a public operation needs neither a permission nor a 401', async (t) => {
  t.strictSame(await lintWithSpectral(variant('public', (d) => {
    Object.assign(list(d), { security: [{}], 'x-permission': null })
    delete list(d).responses['401']
  })), [])
})

t.test('an example that lies is caught', async (t) => {
  const findings = await lintWithRedocly(variant('lie', (d) => { create(d).requestBody.content['application/json'].example.pages = 'many' }))
  t.ok(findings.some(({ rule }) => rule === 'redocly no-invalid-media-type-examples'))
})

t.test('a sentence that a comma cut off is caught in the YAML source', async (t) => {
  t.strictSame(lintYaml('a: { description: Old, worn but loved }\n', 'a.yaml').map(({ rule, where }) => [rule, where]), [['yaml-comma', 'a.yaml:1']])
  t.strictSame(lintYaml('a: { description: "Old, worn but loved", type: }\n', 'a.yaml'), [])
  t.type(lintSources(), Array)
})

t.test('a breaking change needs an approval with a reason, and an approval needs a change', async (t) => {
  const base = variant('released')
  t.strictSame(breakingChanges(base, base), [])
  const changes = breakingChanges(base, variant('revised', (d) => {
    delete book(d).properties.pages
    list(d).description = 'Every book, oldest first.'
  }))
  t.strictSame(changes.map(({ change }) => change), ['property-removed #/components/schemas/Book/properties/pages'], 'a reworded description breaks nobody')
  t.equal(judge(changes, []).unapproved.length, 1)
  t.strictSame(judge(changes, parseApproved(`# why\n${changes[0].change}  # nobody counts pages\n`)), { unapproved: [], stale: [] })
  t.strictSame(judge([], ['path-removed #/paths/~1v1~1books']).stale, ['path-removed #/paths/~1v1~1books'])
  t.throws(() => parseApproved('path-removed #/paths/~1v1~1books\n'), /gives no reason/)
})
