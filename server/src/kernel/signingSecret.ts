import { createHmac, randomBytes } from 'node:crypto'
import type { Secrets } from './operation.js'

/** A secret as it is kept: sealed, and until when it signs beside a newer one. */
export interface KeptSecret {
  readonly sealed: string
  readonly created_at: string
  readonly expires_at: string | null
}

const SECRET_BYTES = 32
const PREFIX = 'whsec_'
/** How long a replaced secret signs beside its successor unless somebody says otherwise. */
const OVERLAP_SECONDS = 86_400
const MS_PER_SECOND = 1_000

/** Standard Webhooks: `whsec_` and base64. */
export const newSecret = () => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

export const keep = (secret: string, now: Date, secrets: Secrets): KeptSecret => ({ sealed: secrets.seal(secret), created_at: now.toISOString(), expires_at: null })

/** The new one signs from now on, the one it replaces until the overlap ends; what a rotation before left is gone. */
export function rotate(kept: readonly KeptSecret[], secret: string, overlapSeconds: number | undefined, now: Date, secrets: Secrets): KeptSecret[] {
  const replaced = { ...kept[0]!, expires_at: new Date(now.getTime() + (overlapSeconds ?? OVERLAP_SECONDS) * MS_PER_SECOND).toISOString() }
  return live([keep(secret, now, secrets), replaced], now)
}

export function live(kept: readonly KeptSecret[], now: Date): KeptSecret[] {
  return kept.filter(({ expires_at }) => expires_at === null || Date.parse(expires_at) > now.getTime())
}

/** The signature header: one for each secret that lives, newest first. */
export function sign(kept: readonly KeptSecret[], { id, timestamp, body }: { id: string; timestamp: string; body: string }, now: Date, secrets: Secrets): string {
  return live(kept, now).map(({ sealed }) => {
    const key = Buffer.from(secrets.open(sealed).slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  }).join(' ')
}
