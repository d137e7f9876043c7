/** Why a call had no answer; the words of the contract's `WebhookError`. */
export type EgressFault = 'address_refused' | 'unknown_host' | 'connection_failed' | 'connection_timeout' | 'tls_failed' | 'timeout' | 'interrupted' | 'bad_answer'

export class EgressError extends Error {
  constructor(readonly fault: EgressFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EgressError'
  }
}

export interface EgressCall {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Finding the host, connecting and the handshake. */
  readonly connectMs: number
  /** All of it, to the last byte that is read. */
  readonly totalMs: number
  /** Of the answer's body no more is read; the connection is then cut. */
  readonly bodyMax: number
  /** Ends the call as `interrupted`. */
  readonly signal: AbortSignal
}

export interface EgressReply {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly body: Uint8Array
}

/**
 * The only way to addresses that merchants name. Promises of every implementation:
 * - it connects to nothing but public unicast addresses, and to none of the platform's own: whatever the notation of the address, whatever
 *   the name service answers, now or at the second time it is asked;
 * - what was checked is what is connected to: a name is resolved once for each call, and the peer is checked again before a byte is sent;
 * - HTTPS on port 443 only, no redirects, no credentials in the address;
 * - every call ends within `totalMs`.
 */
export interface Egress {
  /** What is wrong with an address as it is written; null when it may be called if its host turns out to be public. */
  complaint(url: string): string | null
  /** @throws EgressError when there was no answer. */
  post(call: EgressCall): Promise<EgressReply>
}
