import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Sheet } from './documentWords.js'

const require = createRequire(import.meta.url)
// The fonts that every PDF reader has know western letters only; these know Latin, Greek, Cyrillic and more, and are embedded.
const REGULAR = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const BOLD = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

const MARGIN = 50
const SIZE = 9
const TITLE_SIZE = 16
const WORDS_SHARE = 0.4
const GAP = 6
const SUMS_WIDTH = 260

/** Sets the sheet on pages of A4; what does not fit on one goes on on the next. */
export function toPdf(sheet: Sheet, issuedAt: Date): AsyncIterable<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, font: REGULAR, info: { Title: sheet.title, Creator: 'Souk', Producer: 'Souk', CreationDate: issuedAt } })
  const width = pdf.page.width - 2 * MARGIN
  pdf.fontSize(SIZE).text(sheet.seller.join('\n'))
  pdf.moveDown(2).font(BOLD).fontSize(TITLE_SIZE).text(sheet.title).font(REGULAR).fontSize(SIZE).moveDown(0.5)
  for (const [label, value] of sheet.facts) pdf.text(`${label}: ${value}`)
  pdf.moveDown(1)
  setParties(pdf, sheet, width)
  setRows(pdf, sheet, width)
  for (const [index, [label, value]] of sheet.sums.entries()) {
    pdf.font(index === sheet.sums.length - 1 ? BOLD : REGULAR)
    setRow(pdf, [{ text: label, x: MARGIN + width - SUMS_WIDTH, width: SUMS_WIDTH * 0.6, align: 'left' }, { text: value, x: MARGIN + width - SUMS_WIDTH * 0.4, width: SUMS_WIDTH * 0.4, align: 'right' }])
  }
  pdf.end()
  return pdf as AsyncIterable<Uint8Array>
}

interface Cell {
  text: string
  x: number
  width: number
  align: 'left' | 'right'
}

/** Cells side by side, as high as the highest, on a new page where this one ends. */
function setRow(pdf: PDFKit.PDFDocument, cells: readonly Cell[]): void {
  const height = Math.max(...cells.map((cell) => pdf.heightOfString(cell.text, { width: cell.width })))
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage()
  const top = pdf.y
  for (const { text, x, width, align } of cells) pdf.text(text, x, top, { width, align })
  pdf.x = MARGIN
  pdf.y = top + height + GAP
}

function setParties(pdf: PDFKit.PDFDocument, sheet: Sheet, width: number): void {
  const share = width / Math.max(1, sheet.parties.length)
  setRow(pdf, sheet.parties.map(({ title, lines }, index) => ({ text: [title, ...lines].join('\n'), x: MARGIN + index * share, width: share - GAP, align: 'left' })))
  pdf.moveDown(1)
}

function setRows(pdf: PDFKit.PDFDocument, sheet: Sheet, width: number): void {
  const first = sheet.columns.length > 1 ? width * WORDS_SHARE : width * (1 - WORDS_SHARE)
  const share = (width - first) / sheet.columns.length
  const place = (words: string, cells: readonly string[]): Cell[] => [
    { text: words, x: MARGIN, width: first - GAP, align: 'left' },
    ...cells.map((text, index): Cell => ({ text, x: MARGIN + first + index * share, width: share - GAP, align: 'right' })),
  ]
  pdf.font(BOLD)
  setRow(pdf, place('Item', sheet.columns))
  pdf.font(REGULAR)
  for (const { words, cells } of sheet.rows) setRow(pdf, place(words.join('\n'), cells))
  pdf.moveDown(1)
}
