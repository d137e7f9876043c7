// Every operation is a command, and every command can be learned from its help.
import { Parser } from '@oclif/core'
import { createSouk } from '@souk/sdk'
import { operations } from '@souk/sdk/operations'
import { t } from 'tap'
import { COMMANDS } from '../../src/commands.js'
import { EXIT, EXIT_MEANINGS } from '../../src/exitCodes.js'
import { commandId } from '../../src/operations/operationCommand.js'
import { formatMoney, table } from '../../src/output/render.js'

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

const JSON_FLAG = { type: 'boolean', name: 'json', allowNo: false, parse: async (value: boolean) => value } as const

function wordsOf(line: string): string[] {
  const command = line.split(/ [|>] /)[0]!.trim()
  return (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
}

t.test('every exit code has a meaning', async (t) => {
  t.same(Object.values(EXIT).map((code) => code in EXIT_MEANINGS), Object.values(EXIT).map(() => true))
})

t.test('money is shown with the decimals of its currency', async (t) => {
  t.equal(formatMoney(1999, 'USD'), '19.99 USD')
  t.equal(formatMoney(5, 'USD'), '0.05 USD')
  t.equal(formatMoney(1999, 'JPY'), '1999 JPY')
  t.equal(formatMoney(-1999, 'KWD'), '-1.999 KWD')
})

t.test('control characters of a shop\'s data do not reach the terminal', async (t) => {
  t.notOk(table([{ title: 'a\u001b[2Jb\nc' }], ['title'], true).includes('\u001b[2J'))
})
