import type { Sheet } from './documentWords.js'

const STYLE = `body{font:14px/1.4 sans-serif;margin:3em auto;max-width:50em;color:#111}h1{font-size:1.6em}table{width:100%;border-collapse:collapse;margin:2em 0}
th,td{padding:.4em;border-bottom:1px solid #ccc;text-align:right;vertical-align:top}th:first-child,td:first-child{text-align:left}.parties{display:flex;gap:4em}.sums{margin-left:auto;width:auto}
.sums tr:last-child{font-weight:bold}small{color:#555}address{font-style:normal;white-space:pre-line}@media print{body{margin:0}}`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const text = (value: string) => value.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!)
const lines = (values: readonly string[]) => values.map(text).join('\n')

/** The page stands alone: no script, no picture, nothing fetched. */
export function toHtml(sheet: Sheet): string {
  const rows = sheet.rows.map(({ words: [title = '', ...more], cells }) => `<tr><td>${text(title)}${more.map((word) => `<br><small>${text(word)}</small>`).join('')}</td>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(sheet.title)}</title><style>${STYLE}</style></head><body>
<address>${lines(sheet.seller)}</address>
<h1>${text(sheet.title)}</h1>
<p>${sheet.facts.map(([label, value]) => `${text(label)}: ${text(value)}`).join('<br>')}</p>
<div class="parties">${sheet.parties.map((party) => `<div><small>${text(party.title)}</small><address>${lines(party.lines)}</address></div>`).join('')}</div>
<table><thead><tr><th>Item</th>${sheet.columns.map((column) => `<th>${text(column)}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<table class="sums"><tbody>${sheet.sums.map(([label, value]) => `<tr><td>${text(label)}</td><td>${text(value)}</td></tr>`).join('\n')}</tbody></table>
</body></html>
`
}
