/**
 * A seeded generator, because the same seed must give the same requests on every machine: Math.random cannot be seeded.
 * The algorithm is sfc32 (public domain, passes PractRand); its state is filled by splitmix32 from the seed and a stream
 * number, so that journey 7 draws the same numbers whichever user or worker thread happens to run it.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: number, stream: number) {
    const mix = splitmix32((seed >>> 0) ^ Math.imul(Math.floor(seed / 2 ** 32) >>> 0, 0x9e3779b1))
    const scramble = splitmix32((mix() ^ (stream >>> 0)) >>> 0)
    this.#a = scramble()
    this.#b = scramble()
    this.#c = mix()
    for (let i = 0; i < 12; i++) this.next()
  }

  /** A number in [0, 1) with 32 random bits. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number from low to high, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new RangeError('pick needs at least one item')
    return item
  }

  /** A copy in random order (Fisher-Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const copy = [...items]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1))
      const held = copy[i] as T
      copy[i] = copy[j] as T
      copy[j] = held
    }
    return copy
  }
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

/** Draws indexes from weights in O(log n); the weights need not add up to one. */
export class WeightedIndex {
  readonly #cumulative: Float64Array

  constructor(weights: readonly number[]) {
    this.#cumulative = new Float64Array(weights.length)
    let sum = 0
    weights.forEach((weight, index) => {
      sum += weight
      this.#cumulative[index] = sum
    })
    if (!(sum > 0)) throw new RangeError('at least one weight must be above zero')
  }

  draw(random: Random): number {
    const last = this.#cumulative.length - 1
    const target = random.next() * (this.#cumulative[last] as number)
    let low = 0
    let high = last
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#cumulative[middle] as number) > target) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Popularity in shops is heavy-tailed: item of rank r is asked for in proportion to 1 / r^exponent. Exponent 0 is uniform. */
export function zipf(count: number, exponent: number): WeightedIndex {
  return new WeightedIndex(Array.from({ length: count }, (_, rank) => (rank + 1) ** -exponent))
}
