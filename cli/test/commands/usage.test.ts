// What a script can rely on: exit codes of command lines that are not valid, and pipes that close.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { shop } from '../platform.js'

const RUN = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'run.js')
const KEY = `souk_sk_${'x'.repeat(40)}`
const folder = mkdtempSync(join(tmpdir(), 'souk-usage-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

/** Somewhere that answers every request alike. */
async function answering(t: Test, type: string, text: string, more: string, status = 200): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': type }).write(text)
    const write = () => {
      while (more !== '' && !response.destroyed && response.write(more));
      response.once('drain', write)
    }
    if (more === '') response.end()
    else write()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  }))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

t.test('a command line that is not valid ends with 2, and with --json says so as JSON', async (t) => {
  for (const line of ['nope', 'products lst', 'products list extra', 'loadtest run bogus', 'loadtest run browse --users 0', 'loadtest run browse --users 1 --duration abc', 'loadtest run browse --rate 0', 'loadtest run browse --rate 5 --users 1', 'loadtest run browse --rate 5 --journeys 1', 'loadtest run browse --duration 1s --stages 1s:5', 'loadtest run browse --users 1 --duration 1s --threshold foo', 'products list --base-url notaurl', `documents pdf download ord_1 --api-key ${KEY}`]) {
    const outcome = await shop([...line.split(' '), '--json'], folder)
    t.equal(outcome.code, 2, line)
    t.match(outcome.json(), { error: { exit: 2, message: /./ } }, line)
  }
  t.match(await shop(['products', 'lst'], folder), { code: 2, stdout: '', stderr: /error: there is no command products lst; shop help lists them\n$/ })
})

t.test('-q prints nothing for an empty list', async (t) => {
  const url = await answering(t, 'application/json', '{"data":[],"next_cursor":null,"has_more":false}', '')
  t.match(await shop(['products', 'list', '-q', '--base-url', url, '--api-key', KEY], folder), { code: 0, stdout: /^$/ })
})

t.test('a publishable key that is not enough is not taken for none', async (t) => {
  const url = await answering(t, 'application/problem+json', '{"code":"auth.unauthenticated","status":401,"title":"Sign in","detail":"Send a key as `Authorization: Bearer ...`."}', '', 401)
  const outcome = await shop(['products', 'list', '--base-url', url], folder, { env: { SHOP_PUBLISHABLE_KEY: `souk_pk_${'x'.repeat(40)}` } })
  t.match(outcome, { code: 4, stderr: /is a publishable one[^]*needs a secret key\ntry: shop login --profile/ })
})

t.test('a command ends when nobody reads what it writes any more', async (t) => {
  const event = `id: WzFd\ndata: ${JSON.stringify({ id: 'evt_1', type: 'product.created', resource_id: 'prod_1', occurred_at: '2026-01-01T00:00:00.000Z' })}\n\n`
  const url = await answering(t, 'text/event-stream', event, event)
  const child = spawn(process.execPath, [RUN, 'events', 'tail', '--after', 'WzBd', '--base-url', url, '--api-key', KEY], { env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), NO_COLOR: '1' } })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  t.strictSame([await once(child, 'exit'), said], [[0, null], ''])
})
