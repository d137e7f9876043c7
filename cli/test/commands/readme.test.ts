// What the README tells a newcomer to type, typed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { t } from 'tap'
import { platform } from '../platform.js'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '..', '..', '..')
const RUN = join(HERE, '..', '..', 'bin', 'run.js')

t.test('the sale in the README works as it stands there', async (t) => {
  const p = await platform(t)
  const tour = /## Selling[^]*?```sh\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? ''
  t.match(tour, /npx shop refunds create/)
  await p.shop(['login', '--with-token', '--url', p.url, '--profile', 'operator'], { input: `${p.operatorKey}\n` })
  const created = await p.shop(['stores', 'create', '--name', 'Tea House', '--plan', 'growth', '--sandbox'])
  t.equal(created.code, 0, created.stderr)
  const script = `npx() { shift; "${process.execPath}" "${RUN}" "$@"; }\n${tour}`
  const ran = spawnSync('sh', ['-eu', '-c', script], {
    cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: p.folder, XDG_CONFIG_HOME: join(p.folder, 'config'), NO_COLOR: '1' },
  })
  t.equal(ran.status, 0, ran.stderr)
  t.match(ran.stdout, /payment_status +partially_refunded/)
  t.match(ran.stdout, /totals\.outstanding +0\.00 EUR/)
  t.match(ran.stdout, /holds +true/)
})
