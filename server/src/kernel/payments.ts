/** What modules may know of payment providers. */
export { NotificationRefused, ProviderUnreachable } from '../ports/payments.js'
export type { Answer, DisputeNews, Effect, News, NextAction, PayDetails, PaymentKind, PaymentProvider, PaymentProviders, ProviderAccount, ProviderCall, StepAsk } from '../ports/payments.js'
