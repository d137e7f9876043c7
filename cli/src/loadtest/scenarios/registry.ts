import type { StoreCatalog } from '../catalog.js'
import { invalidOption, LoadTestError } from '../errors.js'
import { browse } from './browse.js'
import { cart } from './cart.js'
import { checkout } from './checkout.js'
import { flashSale } from './flashSale.js'
import { replay } from './replay.js'
import type { Scenario } from './scenario.js'
import { search } from './search.js'

/** Every scenario there is. */
export const SCENARIOS: readonly Scenario[] = [browse, search, cart, checkout, flashSale]

/** The scenario made of the others. */
export const MIXED = 'mixed'

/** What a shop sees on an ordinary day. A store that cannot sell lends the share of checkout to cart. */
export const DEFAULT_MIX: Readonly<Record<string, number>> = { browse: 72, search: 15, cart: 8, checkout: 5 }
const STAND_INS: Readonly<Record<string, string>> = { checkout: 'cart' }

export interface Mix {
  readonly shares: ReadonlyArray<{ readonly scenario: Scenario, readonly weight: number }>
  /** What was changed about the mix that was asked for, in words. */
  readonly notes: readonly string[]
}

/** A scenario by the name in a mix that was resolved; a replay is in none that anybody can ask for. */
export function scenarioNamed(name: string): Scenario {
  return name === replay.name ? replay : findScenario(name)
}

export function findScenario(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name)
  if (found) return found
  throw new LoadTestError('loadtest.unknown_scenario', `There is no scenario "${name}". There are: ${[...SCENARIOS.map((scenario) => scenario.name), MIXED].join(', ')}.`)
}

/** The scenarios a run may touch, before the catalog is known. */
export function scenariosOf(name: string, requestedMix: Readonly<Record<string, number>> | null): Scenario[] {
  if (name !== MIXED) {
    if (requestedMix !== null) throw invalidOption('mix', `left out unless the scenario is ${MIXED}`, requestedMix)
    return [findScenario(name)]
  }
  if (requestedMix !== null) return Object.keys(requestedMix).filter((key) => (requestedMix[key] ?? 0) > 0).map(findScenario)
  return SCENARIOS.filter((scenario) => scenario.name in DEFAULT_MIX)
}

/**
 * The weights that can really be run against this store. A mix the caller wrote is taken at its word or refused; the
 * default one bends to the store and says so, because a result must never claim a load it did not make.
 */
export function resolveMix(name: string, requestedMix: Readonly<Record<string, number>> | null, catalog: StoreCatalog): Mix {
  if (name !== MIXED || requestedMix !== null) {
    const shares = scenariosOf(name, requestedMix).map((scenario) => ({ scenario, weight: requestedMix?.[scenario.name] ?? 1 }))
    for (const { scenario } of shares) {
      const lack = scenario.unsuitable(catalog)
      if (lack !== null) throw new LoadTestError('loadtest.scenario_unsuitable', `The scenario ${scenario.name} cannot run: ${lack}.`)
    }
    return { shares, notes: [] }
  }
  const weights = new Map<string, number>()
  const notes: string[] = []
  for (const [wanted, weight] of Object.entries(DEFAULT_MIX)) {
    const standIn = STAND_INS[wanted]
    const runs = isUsable(wanted, catalog) ? wanted : standIn !== undefined && isUsable(standIn, catalog) ? standIn : null
    if (runs !== wanted) notes.push(runs === null ? `${wanted} (${weight} %) cannot run on this store and was left out.` : `The share of ${wanted} (${weight} %) went to ${runs}.`)
    if (runs !== null) weights.set(runs, (weights.get(runs) ?? 0) + weight)
  }
  return { shares: [...weights].map(([scenario, weight]) => ({ scenario: findScenario(scenario), weight })), notes }
}

/** The mix of a replay. */
export function replayMix(catalog: StoreCatalog): Mix {
  const lack = replay.unsuitable(catalog)
  if (lack !== null) throw new LoadTestError('loadtest.scenario_unsuitable', `The orders cannot be placed: ${lack}.`)
  return { shares: [{ scenario: replay, weight: 1 }], notes: [] }
}

/** Whether a journey of it may place an order. */
export function sells({ operations }: Scenario): boolean {
  return operations.includes('checkouts.complete')
}

function isUsable(name: string, catalog: StoreCatalog): boolean {
  return SCENARIOS.find((scenario) => scenario.name === name)?.unsuitable(catalog) === null
}
