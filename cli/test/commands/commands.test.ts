// Every operation is a command, and every command can be learned from its help.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CommandHelp, Config, Parser } from '@oclif/core'
import { createSouk } from '@souk/sdk'
import { operations } from '@souk/sdk/operations'
import { t } from 'tap'
import { COMMANDS } from '../../src/commands.js'
import { EXIT, EXIT_MEANINGS } from '../../src/exitCodes.js'
import { flagsOf, parametersFrom } from '../../src/operations/flags.js'
import { commandId } from '../../src/operations/operationCommand.js'
import { card, defaultColumns, formatMoney, reportCard, table } from '../../src/output/render.js'

t.test('every operation of the contract is a command and a method of the SDK', async (t) => {
  const souk = createSouk() as unknown as Record<string, unknown>
  for (const operation of operations) {
    t.ok(COMMANDS[commandId(operation)], operation.id)
    const method = operation.segments.reduce<unknown>((at, segment) => (at as Record<string, unknown> | undefined)?.[segment], souk)
    t.type(method, 'function', operation.id)
  }
})

t.test('every command has a summary and two examples that its own parser accepts', async (t) => {
  for (const [id, command] of Object.entries(COMMANDS)) {
    t.ok(command.summary, `${id} has a summary`)
    const examples = (command.examples ?? []).map(String)
    t.ok(examples.length >= 2, `${id} has examples`)
    for (const example of examples) {
      const words = wordsOf(example.slice(example.indexOf('<%= config.bin %>') + '<%= config.bin %>'.length))
      const argv = words.slice(id.split(':').length)
      t.same(words.slice(0, id.split(':').length).join(':'), id, example)
      await t.resolves(Parser.parse(argv, { flags: { ...command.baseFlags, ...command.flags, json: JSON_FLAG }, args: command.args, strict: true } as never), example)
    }
  }
})

t.test('the usage of every command names each flag once, and every alternative', async (t) => {
  const config = await Config.load({ root: fileURLToPath(new URL('../..', import.meta.url)) })
  t.ok(config.commands.length >= Object.keys(COMMANDS).length)
  for (const command of config.commands) {
    const usage = new CommandHelp(command, config, { maxWidth: 10_000, stripAnsi: true }).generate().split('\n')[1]!
    t.notMatch(usage, /\| *[\])]|[[(] *[|\])]/, command.id)
    const shown = Object.values(command.flags).filter(({ hidden }) => hidden !== true)
    t.strictSame(shown.filter((flag) => usage.split(new RegExp(`[[( ](?:--${flag.name}|-${flag.char ?? '-'})[\\] ]`)).length !== 2).map(({ name }) => name), [], command.id)
  }
})

t.test('every topic says what it is about', async (t) => {
  const { oclif } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { oclif: { topics: Record<string, { description: string }> } }
  const topics = new Set(Object.keys(COMMANDS).flatMap((id) => id.split(':').slice(0, -1).map((_, index, words) => id.split(':').slice(0, Math.min(index + 1, words.length)).join(':'))))
  t.strictSame([...topics].filter((topic) => !oclif.topics[topic]?.description).sort(), [])
  t.strictSame(Object.keys(oclif.topics).filter((topic) => !topics.has(topic)), [], 'none is left of what is gone')
})

const JSON_FLAG = { type: 'boolean', name: 'json', allowNo: false, parse: async (value: boolean) => value } as const

