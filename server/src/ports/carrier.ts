/** Where shipping labels come from: typed in by the merchant, or sold by a service of the merchant's own. */
export type CarrierKind = 'manual' | 'service'

/** How to follow a parcel; `Tracking` of the contract. */
export interface CarrierTracking {
  readonly company?: string | null
  readonly number?: string | null
  readonly url?: string | null
}

/** The provider that is asked; null for a manual label. Its secrets are sealed. */
export interface CarrierAccount {
  readonly url: string
  readonly timeout_ms: number
  readonly secrets: readonly { readonly sealed: string; readonly created_at: string; readonly expires_at: string | null }[]
}

export interface LabelOrder {
  readonly store_id: string
  readonly label_id: string
  readonly fulfillment_id: string
  readonly order_name: string
  readonly service_code: string | null
  /** `OrderAddress` of the contract. */
  readonly destination: Readonly<Record<string, string | null | undefined>> | null
  /** `PackedPackages` of the contract. */
  readonly packages: readonly object[]
  /** What the merchant knows of the label already; all there is of a manual one. */
  readonly tracking: readonly CarrierTracking[]
  readonly label_url: string | null
}

export interface SoldLabel {
  readonly reference: string
  readonly tracking: readonly CarrierTracking[]
  readonly label_url: string | null
}

/** `refused` is final; after `unknown` it may have happened or not, and asking again under the same key tells. */
export type CarrierAnswer<T> = { readonly result: 'done'; readonly value: T } | { readonly result: 'refused' | 'unknown'; readonly fault: string }

/**
 * Promises of every implementation: a label is known by its id, so that buying it again gives the same one and cancelling it again changes
 * nothing; every call ends within the time of the account; nothing but an answer is thrown.
 */
export interface Carrier {
  buy(account: CarrierAccount | null, order: LabelOrder, now: Date): Promise<CarrierAnswer<SoldLabel>>
  cancel(account: CarrierAccount | null, label: { readonly store_id: string; readonly label_id: string; readonly reference: string }, now: Date): Promise<CarrierAnswer<null>>
}

export type Carriers = (kind: CarrierKind) => Carrier
