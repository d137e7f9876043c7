/** What modules may know of where labels come from. */
export type { Carrier, CarrierAccount, CarrierAnswer, CarrierKind, Carriers, LabelOrder, SoldLabel } from '../ports/carrier.js'
