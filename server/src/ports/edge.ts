/** A shared cache in front of the platform that drops answers by the keys they carry. */
export interface Edge {
  /** Keys that one call may name. */
  readonly keysMax: number
  /**
   * Has everything dropped that carries one of these keys. Harmless to repeat.
   * @throws EdgeRefused when it was not said that this was done
   */
  purge(keys: readonly string[], signal: AbortSignal): Promise<void>
}

export class EdgeRefused extends Error {
  /** @param retryAfterMs how long to wait, where that was said */
  constructor(message: string, readonly retryAfterMs: number | null = null) {
    super(message)
    this.name = 'EdgeRefused'
  }
}
