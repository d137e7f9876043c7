import type { OperationId, OperationRow, Permission } from '../contract/operations.gen.js'
import type { components, operations } from '../contract/types.gen.js'
import type { Group } from './group.js'
import type { IdempotencyClaim, StoredReply } from './idempotency.js'
import type { Edge } from './caching.js'
import type { Carriers } from './carrier.js'
import type { Egress } from './egress.js'
import type { PaymentKind, PaymentProviders, ProviderUnreachable } from './payments.js'
import type { TaxSources } from './taxes.js'
import type { Problem } from './problem.js'
import type { Actor, DirectoryTx, Origin, StoreRoute, StoreTx } from './tx.js'

/** Who is asking, established by the gateway from the credential. `id` is stable and safe to log. */
export interface Principal extends Actor {
  /** The one store the credential belongs to; null for an operator, who spans stores. */
  readonly storeId: string | null
  /** Permissions held; an operator holds all. */
  readonly permissions: ReadonlySet<Permission> | 'all'
  readonly expiresAt: Date | null
  /** The shopper whose session this is; null for keys and for whoever sends none. */
  readonly customerId: string | null
  /** The session itself, so that its holder can end it. */
  readonly sessionId?: string
}

type Content<T> = T extends { content: infer C } ? C[keyof C] : undefined
type Success<R> = { [S in keyof R & number]: S extends 200 | 201 | 202 | 204 | 301 ? { status: S } & SuccessBody<R[S]> : never }[keyof R & number]
/** A JSON body is an object that the contract's serialiser writes out; `text` is a body that is already written. */
type SuccessBody<T> = Content<T> extends undefined ? { body?: undefined } : { body: Content<T> } | { text: string; body?: undefined } | { stream: AsyncIterable<string | Uint8Array>; body?: undefined }

/** What a handler returns. Codes and bodies are those that the contract declares for the operation. */
export type Reply<Id extends OperationId> = Success<operations[Id]['responses']> & ReplyExtras
export interface ReplyExtras {
  headers?: Record<string, string>
  /** Version of the resource returned; becomes its ETag. */
  version?: number | string
  /** The operation has kept this reply under the key of the request itself, in the transaction of its last phase. */
  kept?: true
  /** Of a list whose body is text: what its body says as `next_cursor`, for the Link header. */
  nextCursor?: string | null
}
export interface AnyReply extends ReplyExtras {
  status: number
  body?: unknown
  text?: string
  stream?: AsyncIterable<string | Uint8Array>
}

type Parameters<Id extends OperationId, Place extends string> = operations[Id] extends { parameters: infer P } ? (Place extends keyof P ? NonNullable<P[Place]> : Record<string, never>) : never
type Body<Id extends OperationId> = operations[Id] extends { requestBody?: infer R } ? (NonNullable<R> extends { content: infer C } ? ('application/json' extends keyof C ? C['application/json'] : Uint8Array) : undefined) : undefined

/** A validated request. Everything here has passed the contract's validators. */
export interface Request<Id extends OperationId> {
  readonly path: Parameters<Id, 'path'>
  readonly query: Parameters<Id, 'query'>
  readonly body: Body<Id>
  readonly principal: Principal
  readonly origin: Origin
  /** The store the request is about; operations of the platform have none and must not ask. */
  readonly storeId: string
  /** What only the process knows: adapters handed over by main.ts. */
  readonly services: Services
  /** Version named by `If-Match`; undefined when the caller named none. */
  readonly ifMatch: string | undefined
  /** The network address that asks, for limits on guessing. */
  readonly address: string
  /** Base of the address the caller used, for links. */
  readonly baseUrl: string
  /** A header as sent, for what others than our clients sign or say. */
  readonly header: (name: string) => string | undefined
}

/**
 * What a phased handler works with: transactions it opens one after the other, never around a call to the outside. The key of
 * the request is claimed in the transaction of the first phase, where that one is: on the shard of the store or in the
 * directory. A first phase that finds the key answered already ends the handler there, by an error that it must let pass.
 */
