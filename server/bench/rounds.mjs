import { CORES, machineCpuUs } from './machine.mjs'

const WARM_MS = 250
const COMPILED_OPERATIONS = 5_000
const COMPILED_MS = 8_000

/**
 * Variants take turns, round after round, so that whatever else the machine does falls on all of them; a ratio is taken within
 * a round, and the median of the rounds is reported with the lowest and the highest.
 *
 * A variant is `{ name, run(ms), meters }`: `run` works for about that long and answers `{ operations, seconds }`, `meters` names
 * functions that read CPU microseconds. `prepare`, if there is one, runs before each slice and is not measured. `resting` names
 * what the same processes spend in a second without this work; it is taken off, or it would make slow operations look dearer.
 */
export async function interleave(variants, { rounds, ms, onSlice = () => undefined }) {
  const samples = new Map(variants.map(({ name }) => [name, []]))
  for (const variant of variants) if (variant.warm !== false) await compile(variant, ms)
  for (let round = 0; round < rounds; round++) {
    for (const variant of variants) {
      await variant.prepare?.()
      if (variant.warm !== false) await variant.run(WARM_MS)
      samples.get(variant.name).push(await slice(variant, ms))
      onSlice(variant.name, round)
    }
  }
  return samples
}

/** Runs code until the engine has compiled what is hot in it. What is made for a slice lasts for one slice here, too. */
async function compile({ run, prepare }, ms) {
  let [done, spent] = [0, 0]
  while (done < COMPILED_OPERATIONS && spent < COMPILED_MS) {
    await prepare?.()
    const { operations, seconds } = await run(prepare === undefined ? WARM_MS : ms)
    done += operations
    spent += seconds * 1000
  }
}

async function slice({ run, meters, resting = {} }, ms) {
  const before = await readAll(meters)
  const machine = machineCpuUs()
  const started = performance.now()
  const result = await run(ms)
  const machineSpent = machineCpuUs() - machine
  const wallUs = (performance.now() - started) * 1000
  const after = await readAll(meters)
  const spent = Object.fromEntries(Object.entries(after).map(([name, us]) => [name, us === null ? null : us - before[name]]))
  const own = Object.values(spent).reduce((sum, us) => sum + (us ?? 0), 0)
  const { operations, seconds } = result
  return {
    ...result,
    rate: operations / seconds,
    cpuUs: Object.fromEntries(Object.entries(spent).filter(([name]) => name !== 'generator').map(([name, us]) => [name, us === null ? null : Math.max(0, us - (resting[name] ?? 0) * (wallUs / 1e6)) / operations])),
    generatorBusy: spent.generator === undefined ? null : spent.generator / wallUs,
    foreign: Math.max(0, machineSpent - own) / (wallUs * CORES),
  }
}

async function readAll(meters) {
  const entries = await Promise.all(Object.entries(meters).map(async ([name, read]) => [name, await read()]))
  return Object.fromEntries(entries)
}

export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return { median: sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, low: sorted[0], high: sorted.at(-1) }
}

export const totalCpu = (sample) => Object.values(sample.cpuUs).reduce((sum, us) => sum + (us ?? 0), 0)

/** How the samples of one variant compare with those of another, round by round. */
export function compare(samples, base) {
  return {
    rate: spread(samples.map((sample, round) => sample.rate / base[round].rate)),
    // How many operations the same CPU would do, which other work on the machine hardly touches.
    capacity: spread(samples.map((sample, round) => totalCpu(base[round]) / totalCpu(sample))),
  }
}

export function summary(samples) {
  const cpu = Object.fromEntries(Object.keys(samples[0].cpuUs).map((name) => [name, samples[0].cpuUs[name] === null ? null : spread(samples.map((sample) => sample.cpuUs[name])).median]))
  const busy = samples.map((sample) => sample.generatorBusy).filter((share) => share !== null)
  return {
    rate: spread(samples.map((sample) => sample.rate)),
    cpuUs: cpu,
    foreign: spread(samples.map((sample) => sample.foreign)).median,
    generatorBusy: busy.length === 0 ? null : spread(busy).median,
    p50: samples[0].p50 === undefined ? null : spread(samples.map((sample) => sample.p50)).median,
    p99: samples[0].p99 === undefined ? null : spread(samples.map((sample) => sample.p99)).median,
    rounds: samples.length,
  }
}
