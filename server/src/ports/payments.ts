/** The ways to pay that the platform knows. */
export type PaymentKind = 'manual' | 'test' | 'stripe'

/** In whose name the provider is called. Credentials are open here and nowhere else; never log one. */
export interface ProviderAccount {
  readonly storeId: string
  readonly shardId: string
  readonly gatewayId: string
  readonly credentials: Readonly<Record<string, string>>
}

/** What comes with every call. */
export interface ProviderCall {
  /** Names this call for good: the same key has one effect, and a repeat gets the first answer. */
  readonly key: string
  /** Milliseconds after which nobody waits for the answer any more; `signal` aborts then, or earlier. */
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

/** What a shopper sent to pay with: `PaymentDetails` of the contract. */
export interface PayDetails {
  readonly token?: string
  readonly return_url?: string
  readonly test_outcome?: string
}

export interface AuthorizeAsk {
  readonly amount: number
  readonly currency: string
  readonly details: PayDetails
}

/** A step on an authorisation: by the provider's name for it, which is null when its answer never arrived. */
export interface StepAsk {
  readonly authorization: string
  readonly reference: string | null
  /** Whole minor units; of a void, what is thought to be held. */
  readonly amount: number
  readonly currency: string
  /** Those of the authorisation, and when it was begun: a provider may need them to find it. */
  readonly details: PayDetails
  readonly since: Date
}

/** Something that the provider did with money. */
export interface Effect {
  /** The provider's name for it, the same in every answer and notification that tells of it. A refund that did not last has one name, as it began and as it failed. */
  readonly id: string
  readonly kind: 'authorized' | 'captured' | 'voided' | 'refunded' | 'refund_failed'
  readonly amount: number
  /** The key of the call that brought it about, where the provider remembers. */
  readonly key: string | null
  /** Of a refund that failed: why, in a word of the provider. */
  readonly reason?: string
}

export interface NextAction {
  readonly type: 'test_challenge' | 'provider_sdk' | 'redirect'
  readonly url: string | null
  readonly provider_secret: string | null
}

/** What a provider says of one authorisation. */
export interface Answer {
  /**
   * `done`: the effects say what happened. `requires_action`: the shopper has to do something first. `pending`: the provider does not
   * know yet. `declined`: what was asked for will not happen under this key.
   */
  readonly result: 'done' | 'requires_action' | 'pending' | 'declined'
  /** The provider's name for the authorisation. */
  readonly reference: string | null
  readonly currency: string
  readonly effects: readonly Effect[]
  readonly next_action: NextAction | null
  readonly decline: { readonly code: string; readonly detail: string } | null
  /** When the provider lets authorised money go by itself. */
  readonly expires_at: Date | null
}

/** News of a notification: an answer that nobody asked for, or a dispute. */
export interface News {
  /** The provider's id of the notification. */
  readonly id: string
  readonly told_at: Date
  /** Which authorisation: by the provider's name for it, or by the key it was made under. */
  readonly reference: string | null
  readonly authorization: string | null
  readonly answer: Answer | null
  readonly dispute: DisputeNews | null
}

export interface DisputeNews {
  readonly reference: string
  readonly status: 'open' | 'under_review' | 'won' | 'lost'
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly evidence_due_at: Date | null
}

/** A notification as it arrived. */
export interface RawNotification {
  readonly body: Uint8Array
  readonly header: (name: string) => string | undefined
  /** Now, in the time of the platform: old signatures are refused. */
  readonly now: Date
}

/**
 * The provider gave no answer: whether it acted is unknown. Whoever asked must ask again, by `find` or with the same key, and must
 * never take this for a refusal.
 */
export class ProviderUnreachable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ProviderUnreachable'
  }
}

/** A notification that its provider did not send, that is too old, or that makes no sense. */
export class NotificationRefused extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotificationRefused'
  }
}

/**
 * A payment company, or what stands in for one. Promises of every implementation, held by the one suite in
 * test/paymentProviders.test.ts:
 * - every call ends by its deadline, and stops when its signal aborts; it then throws ProviderUnreachable;
 * - a call repeated with its key has no second effect and gets the first answer, also after a crash and from another process;
 * - it returns an Answer or throws ProviderUnreachable; a refusal is an Answer, never an exception;
 * - amounts are whole minor units of the currency named, and what it says comes from the provider, not from memory of ours.
 */
export interface PaymentProvider {
  readonly kind: PaymentKind
  /** Holds the money. The key is the authorisation's name in all later calls. Nothing is captured. */
  authorize(account: ProviderAccount, ask: AuthorizeAsk, call: ProviderCall): Promise<Answer>
  /** Goes on after the shopper has acted. Asked too early it answers `requires_action` again. */
  confirm(account: ProviderAccount, ask: StepAsk & { readonly test_result?: 'succeed' | 'fail' }, call: ProviderCall): Promise<Answer>
  /** Takes held money, at most what is left of it; may take less, the effect says how much. */
  capture(account: ProviderAccount, ask: StepAsk, call: ProviderCall): Promise<Answer>
  /** Lets go all that is held and not captured; an authorisation that is pending or waits for an action is cancelled. */
  void(account: ProviderAccount, ask: StepAsk, call: ProviderCall): Promise<Answer>
  /** Gives captured money back, at most what is left of it. */
  refund(account: ProviderAccount, ask: StepAsk, call: ProviderCall): Promise<Answer>
  /**
   * All that the provider knows of an authorisation, with every effect so far; null when it knows nothing of it. A provider without a
   * memory answers null, and its calls are then safe to repeat.
   */
  find(account: ProviderAccount, ask: { readonly authorization: string; readonly reference: string | null; readonly since: Date }, call: Omit<ProviderCall, 'key'>): Promise<Answer | null>
  /**
   * The news of a notification, once signature and time have been checked.
   * @throws NotificationRefused
   */
  parse(account: ProviderAccount, notification: RawNotification): Promise<readonly News[]>
  /**
   * Notifications that the provider has not been able to deliver, after forgetting those whose ids are handed back.
   * A provider that has none of its own answers none.
   */
  pull(account: ProviderAccount, taken: readonly string[], now: Date, call: Omit<ProviderCall, 'key'>): Promise<readonly News[]>
}

/** The providers of this installation. */
export type PaymentProviders = (kind: PaymentKind) => PaymentProvider