export interface Phases {
  readonly store: StoreRoute | null
  readonly now: Date
  /** The idempotency key of the request, for operations whose retry must continue what a crash cut off. */
  readonly claim: IdempotencyClaim | null
  readonly inStore: <T>(work: (tx: StoreTx) => Promise<T>) => Promise<T>
  readonly inStoreOf: <T>(store: StoreRoute, work: (tx: StoreTx) => Promise<T>) => Promise<T>
  readonly inDirectory: <T>(work: (tx: DirectoryTx) => Promise<T>) => Promise<T>
  /** A phase in one transaction with other requests that have reached it. */
  readonly inGroup: <M, R>(group: Group<M, R>, member: M) => Promise<R>
  /** Keeps the reply in the transaction of the last phase, so that effect and reply commit together; the handler then returns it. */
  readonly keep: (tx: StoreTx, reply: AnyReply) => void
  /** What only the process knows: adapters handed over by main.ts. */
  readonly services: Services
}

/**
 * Work that no request asks for: finishing what a crash cut off, measuring, dropping what is out of date. Every process does
 * it from time to time, so it must be harmless to do twice at once.
 */
export interface UpkeepTask {
  readonly name: string
  run(phases: Pick<Phases, 'now' | 'services' | 'inDirectory' | 'inStoreOf'>): Promise<void>
}

/** Capabilities of the process that single operations need. main.ts provides them; modules know only this interface. */
export interface Services {
  readonly shardIds: readonly string[]
  readonly publicBaseDomain: string
  readonly secrets: Secrets
  /** Writes a reply out as it is sent and kept; for work that answers a request which another process may have begun. */
  writeReply(operationId: OperationId, reply: AnyReply): StoredReply
  /** Tells the processes, this one at once, that access tokens of a customer are worth nothing any more which they may have in memory. */
  sessionsChanged(customerId: string): void
  readonly paymentProvider: PaymentProviders
  /** A payment provider gave no answer: told to the operator, by the log and by a metric. */
  providerUnreachable(kind: PaymentKind, error: ProviderUnreachable): void
  /** Where shipping labels come from. */
  readonly carrier: Carriers
  /** Where taxes come from. */
  readonly taxSource: TaxSources
  /** The shared cache before this installation; null where there is none. */
  readonly edge: Edge | null
  readonly resolveTxt: (host: string) => Promise<string[]>
  /** Calls to addresses that merchants name. */
  readonly egress: Egress
  /** The contract's example of each event, by its type: what there is to subscribe to, and what a test sends. */
  readonly eventExamples: () => ReadonlyMap<string, EventExample>
  /** Makes what a new store has in the tables of modules above tenants; runs in the transaction that sets the store up. */
  setUpStore(tx: StoreTx, plan: StoreSetUp): void
  /** Connections that follow the log of a store. */
  readonly tails: { open(store: StoreRoute): LogTail | null }
  ready(): Promise<{ ready: boolean; checks: { name: string; ok: boolean; detail: string | null }[] }>
  /** Erases a batch of all that a shard holds of a store. @returns whether nothing is left */
  eraseStore(shardId: string, storeId: string): Promise<boolean>
  /** Asks a shard how loaded it is; null when it does not answer. */
  measureShard(shardId: string): Promise<ShardMeasurement | null>
}

/** One connection that follows the log of a store. */
export interface LogTail {
  /** It must not go on: the process stops, or what the store's keys may do has changed. */
  readonly ended: boolean
  /** Ends when the log has grown since this was last asked, or the tail has ended, or after a time. @returns whether it was not the time */
  grown(ms: number): Promise<boolean>
  close(): void
}

/** An event as the contract shows it. */
export type EventExample = components['schemas']['Event']

export interface ShardMeasurement {
  readonly database_bytes: number
  readonly connections: number
  /** Transactions since the database was made; two measurements give a rate. */
  readonly transactions_total: number
}

export interface StoreSetUp {
  readonly location: { readonly id: string; readonly country: string }
  readonly collections: readonly { readonly id: string; readonly handle: string; readonly title: string }[]
  readonly payment_gateways: readonly { readonly id: string; readonly payment_method: 'manual' | 'test'; readonly name: string; readonly active: boolean; readonly position: number }[]
  readonly shipping_zones: readonly {
    readonly id: string
    readonly name: string
    readonly countries: readonly string[]
    readonly rest_of_world: boolean
    readonly rates: readonly { readonly name: string; readonly price: { readonly amount: number; readonly currency: string } }[]
  }[]
}

