/**
 * From text to the line it was first seen on, at 12 to 24 bytes an entry: every handle and SKU of a file is remembered,
 * and a Map of strings would cost ten times that. Texts are known by 64 bits of hash; at a million entries the chance
 * that any two collide is one in forty million.
 */
export class Fingerprints {
  #mask = 1023
  #size = 0
  #high = new Uint32Array(1024)
  #low = new Uint32Array(1024)
  #lines = new Uint32Array(1024)

  /** Remembers `text` at `line` and returns the line it was remembered at before, or 0. */
  claim(text: string, line: number): number {
    if (this.#size * 2 > this.#mask) this.#grow()
    const [high, low] = hash(text)
    const at = this.#find(high, low)
    const earlier = this.#lines[at] ?? 0
    if (earlier !== 0) return earlier
    this.#high[at] = high
    this.#low[at] = low
    this.#lines[at] = Math.max(1, line)
    this.#size++
    return 0
  }

  has(text: string): boolean {
    return this.#lines[this.#find(...hash(text))] !== 0
  }

  #find(high: number, low: number): number {
    let at = low & this.#mask
    while (this.#lines[at] !== 0 && (this.#high[at] !== high || this.#low[at] !== low)) at = (at + 1) & this.#mask
    return at
  }

  #grow(): void {
    const [high, low, lines] = [this.#high, this.#low, this.#lines]
    const capacity = (this.#mask + 1) * 2
    this.#mask = capacity - 1
    this.#high = new Uint32Array(capacity)
    this.#low = new Uint32Array(capacity)
    this.#lines = new Uint32Array(capacity)
    lines.forEach((line, index) => {
      if (line === 0) return
      const at = this.#find(high[index] ?? 0, low[index] ?? 0)
      this.#high[at] = high[index] ?? 0
      this.#low[at] = low[index] ?? 0
      this.#lines[at] = line
    })
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
