/** What a file may look like from the outside: encodings, compression, delimiters, line ends, raggedness, and what is refused. */
import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import t from 'tap'
import { CatalogOptionError, CatalogReadError, openCatalog, UnsupportedCatalogError } from '../../src/catalog/index.js'
import { googleXmlRows } from '../../src/catalog/formats/google/xml.js'
import { csvBatches } from '../../src/catalog/input/csvRows.js'
import { ndjsonRecords } from '../../src/catalog/ndjson.js'
import { chunked, codes, collect, csv, failure, read } from './reading.js'

const ROW = { Handle: 'cafe', Title: 'Café crème — “good”', Vendor: 'Müller', 'Variant Price': '5' }
const FILE = csv([ROW, { Handle: 'the', Title: 'Thé', Vendor: 'Noël', 'Variant Price': '6' }])
/** Large enough to come in several chunks, whose borders fall inside letters. */
const WIDE = csv(Array.from({ length: 2500 }, (_, index) => ({ ...ROW, Handle: `h-${index}`, Title: `纸 😀 ${index}` })))

/** Files this process holds open, by name, also those that were unlinked. */
async function openFiles(): Promise<string> {
  const names = await readdir('/proc/self/fd')
  return (await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))).join('\n')
}

async function all<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const items: T[] = []
  for await (const batch of batches) items.push(...batch)
  return items
}

t.test('UTF-8 with and without a mark, UTF-16 of either order with and without a mark: the same letters', async (t) => {
  const encodings: [bytes: Buffer, name: string][] = [
    [Buffer.from(FILE), 'utf-8'], [Buffer.from(`\ufeff${FILE}`), 'utf-8'], [iconv.encode(FILE, 'utf-16le', { addBOM: true }), 'utf-16le'], [iconv.encode(FILE, 'utf-16be', { addBOM: true }), 'utf-16be'],
    [iconv.encode(FILE, 'utf-16le'), 'utf-16le'], [iconv.encode(FILE, 'utf-16be'), 'utf-16be'],
  ]
  for (const [bytes, name] of encodings) {
    const { products, catalog } = await read(bytes, {}, 3)
    t.same(products.map(({ title, vendor }) => [title, vendor]), [['Café crème — “good”', 'Müller'], ['Thé', 'Noël']], name)
    t.equal(catalog.dialect.encoding, name)
  }
  for (const name of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']) {
    const { products } = await read(iconv.encode(WIDE, name), { encoding: name }, 997)
    t.ok(products.length === 2500 && products.every(({ title }, index) => title === `纸 😀 ${index}`), `${name}, cut anywhere`)
  }
})

t.test('Windows-1252 is recognised and named in a warning, also when the first letter of it comes late', async (t) => {
  const { products, notices, catalog } = await read(iconv.encode(FILE, 'windows-1252'))
  t.equal(products[0]?.title, 'Café crème — “good”')
  t.equal(catalog.dialect.encoding, 'windows-1252')
  t.match(notices, [{ code: 'encoding_guessed', level: 'warning', message: /windows-1252/ }])
  const ascii = Array.from({ length: 3500 }, (_, index) => ({ Handle: `plain-${index}`, Title: 'Plain', Vendor: 'Miller', 'Variant Price': '1' }))
  const late = await read(iconv.encode(csv([...ascii, ROW]), 'windows-1252'), {}, 65536)
  t.equal(late.products.at(-1)?.title, 'Café crème — “good”')
  t.same(codes(late.notices), ['encoding_guessed'])
})

t.test('bytes that are neither are refused with their line, never turned into wrong letters', async (t) => {
  const cases: [title: string, encoding: string][] = [['Красная футболка', 'windows-1251'], ['Łódź żółta gęś', 'windows-1250'], ['赤いシャツ', 'shift_jis'], ['红色衬衫', 'gbk'], ['Κόκκινο πουκάμισο', 'windows-1253'], ['Kırmızı gömlek', 'windows-1254'], ['Schön größer', 'macintosh']]
  for (const [title, encoding] of cases) {
    const bytes = iconv.encode(csv([{ Handle: 'a', Title: 'Plain', 'Variant Price': '1' }, { Handle: 'b', Title: title, 'Variant Price': '1' }]), encoding)
    const error = await failure(read(bytes))
    t.ok(error instanceof CatalogReadError && error.line === 3, `${encoding}: ${error.message}`)
    t.equal((await read(bytes, { encoding })).products[1]?.title, title, `${encoding} when it is said`)
  }
})

