import { failpoint } from '../../kernel/failpoint.js'
import type { Group } from '../../kernel/group.js'
import { keepAll, type IdempotencyClaim, type StoredReply } from '../../kernel/idempotency.js'
import { Problem } from '../../kernel/problem.js'
import { keepTaxAnswers, type AnsweredTaxes, type Untaxed } from '../pricing/index.js'
import { beginCheckouts, type Beginning } from './beginCheckout.js'
import { toCheckout, type CheckoutState } from './checkout.js'

export interface Creating extends Beginning {
  /** The key of the request, under which its reply is kept. */
  readonly claim: IdempotencyClaim | null
  /** What was asked for it outside of any transaction. */
  readonly answers: readonly AnsweredTaxes[]
}

/** Begins checkouts in one transaction with their kept replies. A member that needs taxes leaves and joins again with the answer. */
export const creating: Group<Creating, { readonly reply: StoredReply } | Untaxed> = {
  name: 'checkouts.create',
  async run(tx, members) {
    // What was answered is kept whatever becomes of its member: it is true of what was asked.
    keepTaxAnswers(tx, members.flatMap(({ answers }) => answers))
    const results = (await beginCheckouts(tx, members)).map((verdict, index) => (verdict instanceof Problem || 'untaxed' in verdict ? verdict : { reply: replyTo(members[index]!, verdict) }))
    keepAll(tx, results.flatMap((result, index) => {
      const { claim } = members[index]!
      return claim === null || !('reply' in result) ? [] : [{ claim, reply: result.reply }]
    }))
    failpoint('checkout.create.before_commit')
    return results
  },
}

const replyTo = ({ request }: Creating, checkout: CheckoutState): StoredReply =>
  request.services.writeReply('checkouts.create', { status: 201, body: toCheckout(checkout, null), version: checkout.version, headers: { Location: `/v1/storefront/checkouts/${checkout.id}` } })
