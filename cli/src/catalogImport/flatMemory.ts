import { setFlagsFromString } from 'node:v8'

/**
 * Makes the collector work a little more instead of letting the heap grow: reading a catalog makes much short-lived garbage,
 * for which V8 would otherwise take tens of megabytes. Both flags are read at each collection, so setting them late works.
 */
export function keepMemoryFlat(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
}