t.test('UTF-8 that breaks off into something else is refused with the line', async (t) => {
  const broken = Buffer.concat([Buffer.from(FILE), Buffer.from('tea,'), Buffer.from([0xe9]), Buffer.from(',x,1\n')])
  t.match(await failure(read(broken)), { name: 'CatalogReadError', line: 4 })
  const far = Buffer.concat([Buffer.from(csv(Array.from({ length: 3500 }, (_, index) => ({ ...ROW, Handle: `h${index}` })))), Buffer.from([0x63, 0xe9, 0x0a])])
  t.match(await failure(read(far, {}, 65536)), { name: 'CatalogReadError', line: 3502, message: /not valid UTF-8/ })
  t.match(await failure(read(iconv.encode(FILE, 'windows-1252'), { encoding: 'utf-8' })), { name: 'CatalogReadError' })
  t.match(await failure(read(Buffer.from([...Buffer.from('Handle,Title,Vendor\na,x'), 0x81]), { encoding: 'windows-1252' })), { name: 'CatalogReadError', line: 2 })
  t.match(await failure(read('Handle,Title,Vendor\na,b\u0000c,d\n', { encoding: 'utf-8' })), { name: 'CatalogReadError', line: 2, message: /NUL/ })
})

t.test('letters that were lost before are reported, once', async (t) => {
  const { notices } = await read(csv([ROW, { ...ROW, Handle: 'b', Title: 'Caf\ufffd' }, { ...ROW, Handle: 'c', Title: 'Th\ufffd' }]))
  t.match(notices, [{ code: 'letters_already_lost', line: 3 }])
  t.equal(notices.length, 1)
})

t.test('gzip is recognised by its bytes, and a damaged one says so', async (t) => {
  const { products, catalog } = await read(gzipSync(FILE), {}, 5)
  t.equal(products.length, 2)
  t.ok(catalog.dialect.gzip)
  t.equal(catalog.bytesRead, gzipSync(FILE).length)
  t.match(await failure(read(gzipSync(FILE).subarray(0, 60))), { name: 'CatalogReadError', message: /gzip/ })
})

t.test('every delimiter and line end reads the same', async (t) => {
  const wanted = (await read(FILE)).products
  for (const delimiter of [',', ';', '\t', '|']) {
    for (const [lineEnd, name] of [['\n', 'LF'], ['\r\n', 'CRLF'], ['\r', 'CR']] as const) {
      const { products, catalog } = await read(csv([ROW, { Handle: 'the', Title: 'Thé', Vendor: 'Noël', 'Variant Price': '6' }], delimiter, lineEnd), {}, 7)
      t.same(products, wanted, `${JSON.stringify(delimiter)} ${name}`)
      t.match(catalog.dialect, { delimiter, lineEnding: name })
    }
  }
  t.same((await read(`sep=;\n${csv([ROW], ';')}`)).records[0]?.line, 3, 'the hint line of a spreadsheet is counted but not read')
  t.equal((await read(csv([ROW], '^'), { delimiter: '^' })).products.length, 1)
  t.ok(await failure(read(FILE, { delimiter: ';;' })) instanceof CatalogOptionError)
})

t.test('line numbers are those of an editor, across quoted line breaks of any kind and blank rows', async (t) => {
  const html = (lineEnd: string) => `<p>${lineEnd}two${lineEnd}</p>`
  for (const lineEnd of ['\n', '\r\n']) {
    const rows = ['Handle,Title,Body (HTML),Variant Price', `a,A,"${html('\n')}",1`, `b,B,"${html('\r\n')}",1`, '', '   ', ',,,', `c,C,"${html('\r')}",1`, 'd,D,,1', '']
    const { records } = await read(rows.join(lineEnd), {}, 9)
    t.same(records.map(({ line }) => line), [2, 5, 11, 14], JSON.stringify(lineEnd))
    t.same(records.map(({ product }) => product.description_html), [html('\n'), html('\r\n'), html('\r'), null])
  }
})

t.test('padded headers and cells, a quote inside a cell, a header below blank rows', async (t) => {
  const { products } = await read('\n , ,\n  Handle , "Title" ,Vendor, Variant  Price ,\n pipe  , "5"" pipe"  , 4" fittings , 5 ,\n')
  t.match(products, [{ handle: 'pipe', title: '5" pipe', vendor: '4" fittings', variants: [{ price: { amount: 500 } }] }])
})

