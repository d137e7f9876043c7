/** A copy without undefined fields: an absent field and an undefined one must be the same to everyone. */
export function present<T extends object>(fields: T): T {
  const kept: Partial<T> = {}
  for (const name in fields) {
    if (fields[name] !== undefined) kept[name] = fields[name]
  }
  return kept as T
}