/** Keyed hashing and sealing with secrets that live outside the database, so that a dump of it holds no usable credential. */
export interface Secrets {
  hash(text: string): string
  seal(text: string): string
  open(sealed: string): string
}

export type Handler<Id extends OperationId> =
  | { readonly mode: 'read' | 'lookUp'; readonly run: (tx: StoreTx, request: Request<Id>) => Promise<Reply<Id>> }
  | { readonly mode: 'write'; readonly run: (tx: StoreTx, request: Request<Id>) => Promise<Reply<Id>>; readonly turn?: ((request: Request<Id>) => string) | undefined }
  | { readonly mode: 'grouped'; readonly run: (tx: StoreTx, requests: readonly Request<Id>[]) => Promise<readonly (Reply<Id> | Problem)[]> }
  | { readonly mode: 'readSnapshot'; readonly run: (tx: StoreTx, request: Request<Id>) => Promise<Reply<Id>> }
  | { readonly mode: 'readDirectory' | 'writeDirectory'; readonly run: (tx: DirectoryTx, request: Request<Id>) => Promise<Reply<Id>> }
  | { readonly mode: 'phased'; readonly run: (phases: Phases, request: Request<Id>) => Promise<Reply<Id>> }

/** The type-erased form that dispatch works with. */
export type AnyHandler = { readonly mode: Handler<OperationId>['mode']; readonly run: (context: never, request: never) => Promise<AnyReply>; readonly turn?: ((request: never) => string) | undefined }

type StoreWork<Id extends OperationId> = (tx: StoreTx, request: Request<Id>) => Promise<Reply<Id>>
type DirectoryWork<Id extends OperationId> = (tx: DirectoryTx, request: Request<Id>) => Promise<Reply<Id>>

/** Reads of one store. Each statement sees its own snapshot; use readSnapshot where two statements must agree. */
export const read = <Id extends OperationId>(run: StoreWork<Id>) => ({ mode: 'read', run }) as const
/** Reads of one store by key, a few rows each: they share connections with others (see Database.lookUp). */
export const lookUp = <Id extends OperationId>(run: StoreWork<Id>) => ({ mode: 'lookUp', run }) as const
/** Reads of one store whose statements all see the same snapshot. */
export const readSnapshot = <Id extends OperationId>(run: StoreWork<Id>) => ({ mode: 'readSnapshot', run }) as const
/**
 * One transaction on the store's shard: idempotency key, work, events and stored reply commit together or not at all.
 * @param turn names the one row that such requests all lock, where many may want it at once: they then queue up in the process.
 */
export const write = <Id extends OperationId>(run: StoreWork<Id>, turn?: (request: Request<Id>) => string) => ({ mode: 'write', run, turn }) as const
/**
 * Requests of one store in one transaction: while one batch is in flight the next gathers. Each has its own key and kept reply.
 * One that cannot be served gives its Problem and must have left no trace; what is thrown fails the batch, whose requests are
 * then run one by one, so a door that throws for one of many needs no care. Events are attributed with `tx.attribute`.
 */
export const grouped = <Id extends OperationId>(run: (tx: StoreTx, requests: readonly Request<Id>[]) => Promise<readonly (Reply<Id> | Problem)[]>) => ({ mode: 'grouped', run }) as const
export const readDirectory = <Id extends OperationId>(run: DirectoryWork<Id>) => ({ mode: 'readDirectory', run }) as const
/** One transaction on the directory, with idempotency like `write`. */
export const writeDirectory = <Id extends OperationId>(run: DirectoryWork<Id>) => ({ mode: 'writeDirectory', run }) as const
/**
 * The few operations that touch two databases or the outside. They record what they intend, commit, act, and record the
 * outcome; a crash between phases must leave something that a retry or a worker can finish.
 */
export const phased = <Id extends OperationId>(run: (phases: Phases, request: Request<Id>) => Promise<Reply<Id>>) => ({ mode: 'phased', run }) as const

export type { OperationId, OperationRow }
