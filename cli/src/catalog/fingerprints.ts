/**
 * From text to numbers, at 12 to 24 bytes an entry: every handle and SKU of a file is remembered, and a Map of strings
 * would cost ten times that. Texts are known by 64 bits of hash; at a million entries the chance that any two collide is
 * one in forty million.
 */
export class Fingerprints {
  #mask = 1023
  #size = 0
  #high = new Uint32Array(1024)
  #low = new Uint32Array(1024)
  #values = new Uint32Array(1024)

  /** Remembers `value` (not 0) for the text and returns 0, or returns the value remembered before. */
  claim(text: string, value: number): number {
    const at = this.#slot(text)
    const earlier = this.#values[at] ?? 0
    if (earlier === 0) this.#values[at] = value
    return earlier
  }

  get(text: string): number {
    const [high, low] = hash(text)
    return this.#values[this.#find(high, low)] ?? 0
  }

  /** Remembers `value` in place of the one before. */
  set(text: string, value: number): void {
    // Finding the slot may replace the arrays.
    const at = this.#slot(text)
    this.#values[at] = value
  }

  #slot(text: string): number {
    if (this.#size * 2 > this.#mask) this.#grow()
    const [high, low] = hash(text)
    const at = this.#find(high, low)
    if (this.#values[at] === 0) {
      this.#high[at] = high
      this.#low[at] = low
      this.#size++
    }
    return at
  }

  #find(high: number, low: number): number {
    let at = low & this.#mask
    while (this.#values[at] !== 0 && (this.#high[at] !== high || this.#low[at] !== low)) at = (at + 1) & this.#mask
    return at
  }

  #grow(): void {
    const [high, low, values] = [this.#high, this.#low, this.#values]
    const capacity = (this.#mask + 1) * 2
    this.#mask = capacity - 1
    this.#high = new Uint32Array(capacity)
    this.#low = new Uint32Array(capacity)
    this.#values = new Uint32Array(capacity)
    values.forEach((value, index) => {
      if (value === 0) return
      const at = this.#find(high[index] ?? 0, low[index] ?? 0)
      this.#high[at] = high[index] ?? 0
      this.#low[at] = low[index] ?? 0
      this.#values[at] = value
    })
  }
}

/** Lists of positions by text, in the order of adding, without an object for each list. */
export class PositionLists {
  readonly #first = new Fingerprints()
  readonly #last = new Fingerprints()
  /** Entry n is at n - 1; 0 ends a list. */
  #positions = new Float64Array(1024)
  #next = new Uint32Array(1024)
  #count = 0

  add(text: string, position: number): void {
    if (this.#count === this.#positions.length) this.#grow()
    this.#positions[this.#count++] = position
    const last = this.#last.get(text)
    if (last === 0) this.#first.set(text, this.#count)
    else this.#next[last - 1] = this.#count
    this.#last.set(text, this.#count)
  }

  of(text: string): number[] {
    const list: number[] = []
    for (let entry = this.#first.get(text); entry !== 0; entry = this.#next[entry - 1] ?? 0) list.push(this.#positions[entry - 1] ?? 0)
    return list
  }

  #grow(): void {
    const positions = new Float64Array(this.#count * 2)
    positions.set(this.#positions)
    this.#positions = positions
    const next = new Uint32Array(this.#count * 2)
    next.set(this.#next)
    this.#next = next
  }
}

/** Two independent 32-bit FNV-1a style hashes with a final mix. */
function hash(text: string): [number, number] {
  let high = 0x811c9dc5
  let low = 0x01000193 ^ text.length
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 13)
  }
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 15), 0x27d4eb2f)
  return [(high ^ (high >>> 13)) >>> 0, (low ^ (low >>> 16)) >>> 0]
}
