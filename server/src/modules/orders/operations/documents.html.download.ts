import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toHtml } from '../documentHtml.js'
import { getDocument } from '../documentStore.js'
import { toSheet } from '../documentWords.js'

export const documentsHtmlDownload: OrdersOperations['documents.html.download'] = read(async (tx, { path }) => {
  const document = await getDocument(tx, path.document_id)
  return {
    status: 200, text: toHtml(toSheet(document)),
    // What a shopper wrote stands in it: a browser that opens it must run and fetch nothing.
    headers: { 'Content-Disposition': `inline; filename="${document.name}.html"`, 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
  }
})
