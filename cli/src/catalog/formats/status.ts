import type { ProductStatus } from '../productInput.js'
import type { Findings, Place } from './findings.js'

const EXACT: Readonly<Record<string, ProductStatus>> = { active: 'active', draft: 'draft', archived: 'archived' }
/** Words of other systems whose meaning is plain. */
const MEANT: Readonly<Record<string, ProductStatus>> = {
  enabled: 'active', published: 'active', live: 'active', visible: 'active', true: 'active',
  disabled: 'draft', unpublished: 'draft', hidden: 'draft', inactive: 'draft', pending: 'draft', false: 'draft',
}

/** An unknown status word becomes a draft: nothing goes on sale by a misunderstanding. */
export function statusOf(word: string, place: Place, findings: Findings): ProductStatus {
  const exact = EXACT[word.toLowerCase()]
  if (exact !== undefined) return exact
  const status = MEANT[word.toLowerCase()] ?? 'draft'
  findings.warn('unknown_status', place, `"${word}" is not a status (active, draft, archived); it is read as ${status}`)
  return status
}
