/** How long after its last change a payment is compared with what its provider holds. */
export const COMPARE_AFTER_MS = 60_000
/** How long it waits at most for its next turn while the provider is away: a gateway whose key was taken back never answers again. */
const COMPARE_MAX_MS = 86_400_000
/** How long workers leave a task to the caller who planned it. */
export const AFTER_CALLER_MS = 5_000
/** How long after a refund failed that nobody asked for it is tried as another one: what the shopper's bank has sent back it sends back again for a while. */
export const REFUND_AGAIN_MS = 3_600_000
const RETRY_FIRST_MS = 500
const RETRY_MAX_MS = 300_000

/** Twice as long after each vain attempt, and never the same for two. */
const backoffMs = (attempts: number, first: number, most: number) => Math.min(most, first * 2 ** Math.min(attempts, 20)) * (0.75 + Math.random() / 2)

/** After so many vain attempts to learn or to do something that somebody waits for. */
export const triedAgainMs = (attempts: number) => backoffMs(attempts, RETRY_FIRST_MS, RETRY_MAX_MS)

/** After so many vain attempts to compare a payment that is settled. */
export const comparedAgainMs = (attempts: number) => backoffMs(attempts, COMPARE_AFTER_MS, COMPARE_MAX_MS)