t.test('short rows end in empty cells; extra cells are harmless only when they are empty', async (t) => {
  const { products, rejects } = await read('Handle,Title,Vendor,Variant Price\na,A\nb,B,V,1,,\nc,C,V, light,1\n')
  t.match(products, [{ handle: 'a', title: 'A', vendor: null }, { handle: 'b' }])
  t.match(rejects, [{ line: 4, handle: 'c', reason: /5 cells, the header has 4/ }])
})

t.test('a row that lost cells in the middle is rejected, not read with its cells one column off', async (t) => {
  const { products, rejects } = await read('Handle,Title,Option1 Name,Option1 Value,Cost per item,Variant Price,Variant Inventory Qty,Variant Inventory Policy\na,A,Size,S,11,20,5,deny\na,,M,12,21,5,deny\n')
  t.same(products[0]?.variants?.length, 1)
  t.match(rejects, [{ line: 3, reason: /1 cells short.*"deny" stands under Variant Inventory Qty/ }])
})

t.test('broken quoting stops the reading at the row where it begins', async (t) => {
  t.match(await failure(read('Handle,Title,Vendor\na,A,V\nb,"B,V\nc,C,V\n')), { name: 'CatalogReadError', line: 3, message: /never closed/ })
  t.match(await failure(read('Handle,Title,Vendor\na,"12" screen, black",V\n')), { name: 'CatalogReadError', line: 2, message: /must be doubled/ })
})

t.test('a mapping reads a column under another name, leaves one out, and must name columns that exist', async (t) => {
  const { products } = await read('Kenmerk;Naam;Prijs;Merk;Handle\nx;Stoel;12,50;Acme;y\n', { mapping: { Kenmerk: 'Handle', Naam: 'Title', Prijs: 'Variant Price', merk: 'Vendor', Handle: '' } })
  t.match(products, [{ handle: 'x', title: 'Stoel', vendor: 'Acme', variants: [{ price: { amount: 1250 } }] }])
  t.match(await failure(read(FILE, { mapping: { Nmae: 'Title' } })), { name: 'CatalogOptionError', option: 'mapping' })
  t.match(await failure(read(FILE, { encoding: 'utf-9' })), { name: 'CatalogOptionError', option: 'encoding' })
  t.match(await failure(read(FILE, { currency: 'dollars' })), { name: 'CatalogOptionError', option: 'currency' })
})

t.test('what is not a catalog is refused before any record, with what was seen and what is accepted', async (t) => {
  const cases: [content: string | Buffer, seen: RegExp][] = [
    ['', /empty/], ['\n \n', /empty/], [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /PNG/], [Buffer.from('PK\u0003\u0004\u0014\u0000'), /Excel/], [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /Excel/], [Buffer.from([1, 2, 0, 3, 0, 0, 9]), /binary/],
    ['%PDF-1.7', /PDF/], ['sku,name,attribute_set_code,price\n1,a,Default,2\n', /Magento/], ['Product ID;Active (0/1);Name *;Categories (x,y,z...)\n1;1;a;b\n', /PrestaShop product/], ['Product ID*;Attribute (Name:Type:Position)*;Value (Value:Position)*\n', /PrestaShop combinations/],
    ['slug,sku,name,price,option1_name\na,b,c,1,d\n', /Spree/], ['sku,attribute_family_code,locale\n', /Bagisto/], ['productNumber,id,active,stock\n', /Shopware/], ['InvoiceNo,StockCode,Description\n', /orders/], ['Name,Email,Financial Status,Lineitem name\n', /order export/],
    ['Handle,Title,Option1 Name,SKU,Location,On hand\n', /inventory/], ['milk,bread,butter\nyogurt,coffee\n', /first row is milk, bread, butter/], ['just some words\n', /plain text/], ['Handle,Title\na,b\n', /first row is handle, title/],
    ['[{"model": "product.product", "pk": 1}]', /Django/], ['[{"id":1}]', /JSON array/], ['{"products":[{"id":1}]}', /JSON lines|JSON document/], ['{\n"products": []\n}', /JSON document/], ['{"id":"G","title":"x","priceInfo":{"price":"16"},"brands":[],"categories":[]}\n', /Google Retail/],
    ['<!DOCTYPE html><html><body>Not found</body></html>', /HTML/], ['<?xml version="1.0"?><catalog><product/></catalog>', /<catalog>/], [gzipSync('a,b\n1,2\n'), /first row is a, b/],
  ]
  for (const [content, seen] of cases) {
    const error = await failure(openCatalog(chunked(content, 4), { currency: 'USD' }))
    t.ok(error instanceof UnsupportedCatalogError && error.accepted.length > 0, error.message)
    t.match(error, { seen })
  }
})

