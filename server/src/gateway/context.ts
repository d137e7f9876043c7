import type { Context, Middleware } from 'koa'
import type { OperationRow } from '../contract/operations.gen.js'
import type { AnyHandler, Principal } from '../kernel/operation.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { Reply } from './reply.js'

/** What the gateway learns about a request; each step adds one fact. Steps that need not wait return what follows them as it is. */
export interface GatewayState {
  reply: Reply
  requestId: string
  deadline: number
  operation: OperationRow
  pathParameters: Record<string, string>
  principal: Principal
  /** The store the request is about; null for operations of the platform. */
  store: StoreRoute | null
  input: Input
  /** It was turned away for lack of room: counted, and not worth a line of the log. */
  shed?: boolean
}

export interface Input {
  path: Record<string, string>
  query: Record<string, unknown>
  header: Record<string, string>
  body: unknown
}

export type GatewayContext = Context & { state: GatewayState }
export type Step = Middleware<GatewayState>

/** The directory as the gateway needs it: who a credential belongs to and where a store lives. */
export interface Directory {
  credential(token: string): Promise<Principal | null>
  storeById(storeId: string): Promise<StoreRoute | null>
  storeByHost(host: string): Promise<StoreRoute | null>
}

export type Handlers = ReadonlyMap<string, AnyHandler>
