import { Flags, type Interfaces } from '@oclif/core'
import type { Operation } from '@souk/sdk/operations'
import { BaseCommand, connectionFlags } from '../base.js'
import { card, cell, defaultColumns, fieldOf, table, type Item } from '../output/render.js'
import { argsOf, BadInputError, flagsOf, kebab, parametersFrom, pathInputs } from './flags.js'

/** `storefront.products.list` → `storefront products list`. */
export const commandId = (operation: Operation) => operation.segments.map(kebab).join(':')

/** The command of an operation, made from the contract: arguments from its path, flags from its parameters and body. One resource is shown as a card. */
export function operationCommand(operation: Operation, shown = card): typeof BaseCommand {
  const isPage = operation.response.kind === 'page'
  const isFile = answersFile(operation)
  const fields = flagsOf(operation)
  return class OperationCommand extends BaseCommand {
    static override id = commandId(operation)
    static override summary = operation.summary
    static override description = `${operation.description}\n\nOperation ${operation.id}: ${operation.method} ${operation.path}${operation.permission ? `, needs ${operation.permission}` : ''}`
    static override examples = examplesOf(operation)
    static override args = argsOf(operation)
    // Where the operation has a field `url`, --url is that, and only --base-url is the address of the platform.
    static override baseFlags = 'url' in fields ? { ...connectionFlags, 'base-url': { ...connectionFlags['base-url'], aliases: [] } } : connectionFlags
    static override flags = {
      ...fields,
      ...flagsBeside(operation),
    }

    async run(): Promise<unknown> {
      const { args, flags } = (await this.parse(OperationCommand)) as { args: Record<string, unknown>; flags: Record<string, unknown> }
      const { callOperation } = await import('@souk/sdk/operations')
      if (isFile && this.jsonEnabled() && flags.out === undefined) throw new BadInputError('this is no JSON: with --json, --out names the file that it goes to')
      const souk = await this.souk(flags, operation.access === 'storefront' ? 'storefront' : 'admin')
      const parameters = { ...(await bodyFrom(operation, flags.body as string | undefined)), ...parametersFrom(operation, args, flags) }
      const options = { ...(flags['if-match'] ? { ifMatch: flags['if-match'] as string } : {}), ...(flags['idempotency-key'] ? { idempotencyKey: flags['idempotency-key'] as string } : {}) }
      const call = callOperation(souk, operation.id, parameters, options)
      if (isFile) return this.#save(await call.asResponse(), flags.out as string | undefined)
      return isPage ? this.#list(call as never, flags) : this.#show(await call, flags.quiet === true ? 'id' : (flags.field as string | undefined))
    }

    #show(result: unknown, field: string | undefined): unknown {
      if (result === undefined || result === null) this.logToStderr('done')
      else if (field !== undefined) this.log(cell(fieldOf(result as Item, field)))
      else if (!this.jsonEnabled()) this.log(shown(result as Item, process.stdout.isTTY === true))
      return result ?? {}
    }

    async #list(call: PromiseLike<{ data: Item[]; has_more: boolean }> & AsyncIterable<Item>, flags: Record<string, unknown>): Promise<unknown> {
      const page = flags.all ? null : await call
      const items: Item[] = page ? page.data : []
      if (!page) for await (const item of call) items.push(item)
      if (!this.jsonEnabled()) await this.#printList(items, flags)
      if (page?.has_more && !flags.all) this.logToStderr('There is more: --all reads every page.')
      return page ?? { data: items, next_cursor: null, has_more: false }
    }

    async #printList(items: Item[], flags: Record<string, unknown>): Promise<void> {
      const columns = typeof flags.columns === 'string' ? flags.columns.split(',').map((name) => name.trim()) : defaultColumns(operation.response.columns)
      if (flags.quiet) {
        if (items.length > 0) this.log(items.map((item) => cell(item.id)).join('\n'))
      } else if (flags.csv) {
        const { stringify } = await import('csv-stringify/sync')
        this.log(stringify(items.map((item) => columns.map((column) => cell(fieldOf(item, column)))), { header: true, columns, escape_formulas: true }).trimEnd())
      } else if (items.length === 0) this.logToStderr('Nothing found.')
      else this.log(table(items, columns, process.stdout.isTTY === true))
    }

    async #save(response: Response, file: string | undefined): Promise<unknown> {
      const [{ createWriteStream }, { pipeline }, { Readable }] = await Promise.all([import('node:fs'), import('node:stream/promises'), import('node:stream')])
      const source = response.body ? Readable.fromWeb(response.body as never) : Readable.from([])
      if (file === undefined) {
        for await (const chunk of source) process.stdout.write(chunk as Buffer)
        return undefined
      }
      await pipeline(source, createWriteStream(file))
      this.logToStderr(`written to ${file}`)
      return { file }
    }
  }
}