function wordsOf(line: string): string[] {
  const command = line.split(/ [|>] /)[0]!.trim()
  return (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
}

t.test('--url is the field of an operation that has one, and the address of the platform otherwise', async (t) => {
  const aliases = (id: string) => (COMMANDS[id]!.baseFlags as unknown as { 'base-url': { aliases?: string[] } })['base-url'].aliases
  for (const id of ['webhook-endpoints:create', 'webhook-endpoints:update', 'tax-providers:create', 'tax-providers:update', 'shipping-providers:create', 'shipping-providers:update']) t.match([COMMANDS[id]!.flags.url, aliases(id)], [{ type: 'option' }, []], id)
  t.match([COMMANDS['products:list']!.flags.url, aliases('products:list'), aliases('login')], [undefined, ['url'], ['url']])
})

t.test('every exit code has a meaning', async (t) => {
  t.same(Object.values(EXIT).map((code) => code in EXIT_MEANINGS), Object.values(EXIT).map(() => true))
})

t.test('money is shown with the decimals of its currency', async (t) => {
  t.equal(formatMoney(1999, 'USD'), '19.99 USD')
  t.equal(formatMoney(5, 'USD'), '0.05 USD')
  t.equal(formatMoney(1999, 'JPY'), '1999 JPY')
  t.equal(formatMoney(-1999, 'KWD'), '-1.999 KWD')
  t.equal(formatMoney(199_000, 'HUF'), '1990.00 HUF', 'those of ISO 4217, not those that a place customarily writes')
})

t.test('control characters of a shop\'s data do not reach the terminal', async (t) => {
  t.notOk(table([{ title: 'a\u001b[2Jb\nc' }], ['title'], true).includes('\u001b[2J'))
})

t.test('a list shows what tells its items apart, and of totals the total', async (t) => {
  const columns = Object.entries({ version: 'integer', customer_id: 'string', totals: 'object', status: 'string', id: 'string', on_hand: 'integer', created_at: 'string', name: 'string', metadata: 'object', lines: 'array' }).map(([name, type]) => ({ name, type }))
  t.strictSame(defaultColumns(columns), ['id', 'name', 'status', 'totals.total', 'on_hand', 'customer_id', 'created_at'])
  t.strictSame(defaultColumns([{ name: 'id', type: 'string' }, { name: 'delta', type: 'object' }, { name: 'balance_after', type: 'object' }, { name: 'reason', type: 'string' }]), ['id', 'delta', 'balance_after', 'reason'], 'a ledger shows its amounts')
  t.equal(table([{ id: 'ord_1', totals: { total: { amount: 6840, currency: 'USD' } } }], ['id', 'totals.total'], false), 'id\ttotals.total\nord_1\t68.40 USD')
})

t.test('one resource is shown with what is in its objects, and its lists as tables', async (t) => {
  t.equal(card({ id: 'ord_1', totals: { total: { amount: 500, currency: 'JPY' } }, tags: ['a', 'b'], note: null, lines: [{ id: 'ol_1', quantity: 2 }] }), 'id            ord_1\ntotals.total  500 JPY\ntags          a, b\nnote\n\nlines\nid\tquantity\nol_1\t2')
})

t.test('a report on invariants names what breaks them', async (t) => {
  const report = (faults: object[]) => reportCard({ holds: faults.length === 0, invariants: [{ name: 'stock.ledger', rule: 'It adds up.', holds: faults.length === 0, fault_count: faults.length, faults }] })
  t.match(report([{ subject: 'iitem_1', fault: 'on_hand is 11, its entries sum up to 10' }]), /\n\nfaults\nstock\.ledger: iitem_1: on_hand is 11, its entries sum up to 10$/)
  t.notMatch(report([]), /\nfaults\n/)
})

t.test('money and JSON can be given as flags, and help says how', async (t) => {
  const operation = operations.find(({ id }) => id === 'returns.create')!
  t.match(flagsOf(operation), { 'return-fee': { description: /"19\.99 USD"/ }, lines: { description: /JSON: \[\{order_line_id, quantity, reason/ } })
  const fee = (text: string) => parametersFrom(operation, {}, { 'return-fee': text }).return_fee
  t.strictSame([fee('19.99 USD'), fee('1999 JPY'), fee('1.5KWD'), fee('990 HUF'), fee('{"amount":5,"currency":"EUR"}')], [{ amount: 1999, currency: 'USD' }, { amount: 1999, currency: 'JPY' }, { amount: 1500, currency: 'KWD' }, { amount: 99_000, currency: 'HUF' }, { amount: 5, currency: 'EUR' }])
  for (const text of ['19.999 USD', '1.5 JPY', '19,99 USD', '20', 'USD']) t.throws(() => fee(text), /--return-fee must be an amount and a currency/)
})
