import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { batches } from './catalogLines.mjs'
import { here } from './children.mjs'
import { asStore, copyIn, copyOut, deleteCatalog, inChunks } from './copying.mjs'
import { baseRow, ratioRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'
import { importBatch } from './shops.mjs'

const PRODUCTS = 4_000
const BATCH = 500
const IN_FLIGHT = 3
const ROUNDS = 3

/** A validated import of new products against COPY of the rows that it makes, as bytes made beforehand, in one transaction. */
export async function importing({ platform, shops, load, onSlice }) {
  const store = await shops.empty()
  const lines = [...batches(0, PRODUCTS, BATCH)]
  await importAll(platform, store, lines)
  const client = await platform.connect(store.shardId)
  const tables = await copyOut(client, store.id)
  const target = await sisterOf(shops, store)
  const bytes = asStore(tables, store, target)
  // A neighbour with the same catalog: a shard that has been in use is never empty, and PostgreSQL plans for what it last saw there.
  await copyAll(client, asStore(tables, store, await sisterOf(shops, store)))
  const edge = platform.edgeMeters()
  const resting = { postgres: platform.resting.postgres }
  const prepare = async () => {
    for (const { id } of [store, target]) await deleteCatalog(client, id)
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  }
  const cli = here('../../cli/bin/run.js')
  const file = join(platform.dataDir, 'catalog.ndjson')
  writeFileSync(file, Buffer.concat(lines))
  const variants = [
    { name: 'COPY', warm: false, prepare, resting, meters: edge, run: timed(() => copyAll(client, bytes)) },
    { name: 'database edge', warm: false, prepare, resting, meters: edge, run: timed(() => importAll(platform, store, lines)) },
    ...(existsSync(here('../../cli/dist/commands.js')) ? [{ name: 'HTTP', warm: false, prepare, resting: platform.resting, meters: platform.meters(load), run: () => importByCli(cli, platform, store, file) }] : []),
  ]
  const samples = await interleave(variants, { rounds: ROUNDS, ms: 0, onSlice })
  await client.end()
  const base = samples.get('COPY')
  return {
    title: `Import of ${PRODUCTS} new products with 3 variants and stock (rates: products)`,
    rows: [
      baseRow('raw COPY of the same rows, one transaction', base, `${tables.map(({ table, text }) => `${text.split('\n').length - 1} ${table}`).join(', ')}; ${(bytes.reduce((sum, table) => sum + table.bytes.length, 0) / 1e6).toFixed(1)} MB`),
      ratioRow('validated import ÷ raw COPY, database edge', samples.get('database edge'), base, { floor: 0.65, stretch: 0.8 }, `parse, validate, look up, plan, write with ledger; a transaction for each ${BATCH} products, ${IN_FLIGHT} at a time`),
      ...(samples.has('HTTP') ? [ratioRow('shop catalog import ÷ raw COPY, over HTTP', samples.get('HTTP'), base, { floor: 0.5, stretch: 0.65 }, 'as the command reports its time; CPU without that of the command')] : []),
    ],
  }
}

/** A store on the same shard, for rows to be copied into. */
async function sisterOf(shops, store) {
  for (let tries = 0; tries < 20; tries++) {
    const other = await shops.empty()
    if (other.shardId === store.shardId) return other
  }
  throw new Error(`no second store came to lie on ${store.shardId}`)
}

const timed = (work) => async () => {
  const started = performance.now()
  await work()
  return { operations: PRODUCTS, seconds: (performance.now() - started) / 1000 }
}

async function copyAll(client, tables) {
  await client.query('BEGIN')
  for (const table of tables) await copyIn(client, table, inChunks(table.bytes))
  await client.query('COMMIT')
}

async function importAll(platform, store, lines) {
  const waiting = lines.values()
  const worker = async () => {
    for (const bytes of waiting) await importBatch(platform, store, bytes)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
}

function importByCli(cli, platform, store, file) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, SHOP_URL: platform.url, SHOP_API_KEY: store.secretKey, SHOP_STORE: '', XDG_CONFIG_HOME: platform.dataDir, SHOP_CONFIG_DIR: platform.dataDir }
    const child = spawn(process.execPath, [cli, 'catalog', 'import', file, '--json', '--rejects', `${file}.rejects.csv`], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = { out: '', err: '' }
    child.stdout.on('data', (chunk) => (output.out += chunk))
    child.stderr.on('data', (chunk) => (output.err += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      const report = code === 0 ? JSON.parse(output.out) : null
      if (report?.products === PRODUCTS) resolve({ operations: PRODUCTS, seconds: report.seconds })
      else reject(new Error(`shop catalog import left with code ${code}: ${output.err}${output.out}`))
    })
  })
}
