import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { keepMemoryFlat } from '../catalogImport/flatMemory.js'
import type { Notice, ProductInput } from '../catalog/index.js'
import { EXIT } from '../exitCodes.js'

export default class CatalogExport extends BaseCommand {
  static override summary = 'Export the catalog'
  static override description = 'Writes every product as NDJSON, which imports back as it was, or as a Shopify CSV, which holds what that format can. The platform makes the file first, so the export is one moment\'s catalog.'
  static override examples = ['<%= config.bin %> catalog export --out catalog.ndjson', '<%= config.bin %> catalog export --format shopify --status active > products.csv']
  static override flags = {
    format: Flags.string({ options: ['ndjson', 'shopify'], default: 'ndjson', description: 'what to write' }),
    out: Flags.string({ char: 'o', description: 'file to write; standard output when absent' }),
    status: Flags.string({ options: ['draft', 'active', 'archived'], description: 'only products with this status' }),
    vendor: Flags.string({ description: 'only products of this vendor' }),
    tag: Flags.string({ description: 'only products with this tag' }),
  }

  async run(): Promise<unknown> {
    const { flags } = await this.parse(CatalogExport)
    keepMemoryFlat()
    if (this.jsonEnabled() && flags.out === undefined) this.error('--json needs --out, since standard output can hold only one of the two', { exit: EXIT.usage, code: 'usage' })
    const souk = await this.souk(flags)
    const { status, vendor, tag } = flags
    const filter = Object.fromEntries(Object.entries({ status, vendor, tag }).filter(([, value]) => value !== undefined))
    const job = await souk.jobs.wait((await souk.exports.create({ filter })).id)
    if (job.status !== 'completed') this.error(`the export ${job.id} is ${job.status}${job.error ? `: ${job.error.detail}` : ''}`, { exit: EXIT.failure, code: 'export_failed' })

    const count = { products: 0 }
    const notices: Notice[] = []
    const products = counted(souk.exports.download({ job_id: job.id }) as AsyncIterable<ProductInput>, count)
    const text = flags.format === 'ndjson' ? ndjsonText(products) : await this.#shopify(souk, products, notices)
    await pipeline(Readable.from(text), flags.out === undefined ? process.stdout : createWriteStream(flags.out), { end: flags.out !== undefined })
    for (const notice of notices) this.logToStderr(`${notice.level}: ${notice.handle ? `${notice.handle}: ` : ''}${notice.message}`)
    this.logToStderr(`${count.products} products${flags.out ? ` in ${flags.out}` : ''}`)
    return { job_id: job.id, format: flags.format, file: flags.out ?? null, products: count.products, notices }
  }

  async #shopify(souk: Awaited<ReturnType<BaseCommand['souk']>>, products: AsyncIterable<ProductInput>, notices: Notice[]): Promise<AsyncIterable<string>> {
    const [{ writeShopifyCsv }, { default_currency }] = await Promise.all([import('../catalog/index.js'), souk.settings.get()])
    return writeShopifyCsv(products, { currency: default_currency, onNotice: (notice) => notices.push(notice) })
  }
}

async function* counted(products: AsyncIterable<ProductInput>, count: { products: number }): AsyncGenerator<ProductInput> {
  for await (const product of products) {
    count.products++
    yield product
  }
}

async function* ndjsonText(products: AsyncIterable<ProductInput>): AsyncGenerator<string> {
  for await (const product of products) yield `${JSON.stringify(product)}\n`
}
