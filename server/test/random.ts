import { infiniteStream, integer, noBias, sample } from 'fast-check'

const STEPS = 1_000_000

/** Numbers from 0 to 1, none likelier than another, the same for the same seed, so that a run that failed can be made again. */
export function randomFrom(seed: number): () => number {
  const [numbers] = sample(infiniteStream(noBias(integer({ min: 0, max: STEPS - 1 })), { noHistory: true }), { seed, numRuns: 1 })
  return () => numbers!.next().value / STEPS
}
