// problems.gen.ts, events.gen.ts and version.gen.ts: the closed lists of the contract.
import { BANNER, comment } from './docs.mjs'
import { refName } from './names.mjs'

const union = (members) => (members.length > 0 ? `\n${members.map((member) => `  | ${member}`).join('\n')}` : ' never')

export function problemsFile(contract) {
  const codes = Object.keys(contract.problems).sort()
  const entries = codes.map((code) => {
    const { status, title, description } = contract.problems[code]
    return `  ${JSON.stringify(code)}: { status: ${Number(status)}, title: ${JSON.stringify(title)}, description: ${JSON.stringify(description ?? '')} },\n`
  })
  return [
    BANNER,
    '\n/** Every code the API may answer with. Codes are never renamed; new ones may appear. */\n',
    `export type ProblemCode =${union(codes.map((code) => JSON.stringify(code)))}\n\n`,
    'export interface ProblemDescription {\n  readonly status: number\n  readonly title: string\n  readonly description: string\n}\n\n',
    '/** What each code means. */\n',
    `export const problems: Readonly<Record<ProblemCode, ProblemDescription>> = {\n${entries.join('')}}\n`,
  ].join('')
}

export function eventsFile(contract, heyApi) {
  const used = new Set()
  const members = contract.events.map(({ name, schema, description }) => {
    const type = refName(schema)
    if (type && heyApi.exported.has(type)) used.add(type)
    const payload = type && heyApi.exported.has(type) ? type : `{ id: string, data: unknown }`
    const declared = contract.resolver.objectOf(schema)?.properties?.type
    const text = declared && contract.resolver.follow(declared).const === name ? payload : `{ type: ${JSON.stringify(name)} } & ${payload}`
    return `${comment([description], '  ')}  ${JSON.stringify(name)}: ${text}\n`
  })
  return [
    BANNER,
    used.size > 0 ? `import type { ${[...used].sort().join(', ')} } from './api/types.gen.js'\n` : '',
    `\n/** Every event by its type. */\nexport interface WebhookEvents {\n${members.join('')}}\n\n`,
    'export type WebhookEventType = keyof WebhookEvents\n\n',
    '/** What a webhook delivers. Switch on `type`; a newer platform may send types this version does not know. */\n',
    'export type WebhookEvent = WebhookEvents[WebhookEventType]\n',
    `\n/** The types as values, for menus and checks. */\nexport const webhookEventTypes: readonly WebhookEventType[] = [${contract.events.map(({ name }) => JSON.stringify(name)).join(', ')}]\n`,
  ].join('')
}

export function versionFile({ sdkVersion, apiVersion }) {
  return `${BANNER}\nexport const SDK_VERSION = '${sdkVersion}'\n\n/** The dated version of the API this SDK was generated for; sent as \`Souk-Version\`. */\nexport const API_VERSION = '${apiVersion}'\n`
}
