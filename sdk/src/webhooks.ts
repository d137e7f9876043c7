// Standard Webhooks 1.0.0 with Web Crypto, so that it runs wherever the client does.
import { SoukError, WebhookSignatureError } from './errors.js'
import type { WebhookEvent } from './generated/events.gen.js'

const TOLERANCE_SECONDS = 300

/** `Headers`, Node's `request.headers`, or a plain object; names in any case. */
export type HeadersLike = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

export interface UnwrapOptions {
  /** How far the time of the message may be from ours. Default 300, as the standard says. */
  toleranceSeconds?: number | undefined
  /** Our time; for tests. */
  now?: Date | undefined
}

export interface SignTestOptions {
  /** Default: a new one. */
  id?: string | undefined
  /** Default: now. */
  timestamp?: Date | undefined
}

export interface SignedWebhook {
  readonly body: string
  readonly headers: { readonly 'webhook-id': string; readonly 'webhook-timestamp': string; readonly 'webhook-signature': string; readonly 'content-type': 'application/json' }
}

export interface WebhookHelpers {
  /**
   * Checks that a webhook is from the platform and recent, and returns its event.
   *
   * `rawBody` must be the bytes as they came: parsing and writing JSON again changes them. With several secrets any of them
   * will do, which is how a secret is rotated.
   */
  unwrap(rawBody: string | Uint8Array | ArrayBuffer, headers: HeadersLike, secret: string | readonly string[], options?: UnwrapOptions): Promise<WebhookEvent>
  /** Signs an event as the platform would, for tests of your endpoint. */
  signTest(event: object, secret: string | readonly string[], options?: SignTestOptions): Promise<SignedWebhook>
}

export const unwrap: WebhookHelpers['unwrap'] = async (rawBody, headers, secret, options = {}) => {
  if (typeof rawBody !== 'string' && !(rawBody instanceof Uint8Array) && !(rawBody instanceof ArrayBuffer)) {
    throw new SoukError('unwrap() needs the raw body, as a string or bytes; a parsed body cannot be verified')
  }
  const keys = await Promise.all(secretsOf(secret).map((one) => importKey(one, ['verify'])))
  const id = header(headers, 'webhook-id')
  const timestamp = header(headers, 'webhook-timestamp')
  const signature = header(headers, 'webhook-signature')
  if (!id || !timestamp || !signature) throw new WebhookSignatureError('the headers webhook-id, webhook-timestamp and webhook-signature are required')
  checkAge(timestamp, options)
  const body = typeof rawBody === 'string' ? new TextEncoder().encode(rawBody) : new Uint8Array(rawBody)
  if (!(await isSigned(keys, signature, signedBytes(id, timestamp, body)))) throw new WebhookSignatureError('no signature of the webhook matches')
  return eventOf(new TextDecoder().decode(body))
}

export const signTest: WebhookHelpers['signTest'] = async (event, secret, options = {}) => {
  const body = JSON.stringify(event)
  const id = options.id ?? `evt_${crypto.getRandomValues(new Uint32Array(4)).join('')}`
  const timestamp = String(Math.floor((options.timestamp ?? new Date()).getTime() / 1000))
  const bytes = signedBytes(id, timestamp, new TextEncoder().encode(body))
  const signatures = await Promise.all(
    secretsOf(secret).map(async (one) => `v1,${toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(one, ['sign']), bytes)))}`),
  )
  return { body, headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' '), 'content-type': 'application/json' } }
}

function checkAge(timestamp: string, { toleranceSeconds = TOLERANCE_SECONDS, now = new Date() }: UnwrapOptions): void {
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookSignatureError('webhook-timestamp is no time in seconds')
  const age = now.getTime() / 1000 - Number(timestamp)
  if (age > toleranceSeconds) throw new WebhookSignatureError(`the webhook is ${Math.round(age)} seconds old; it may be a replay`)
  if (age < -toleranceSeconds) throw new WebhookSignatureError(`the webhook is from ${Math.round(-age)} seconds in the future; check the clock of this machine`)
}

/** Every pair is tried, and `verify` compares in constant time: how long it takes says nothing about which one was close. */
async function isSigned(keys: readonly CryptoKey[], header: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  let found = false
  for (const entry of header.split(' ')) {
    const signature = entry.startsWith('v1,') ? fromBase64(entry.slice(3)) : undefined
    if (!signature) continue
    for (const key of keys) found = (await crypto.subtle.verify('HMAC', key, signature, bytes)) || found
  }
  return found
}

function eventOf(text: string): WebhookEvent {
  let event: unknown
  try {
    event = JSON.parse(text)
  } catch (cause) {
    throw new SoukError('the webhook is signed, but its body is not JSON', { cause })
  }
  if (typeof event !== 'object' || event === null || typeof (event as { type?: unknown }).type !== 'string') throw new SoukError('the webhook is signed, but its body is no event with a type')
  return event as WebhookEvent
}

function header(headers: HeadersLike, name: string): string | undefined {
  if (typeof (headers as Headers).get === 'function') return (headers as Headers).get(name) ?? undefined
  const found = Object.entries(headers as Record<string, string | readonly string[] | undefined>).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : found?.[0]
}

function secretsOf(secret: string | readonly string[]): readonly string[] {
  const secrets = typeof secret === 'string' ? [secret] : secret
  if (!secrets?.length) throw new SoukError('a webhook secret is needed; it starts with whsec_')
  return secrets
}

function importKey(secret: string, usages: KeyUsage[]): Promise<CryptoKey> {
  const bytes = typeof secret === 'string' ? fromBase64(secret.replace(/^whsec_/, '')) : undefined
  if (!bytes || bytes.length === 0) throw new SoukError('the webhook secret is not whsec_ and base64')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, usages)
}

function signedBytes(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`${id}.${timestamp}.`)
  const bytes = new Uint8Array(prefix.length + body.length)
  bytes.set(prefix)
  bytes.set(body, prefix.length)
  return bytes
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
