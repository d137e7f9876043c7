const KEYS_MAX = 50

/** All keys of the first, then of the second those that it lacks, as many as there is room for: what holds keys of its owner's holds so many. */
export function joinMetadata<T extends Readonly<Record<string, string>>>(first: T, second: T): Record<string, string> {
  const lacking = Object.entries(second).filter(([key]) => !Object.hasOwn(first, key))
  return Object.fromEntries([...Object.entries(first), ...lacking].slice(0, KEYS_MAX))
}
