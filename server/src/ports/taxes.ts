/** Where taxes come from: the tables of the store, or a service of the merchant's own. */
export type TaxSourceKind = 'table' | 'provider'

/** One tax on a line or on shipping. A rate of the tables has an id. */
export interface TaxShare {
  readonly tax_rate_id: string | null
  readonly name: string
  readonly rate_ppm: number
  readonly amount: number
}

/** An address as far as taxes depend on it. */
export interface TaxAddress {
  readonly line1: string | null
  readonly line2: string | null
  readonly city: string | null
  readonly province: string | null
  readonly postal_code: string | null
  readonly country: string
}

export interface TaxQuestionLine {
  /** Its place in the question, so that equal goods are asked about in equal words. */
  readonly id: string
  readonly variant_id: string | null
  readonly sku: string | null
  readonly quantity: number
  /** What all units cost after discounts. */
  readonly amount: number
  readonly tax_category: string | null
  readonly taxable: boolean
}

/** `TaxesQuestion` of the contract, without what differs each time it is asked. */
export interface TaxQuestion {
  readonly store_id: string
  readonly currency: string
  readonly prices_include_tax: boolean
  readonly tax_exempt: boolean
  readonly customer_id: string | null
  readonly ship_from: TaxAddress | null
  readonly ship_to: TaxAddress
  readonly lines: readonly TaxQuestionLine[]
  readonly shipping: { readonly amount: number } | null
}

/** The taxes of each line, in the order of the question, and of shipping where it was asked about. */
export interface TaxesSaid {
  /** What the source calls its calculation. */
  readonly reference: string | null
  readonly lines: readonly (readonly TaxShare[])[]
  readonly shipping: readonly TaxShare[] | null
}

/** What is known of the sources when a question is made: the service with its secrets sealed, and what the tables have for its address. */
export interface TaxBasis {
  readonly service: { readonly url: string; readonly timeout_ms: number; readonly secrets: readonly { readonly sealed: string; readonly created_at: string; readonly expires_at: string | null }[] }
  readonly table: {
    readonly goods: ReadonlyMap<string | null, readonly TableRate[]>
    readonly shipping: readonly TableRate[]
    readonly rounding: { readonly mode: 'half_even' | 'half_up' | 'half_down'; readonly level: 'unit' | 'line' | 'order' }
  }
}

export interface TableRate {
  readonly id: string
  readonly name: string
  readonly rate_ppm: number
  readonly compound: boolean
}

export type TaxReply = { readonly ok: true; readonly taxes: TaxesSaid } | { readonly ok: false; readonly fault: string }

/**
 * Promises of every implementation: what it says obeys the law of `faultOfTaxes`; it ends within the time of the service; nothing but an
 * answer is thrown. Nothing of the database may be open while it is asked.
 */
export interface TaxSource {
  taxes(question: TaxQuestion, basis: TaxBasis, now: Date): Promise<TaxReply>
}

export type TaxSources = (kind: TaxSourceKind) => TaxSource