t.test('catalogs larger than the buffers give the same products as small ones, and leave no file behind', async (t) => {
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'catalog-test-'))
  t.teardown(() => rm(temporaryFolder, { recursive: true }))
  const count = 2500
  const text = 'Words that take up room. '.repeat(20)
  const row = (index: number, value: string) => ({ Handle: `p-${index}`, Title: index % 2 === 0 || value === 'S' ? `P ${index} ${text}`.slice(0, 200) : '', 'Body (HTML)': text, 'Option1 Name': 'Size', 'Option1 Value': value, 'Variant Price': '1' })
  // Every size of every product in turn: no product is in one place.
  const rows = ['S', 'M'].flatMap((value) => Array.from({ length: count }, (_, index) => row(index, value)))
  const file = join(temporaryFolder, 'products.csv')
  await writeFile(file, csv(rows))
  const { products, catalog } = await collect(await openCatalog(createReadStream(file), { currency: 'USD', temporaryFolder }))
  t.equal(products.length, count)
  t.ok(products.every(({ handle, variants }, index) => handle === `p-${index}` && variants?.length === 2), 'in the order of the file, each whole')
  t.ok(catalog.bytesRead > 2_500_000)
  t.same(await readdir(temporaryFolder), ['products.csv'])
  if (existsSync('/proc/self/fd')) t.notMatch(await openFiles(), /shop-catalog-/, 'the spool is closed')
})

t.test('whoever stops reading early lets go of the source', async (t) => {
  const endless = () => Readable.from((function* () {
    for (let index = 0; ; index++) yield Buffer.from(`{"handle":"h-${index}","title":"T"}\n`)
  })())
  const source = endless()
  const catalog = await openCatalog(source, { currency: 'USD' })
  for await (const item of catalog.records()) {
    t.equal(item.kind, 'product')
    break
  }
  t.ok(source.destroyed)
  const unread = endless()
  await (await openCatalog(unread, { currency: 'USD' })).close()
  t.ok(unread.destroyed)
  const refused = endless()
  await failure(openCatalog(refused, { currency: 'nothing' }))
  t.ok(refused.destroyed)
  t.match(await failure(collect(catalog)), { message: /only once/ })
})

t.test('wherever a chunk ends, rows, line numbers, elements and lines are the same', async (t) => {
  const table = 'a,b\r\n"x\r\ny", "q""r" \r\n\r\n é ,"z\n"\r\nlast,1'
  const feed = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">\n<entry><g:id>é</g:id><g:title><![CDATA[A & B]]></g:title></entry></feed>'
  const lines = '{"handle":"é"}\n\nnonsense\r\n{"handle":"b"}'
  const wanted = [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['x\r\ny', 'q"r'] }, { line: 5, cells: ['é', 'z\n'] }, { line: 7, cells: ['last', '1'] }]
  for (let size = 1; size < 40; size++) {
    const pieces = (content: string): Readable => chunked(content, size)
    t.same(await all(csvBatches(pieces(table), ',', ['\r\n', '\n'], 0)), wanted, `CSV in pieces of ${size}`)
    t.match(await all(googleXmlRows(pieces(feed), () => {})), [{ line: 2, cells: ['é', 'A & B'] }], `XML in pieces of ${size}`)
    t.match(await all(ndjsonRecords(pieces(lines), 'USD')), [{ line: 1, product: { handle: 'é' } }, { kind: 'reject', line: 3 }, { line: 4, product: { handle: 'b' } }], `NDJSON in pieces of ${size}`)
  }
})

t.test('an error of the source reaches the reader', async (t) => {
  const source = Readable.from((async function* () {
    yield Buffer.from(FILE)
    throw new Error('the disk is gone')
  })())
  t.match(await failure(openCatalog(source, { currency: 'USD' })), { message: 'the disk is gone' })
})
