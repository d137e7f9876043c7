import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toPdf } from '../documentPdf.js'
import { getDocument } from '../documentStore.js'
import { toSheet } from '../documentWords.js'

export const documentsPdfDownload: OrdersOperations['documents.pdf.download'] = read(async (tx, { path }) => {
  const document = await getDocument(tx, path.document_id)
  return { status: 200, stream: toPdf(toSheet(document), document.issued_at), headers: { 'Content-Disposition': `attachment; filename="${document.name}.pdf"` } }
})
