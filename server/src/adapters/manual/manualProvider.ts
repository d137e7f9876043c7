import { NotificationRefused, type Answer, type Effect, type PaymentProvider } from '../../ports/payments.js'

/**
 * Money that moves outside of the platform: a bank transfer, cash on delivery. There is nobody to ask, so a payment is authorised at
 * once, captured when the merchant says that the money has come, and refunded when the merchant says that it went back. It has no
 * memory and needs none: whatever is repeated has the same answer, and our own records count it once.
 */
export function manualProvider(): PaymentProvider {
  const done = (kind: Effect['kind'], key: string, reference: string, amount: number, currency: string): Answer => ({
    result: 'done', reference, currency, effects: [{ id: key, kind, amount, key }], next_action: null, decline: null, expires_at: null,
  })
  return {
    kind: 'manual',
    authorize: async (_account, { amount, currency }, { key }) => done('authorized', key, key, amount, currency),
    confirm: async (_account, { authorization, amount, currency }) => done('authorized', authorization, authorization, amount, currency),
    capture: async (_account, { authorization, amount, currency }, { key }) => done('captured', key, authorization, amount, currency),
    void: async (_account, { authorization, amount, currency }, { key }) => done('voided', key, authorization, amount, currency),
    refund: async (_account, { authorization, amount, currency }, { key }) => done('refunded', key, authorization, amount, currency),
    find: async () => null,
    parse: async () => {
      throw new NotificationRefused('A manual way to pay sends no notifications.')
    },
    pull: async () => [],
  }
}
