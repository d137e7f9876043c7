import { pickupLocations } from '../inventory/index.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { dayIn } from './estimate.js'
import { consignmentsOf, optionsFor, type Consignment, type OfferedZone, type Profile, type ShippingAsk, type ShippingOption } from './options.js'
import { sizesOf } from './packageStore.js'
import { defaultProfileId } from './profile.js'
import { getMany } from './providerStore.js'
import { hashOf, questionFor, type PendingQuestion } from './question.js'
import { find } from './quoteStore.js'
import { RATES } from './zoneStore.js'

// The default profile, which no row of a product names, comes without one.
const PROFILES = sql(`
  SELECT pp.product_id, p.id, p.handling_days, p.closed_weekdays FROM shipping_profile_products pp JOIN shipping_profiles p ON p.store_id = pp.store_id AND p.id = pp.profile_id WHERE pp.store_id = $1 AND pp.product_id = ANY($2)
  UNION ALL SELECT NULL, p.id, p.handling_days, p.closed_weekdays FROM shipping_profiles p WHERE p.store_id = $1 AND p.id = $3`)
// A store may have a zone for each corner of the world: those that cannot take the country stay where they are.
const ZONES = sql(`
  SELECT z.id, z.profile_id, z.countries, z.regions, z.rest_of_world, ${RATES} AS rates
    FROM shipping_zones z WHERE z.store_id = $1 AND (z.rest_of_world OR $2 = ANY(z.countries) OR z.regions @> jsonb_build_array(jsonb_build_object('country', $2::text)))`)

/** After so long a provider that gave no good answer is asked again. */
const ASK_AGAIN_MS = 10_000

export interface OptionsFound {
  options: ShippingOption[]
  /** What providers would have to be asked for the options to be complete. Those of this moment are made with what is known. */
  pending: PendingQuestion[]
}

/** Ways to deliver these lines and what each costs: one flight, and one more where rates are live. Nobody outside is asked. */
export async function shippingOptions(tx: StoreTx, ask: ShippingAsk): Promise<OptionsFound> {
  if (ask.lines.length === 0) return { options: [], pending: [] }
  const general = defaultProfileId(tx.storeId)
  const [profiles, zones, sizes, pickups] = await Promise.all([
    tx.run<Profile & { product_id: string | null } & Record<string, unknown>>(PROFILES, [tx.storeId, [...new Set(ask.lines.map((line) => line.product_id))], general]),
    ask.destination.country ? tx.run<OfferedZone & Record<string, unknown>>(ZONES, [tx.storeId, ask.destination.country]) : [],
    sizesOf(tx),
    pickupLocations(tx),
  ])
  const byProduct = new Map(profiles.map((row) => [row.product_id, row]))
  const fallback = byProduct.get(null) ?? { id: general, handling_days: 0, closed_weekdays: [] }
  const consignments = consignmentsOf(ask, (productId) => byProduct.get(productId) ?? fallback, zones, sizes)
  const { answerOf, pending } = await answersFor(tx, ask, consignments)
  return { options: optionsFor(ask, consignments, pickups, answerOf, dayIn(ask.timezone, tx.now)), pending }
}

type Answers = Pick<OptionsFound, 'pending'> & { answerOf: Parameters<typeof optionsFor>[3] }

async function answersFor(tx: StoreTx, ask: ShippingAsk, consignments: readonly Consignment[]): Promise<Answers> {
  const live = consignments.flatMap((consignment) => {
    const providers = [...new Set(consignment.rates.flatMap(({ kind, shipping_provider_id }) => (kind === 'live' ? (shipping_provider_id ?? []) : [])))]
    if (providers.length === 0) return []
    const body = questionFor(tx.storeId, ask, consignment)
    return [{ consignment, providers, body, question: hashOf(body) }]
  })
  if (live.length === 0) return { answerOf: () => undefined, pending: [] }
  const [providers, kept] = await Promise.all([getMany(tx, [...new Set(live.flatMap((one) => one.providers))]), find(tx, live.map(({ question }) => question))])
  const byId = new Map(providers.map((provider) => [provider.id, provider]))
  const keyOf = (providerId: string, question: string) => `${providerId} ${question}`
  const known = new Map(kept.map((quote) => [keyOf(quote.provider_id, quote.question), quote]))
  const questions = new Map(live.map(({ consignment, question }) => [consignment, question]))
  return {
    answerOf(consignment, providerId) {
      // One that is not asked any more gives no answer, so that the fallback price counts.
      if (byId.get(providerId)?.active !== true) return null
      return known.get(keyOf(providerId, questions.get(consignment)!))?.services
    },
    pending: live.flatMap(({ providers: named, body, question }) => named.flatMap((id) => {
      const provider = byId.get(id)
      const quote = known.get(keyOf(id, question))
      const isAnswered = quote !== undefined && (quote.services !== null || quote.asked_at.getTime() + ASK_AGAIN_MS > tx.now.getTime())
      return provider?.active !== true || isAnswered ? [] : [{ provider_id: id, question, service: provider, body }]
    })),
  }
}
