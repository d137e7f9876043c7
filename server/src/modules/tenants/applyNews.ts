import type { StoreTx } from '../../kernel/tx.js'
import type { Settings } from './settings.js'
import { replaceCopy } from './settingsStore.js'

/** What the shard of a store keeps of the directory's news besides the event itself. */
export function applyNews(tx: StoreTx, event: { type: string; data: Record<string, unknown> }): void {
  if (event.type === 'settings.updated') replaceCopy(tx, event.data as Settings)
}
