import { systemClock, type Clock } from './clock.js'
import { readOptions, type Config, type SoukOptions } from './options.js'
import { clientHeader } from './platform.js'

/** The settings of a client. `createSouk()` adds the operations as methods; the functions take it as it is. */
export class SoukClient {
  // Private, so that printing a client does not print its key.
  readonly #config: Config
  readonly #clock: Clock

  constructor(options?: SoukOptions)
  /** @internal */
  constructor(options: SoukOptions, clock: Clock)
  constructor(options: SoukOptions = {}, clock: Clock = systemClock) {
    this.#config = readOptions(options)
    this.#clock = clock
    // A name that no header can carry is told when the client is made, not at its first call.
    clientHeader(this.#config.appInfo)
  }

  get baseUrl(): string {
    return this.#config.baseUrl
  }

  /** @internal */
  get config(): Config {
    return this.#config
  }

  /** @internal */
  get clock(): Clock {
    return this.#clock
  }
}
