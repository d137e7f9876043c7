const KEPT_MAX = 1000
const SHOWN = 20

/** What a report lists. The first thousand are kept and all are counted, so that memory does not grow with the file. */
export class Kept<Item> {
  readonly items: Item[] = []
  total = 0

  add(item: Item): void {
    this.total++
    if (this.items.length < KEPT_MAX) this.items.push(item)
  }

  /** The first of them for people to read, and how many there are beyond. */
  lines(toLine: (item: Item) => string): string[] {
    const shown = this.items.slice(0, SHOWN).map(toLine)
    return this.total > shown.length ? [...shown, `… and ${this.total - shown.length} more`] : shown
  }
}