const answersFile = ({ response }: Operation) => response.kind === 'text' || response.kind === 'stream'

/** How a request is sent and its answer shown. */
function flagsBeside(operation: Operation): Interfaces.FlagInput {
  const isPage = operation.response.kind === 'page'
  return {
    ...(operation.body ? { body: Flags.string({ char: 'b', description: 'file that holds the body, - for standard input; flags are written over it', helpGroup: 'REQUEST' }) } : {}),
    ...(operation.ifMatch ? { 'if-match': Flags.string({ description: 'ETag the change is based on', helpGroup: 'REQUEST' }) } : {}),
    ...(operation.idempotency === 'none' ? {} : { 'idempotency-key': Flags.string({ description: 'makes a repeat of this command safe', helpGroup: 'REQUEST' }) }),
    ...(isPage ? { all: Flags.boolean({ description: 'read every page' }), columns: Flags.string({ description: 'fields to show, separated by commas' }), csv: Flags.boolean({ description: 'write CSV' }) } : {}),
    ...(['page', 'item'].includes(operation.response.kind) ? { quiet: Flags.boolean({ char: 'q', description: 'print ids only, for scripts' }) } : {}),
    ...(operation.response.kind === 'item' ? { field: Flags.string({ description: 'print one field only, for example totals.total or lines.0.id', exclusive: ['quiet'] }) } : {}),
    ...(answersFile(operation) ? { out: Flags.string({ char: 'o', description: 'file to write to instead of standard output' }) } : {}),
  }
}

/** The body from a file or standard input: JSON fields for a merged body, bytes for a raw one. */
async function bodyFrom(operation: Operation, source: string | undefined): Promise<Record<string, unknown>> {
  if (source === undefined || operation.body === null) return {}
  const { readFile } = await import('node:fs/promises')
  const bytes = source === '-' ? await readAll(process.stdin) : await readFile(source).catch((cause: NodeJS.ErrnoException) => {
    throw new BadInputError(`--body: ${source} cannot be read (${cause.code})`)
  })
  if (operation.body.placement === 'raw') return { body: new Uint8Array(bytes) }
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new BadInputError(`--body: ${source === '-' ? 'standard input' : source} is not valid JSON: ${(cause as Error).message}`)
  }
  return operation.body.placement === 'nested' ? { body: value } : (value as Record<string, unknown>)
}

async function readAll(stream: NodeJS.ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function examplesOf(operation: Operation): string[] {
  const args = pathInputs(operation).map((parameter) => typeof parameter.example === 'string' ? parameter.example : parameter.property.toUpperCase()).join(' ')
  const required = operation.parameters.filter((parameter) => parameter.required && parameter.in === 'query').map((parameter) => ` --${kebab(parameter.property)} ${JSON.stringify(parameter.example ?? parameter.property)}`).join('')
  const call = `<%= config.bin %> ${operation.segments.map(kebab).join(' ')}${args ? ` ${args}` : ''}${required}`
  if (operation.response.kind === 'page') return [call, `${call} --all --json`]
  if (operation.body) return [`${call} --body ${operation.body.placement === 'raw' ? 'file.ndjson' : 'body.json'}`, `${call} --body - --json`]
  return [call, `${call} ${answersFile(operation) ? '--out FILE' : '--json'}`]
}
