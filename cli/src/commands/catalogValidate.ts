import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Args, Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { keepMemoryFlat } from '../catalogImport/flatMemory.js'
import type { Notice, RowReject } from '../catalog/index.js'
import { Kept } from '../catalogImport/kept.js'
import { EXIT } from '../exitCodes.js'
import { readFlags, readOptions } from './catalogImport.js'

export default class CatalogValidate extends BaseCommand {
  static override summary = 'Check a catalog file without a platform'
  static override examples = ['<%= config.bin %> catalog validate products.csv', '<%= config.bin %> catalog validate products.csv --currency EUR --json']
  static override args = { file: Args.string({ required: true, description: 'file to check, - for standard input' }) }
  static override flags = { ...readFlags, currency: Flags.string({ default: 'USD', description: 'currency of its prices' }) }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(CatalogValidate)
    keepMemoryFlat()
    const { openCatalog } = await import('../catalog/index.js')
    const stream = args.file === '-' ? process.stdin : createReadStream(args.file)
    const catalog = await openCatalog(stream, readOptions(flags, flags.currency, basename(args.file)))
    const counts = { products: 0, variants: 0, images: 0 }
    const rejects = new Kept<RowReject>()
    const notices = new Kept<Notice>()
    for await (const item of catalog.records()) {
      if (item.kind === 'reject') rejects.add(item)
      else if (item.kind === 'notice') notices.add(item)
      else {
        counts.products++
        counts.variants += item.product.variants?.length ?? 0
        counts.images += item.product.media?.length ?? 0
      }
    }
    const unknown = catalog.columns.filter((column) => column.status !== 'read').map((column) => `${column.header} (${column.status.replace('_', ' ')})`)
    if (!this.jsonEnabled()) {
      this.log(`${catalog.formatName}, ${catalog.dialect.encoding}`)
      this.log(`${counts.products} products, ${counts.variants} variants, ${counts.images} images, ${rejects.total} rejected rows, ${notices.total} notices`)
      if (unknown.length > 0) this.log(`columns not read: ${unknown.join(', ')}`)
      for (const line of rejects.lines((reject) => `line ${reject.line}${reject.column ? `, ${reject.column}` : ''}: ${reject.reason}`)) this.log(line)
      for (const line of notices.lines((notice) => `${notice.level}: ${notice.line ? `line ${notice.line}: ` : ''}${notice.message}`)) this.logToStderr(line)
    }
    process.exitCode = rejects.total > 0 ? EXIT.partial : EXIT.ok
    return { format: catalog.format, dialect: catalog.dialect, ...counts, rejected: rejects.total, rejects: rejects.items, notices: notices.items, notices_total: notices.total, columns: catalog.columns }
  }
}
