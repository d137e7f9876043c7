import { createHmac } from 'node:crypto'
import { equalInConstantTime } from '../../kernel/credential.js'
import { NotificationRefused } from '../../ports/payments.js'

/** Older signatures are refused, so that a notification that was overheard cannot be played back later. */
const TOLERANCE_SECONDS = 300

const hmac = (secret: string, seconds: number, body: Uint8Array) => createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex')

/** `t=<seconds>,v1=<hex>`, as the test gateway signs its notifications. */
export const signatureOf = (secret: string, seconds: number, body: Uint8Array) => `t=${seconds},v1=${hmac(secret, seconds, body)}`

/** @throws NotificationRefused */
export function requireSignature(secret: string, signature: string | undefined, body: Uint8Array, now: Date): void {
  const [, time, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '') ?? []
  if (time === undefined || given === undefined) throw new NotificationRefused('The notification is not signed: `Souk-Signature` is missing or reads otherwise than `t=…,v1=…`.')
  if (!equalInConstantTime(given, hmac(secret, Number(time), body))) throw new NotificationRefused('The signature does not fit the body.')
  if (Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_SECONDS) throw new NotificationRefused(`The signature is from another time: it holds for ${TOLERANCE_SECONDS} seconds.`)
}
