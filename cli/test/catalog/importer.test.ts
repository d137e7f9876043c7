/** What an import tells of a file, from what the platform says of its batches. */
import type { ImportBatchResult, ImportReject, Job, Souk } from '@souk/sdk'
import t from 'tap'
import { openCatalog, type Notice, type RowReject } from '../../src/catalog/index.js'
import { Importer, type ImportCounts } from '../../src/catalogImport/importer.js'
import { chunked } from './reading.js'

interface Told {
  counts: ImportCounts
  rejects: RowReject[]
  notices: Notice[]
}

/** Imports a file into a platform that creates every product but those that are named with what is wrong with them. */
async function imported(file: string, faults: Record<string, { pointer: string, detail: string }>, params: Job['params'] = { default_status: 'draft' }): Promise<Told> {
  const append = ({ sequence, body }: { sequence: number, body: string }): Promise<ImportBatchResult> => {
    const handles = body.trim().split('\n').map((line) => (JSON.parse(line) as { handle: string }).handle)
    const rejects = handles.flatMap((handle, index): ImportReject[] => (faults[handle] === undefined ? [] : [{ line: index + 1, handle, code: 'required', ...faults[handle] }]))
    return Promise.resolve({ job_id: 'job', sequence, created: handles.length - rejects.length, updated: 0, unchanged: 0, rejected: rejects.length, rejects, changes: null })
  }
  const told: Omit<Told, 'counts'> = { rejects: [], notices: [] }
  const importer = new Importer({
    souk: { imports: { append } } as unknown as Souk, catalog: await openCatalog(chunked(file, 1000), { currency: 'USD' }), job: { id: 'job', params } as Job, onError: 'skip', signal: new AbortController().signal,
    onProgress: () => undefined, onReject: (reject) => told.rejects.push(reject), onNotice: (notice) => told.notices.push(notice), onChanges: () => undefined,
  })
  return { counts: await importer.run(), ...told }
}

const POTS = `Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Image Src,Status
pan,Pan,Size,S,PAN-S,2.10,4,https://a.example/pan.jpg,active
pot,Pot,Size,S,P-S,1.10,1,https://a.example/pot.jpg,active
pot,,,M,P-M,1.20,1,,
pot,,,L,P-L,,1,,
`

t.test('a product that the platform rejects is listed with the line and the column at fault and with every other row that is lost', async (t) => {
  const { rejects, counts } = await imported(POTS, { pot: { pointer: '/variants/2/price', detail: 'is required to create a variant' } })
  t.same(rejects.map(({ line, handle, column, reason }) => [line, handle, column, reason]), [
    [3, 'pot', null, 'its product is rejected because of line 5'], [4, 'pot', null, 'its product is rejected because of line 5'], [5, 'pot', 'Variant Price', 'is required to create a variant'],
  ])
  t.match(counts, { rejected: 3 })
})

t.test('what has no column of its own is named by its place in the record, at the first line of the product', async (t) => {
  const { rejects } = await imported(POTS, { pan: { pointer: '/external_id', detail: 'is that of another product' } })
  t.same(rejects.map(({ line, column, reason }) => [line, column, reason]), [[2, null, '/external_id is that of another product']])
  const ndjson = await imported('{"handle":"a","title":"A"}\n{"handle":"b","title":"B"}\n', { b: { pointer: '/variants', detail: 'is required' } })
  t.same(ndjson.rejects.map(({ line, column, reason }) => [line, column, reason]), [[2, '/variants', 'is required']])
})

t.test('a row that was rejected before is not listed again with its product', async (t) => {
  const { rejects } = await imported(POTS.replace('1.20', 'a lot'), { pot: { pointer: '/title', detail: 'is wrong' } })
  t.same(rejects.map(({ line, column }) => [line, column]), [[4, 'Variant Price'], [3, 'Title'], [5, null]])
})

t.test('what was imported counts the products that the platform took, not those that were sent', async (t) => {
  const { counts } = await imported(POTS, { pot: { pointer: '/title', detail: 'is wrong' } })
  t.same(counts, { products: 1, variants: 1, images: 1, locations: 1, created: 1, updated: 0, unchanged: 0, rejected: 3 })
  t.match((await imported(POTS, { pot: { pointer: '', detail: 'is wrong' }, pan: { pointer: '', detail: 'is wrong' } })).counts, { products: 0, variants: 0, images: 0, locations: 0, rejected: 4 })
})

t.test('what became of new products without a status is said, once', async (t) => {
  const file = '{"handle":"a","title":"A"}\n{"handle":"b","title":"B"}\n{"handle":"c","status":"active"}\n'
  t.match((await imported(file, {})).notices, [{ code: 'no_status', count: 2, message: /2 products\. Those that are new are drafts/ }])
  t.match((await imported(file, {}, { default_status: 'active' })).notices, [{ message: /new are active/ }])
  t.same((await imported('{"handle":"c","status":"active"}\n', {})).notices, [])
})
