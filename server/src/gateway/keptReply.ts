import type { StoredReply } from '../kernel/idempotency.js'
import type { OperationRow, Secrets } from '../kernel/operation.js'
import { DirectoryTx, type StoreTx } from '../kernel/tx.js'

/**
 * How a reply lies under its key until it is repeated: sealed, where it shows something that the database must not hold in clear.
 * The contract marks such fields as passwords; in the directory every reply is sealed.
 */
export class KeptReply {
  constructor(
    private readonly operation: Pick<OperationRow, 'secretReply'>,
    private readonly secrets: Secrets,
  ) {}

  toKeep(tx: StoreTx | DirectoryTx, { status, headers, body }: StoredReply): StoredReply {
    return { status, headers, body: this.#isSealed(tx) ? this.secrets.seal(body) : body }
  }

  toRepeat(tx: StoreTx | DirectoryTx | null, stored: StoredReply): StoredReply {
    return this.#isSealed(tx) ? { ...stored, body: this.secrets.open(stored.body) } : stored
  }

  #isSealed(tx: StoreTx | DirectoryTx | null): boolean {
    return tx instanceof DirectoryTx || this.operation.secretReply
  }
}
