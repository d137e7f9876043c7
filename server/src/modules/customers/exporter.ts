import type { StoreTx } from '../../kernel/tx.js'

/** What a module above this one holds of a customer; the list of modules hands them over. */
export interface CustomerExporter {
  /** The name of its section in the document. */
  readonly name: string
  /** At most 100,000 records, each an object that JSON can carry. */
  records(tx: StoreTx, customerId: string): Promise<Record<string, unknown>[]>
}
