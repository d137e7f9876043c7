import { Readable } from 'node:stream'
import type { Group } from '../kernel/group.js'
import type { Committed, Origin, StoreRoute } from '../kernel/tx.js'
import { DirectoryTx, StoreTx } from '../kernel/tx.js'
import type { AnyHandler, AnyReply, Principal, Request, Services } from '../kernel/operation.js'
import { claim, fingerprint, keep, type IdempotencyClaim, type StoredReply } from '../kernel/idempotency.js'
import { Problem } from '../kernel/problem.js'
import type { Clock } from '../kernel/clock.js'
import type { Connection, Database } from '../ports/database.js'
import { Batches } from './batches.js'
import type { GatewayContext, GatewayState, Handlers, Step } from './context.js'
import { PhasedRun, Replay } from './phasedRun.js'
import { storedReply } from './serialise.js'
import { Turns } from './turns.js'
import { Twins } from './twins.js'

export interface DispatchOptions {
  handlers: Handlers
  directory: Database
  shard(id: string): Database
  clock: Clock
  services: Services
  /** Called after a store's transaction committed, with its events; its reply waits for what must be known by then. */
  committed: Committed
  /** Called before a kept reply is given again: whoever made it may have died before it could tell anybody. */
  replaying(store: StoreRoute): Promise<void> | undefined
  /** Called after a transaction of the directory committed: stores whose rows changed, and stores it has news of. */
  directoryCommitted(changed: ReadonlySet<string>, news: ReadonlySet<string>): Promise<void>
  /** Checks a reply against the contract; set in tests and, sampled, in production. */
  checkReply?: ((operationId: string, reply: StoredReply) => void) | undefined
}

type Run = (context: unknown, request: Request<never>) => Promise<AnyReply>

/** Runs the handler in the transaction that its wrapper names, and writes its reply out. */
export function dispatch(options: DispatchOptions): Step {
  const meeting = { turns: new Turns(), twins: new Twins(), batches: new Batches(options) }
  return async (ctx) => {
    const state = ctx.state
    const handler = options.handlers.get(state.operation.id)
    if (!handler) throw new Error(`no handler for ${state.operation.id}`)
    const outcome = await new Dispatch(options, meeting, state, new HandlerRequest(ctx, options.services) as unknown as Request<never>, ctx).run(handler)
    if (outcome.replayed && state.store !== null) await options.replaying(state.store)
    send(ctx, outcome, options)
  }
}

/** Where requests that are served at the same time meet. */
interface Meeting {
  readonly turns: Turns
  readonly twins: Twins
  readonly batches: Batches
}

interface Outcome extends StoredReply {
  stream?: AsyncIterable<string | Uint8Array> | undefined
  replayed: boolean
}

class Dispatch {
  readonly #now: Date

  constructor(
    private readonly options: DispatchOptions,
    private readonly meeting: Meeting,
    private readonly state: GatewayState,
    private readonly request: Request<never>,
    private readonly ctx: GatewayContext,
  ) {
    this.#now = options.clock.now()
  }

  async run(handler: AnyHandler): Promise<Outcome> {
    const run = handler.run as unknown as Run
    switch (handler.mode) {
      case 'read': return this.#fresh(await this.#shard().read(this.#store().storeId, (connection) => run(this.#reading(connection), this.request)))
      case 'lookUp': return this.#fresh(await this.#shard().lookUp(this.#store().storeId, (connection) => run(this.#reading(connection), this.request)))
      case 'readSnapshot': return this.#fresh(await this.#inStore(this.#store(), (tx) => run(tx, this.request), true))
      case 'write': return this.#inTurn(handler, () => this.#inStore(this.#store(), (tx) => this.#once(tx, () => run(tx, this.request))))
      case 'grouped': return this.#withTwins(() => this.#grouped(handler.run as unknown as Group<Request<never>, AnyReply>['run']))
      case 'readDirectory': return this.#fresh(await this.options.directory.read(null, async (connection) => run(new DirectoryTx(connection, this.state.principal, this.#now, this.state.requestId), this.request)))
      case 'writeDirectory': return this.#opened(await this.#inDirectory((tx) => this.#once(tx, () => run(tx, this.request))))
      case 'phased': return this.#withTwins(() => this.#phased(run))
    }
  }

  #reading(connection: Connection): StoreTx {
    return new StoreTx(connection, this.#store(), this.state.principal, this.#now, this.state.requestId)
  }

  /** Writers that name the same turn go one after the other, and take a connection only when it is theirs. */
  #inTurn<T>({ turn }: AnyHandler, work: () => Promise<T>): Promise<T> {
    return turn === undefined ? work() : this.meeting.turns.take(`${this.#store().storeId} ${turn(this.request as never)}`, this.#remainingMs(), work)
  }

  /** Claim, work and stored reply in one transaction; a replay returns what was stored. */
  async #once(tx: StoreTx | DirectoryTx, work: () => Promise<AnyReply>): Promise<Outcome> {
    const wanted = this.#claim()
    if (wanted === null) return this.#fresh(await work())
    const stored = await claim(tx, wanted)
    if (stored !== null) return { ...stored, replayed: true }
    const outcome = this.#fresh(await work())
    keep(tx, wanted, { status: outcome.status, headers: outcome.headers, body: tx instanceof DirectoryTx ? this.options.services.secrets.seal(outcome.body) : outcome.body })
    return outcome
  }

  /** Replies kept in the directory are sealed, because some hold a new credential in clear. */
  #opened(outcome: Outcome): Outcome {
    return outcome.replayed ? { ...outcome, body: this.options.services.secrets.open(outcome.body) } : outcome
  }

  #withTwins(work: () => Promise<Outcome>): Promise<Outcome> {
    const wanted = this.#claim()
    return wanted === null ? work() : this.meeting.twins.share(wanted, work)
  }

  async #grouped(run: Group<Request<never>, AnyReply>['run']): Promise<Outcome> {
    const { id } = this.state.operation
    const joined = await this.meeting.batches.join(this.#store(), { name: id, run }, {
      value: this.request, origin: this.request.origin, claim: this.#claim(), write: (reply) => this.#fresh(reply), remainingMs: () => this.state.deadline - Date.now(),
    })
    return 'stored' in joined ? { ...joined.stored, replayed: true } : { ...joined.written!, replayed: false }
  }

  /** Each phase has its own moment: what a later one writes has happened after what an earlier one has, and its ids sort behind. */
  async #phased(run: Run): Promise<Outcome> {
    const { state, options } = this
    const phases = new PhasedRun({
      store: state.store, now: this.#now, claim: this.#claim(), services: options.services, origin: this.request.origin, batches: this.meeting.batches,
      inStore: (store, work) => this.#inStore(store, work, false, options.clock.now()), inDirectory: (work) => this.#inDirectory(work, options.clock.now()), write: (reply) => this.#fresh(reply), remainingMs: () => state.deadline - Date.now(),
    })
    try {
      const reply = await run(phases, this.request)
      const outcome = this.#fresh(reply)
      await phases.finish(outcome, reply.kept === true)
      return outcome
    } catch (error) {
      if (error instanceof Replay) return { ...error.stored, replayed: true }
      await phases.giveUp()
      throw error
    }
  }

  async #inStore<T>(store: StoreRoute, work: (tx: StoreTx) => Promise<T>, snapshot = false, now = this.#now): Promise<T> {
    const { value, events } = await this.options.shard(store.shardId).transaction({ storeId: store.storeId, timeoutMs: this.#remainingMs(), snapshot }, async (connection) => {
      const tx = new StoreTx(connection, store, this.state.principal, now, this.state.requestId)
      return { value: await work(tx), events: tx.flushEvents() }
    })
    if (!snapshot) await this.options.committed(store, events)
    return value
  }

  async #inDirectory<T>(work: (tx: DirectoryTx) => Promise<T>, now = this.#now): Promise<T> {
    const { value, news, changed } = await this.options.directory.transaction({ storeId: null, timeoutMs: this.#remainingMs() }, async (connection) => {
      const tx = new DirectoryTx(connection, this.state.principal, now, this.state.requestId)
      return { value: await work(tx), news: tx.flushEvents(), changed: tx.changedStores }
    })
    if (changed.size > 0) await this.options.directoryCommitted(changed, news)
    return value
  }

  #claim(): IdempotencyClaim | null {
    const key = this.state.input.header['idempotency-key']
    if (key === undefined || this.state.operation.idempotency === 'none') return null
    // Keyed: some bodies hold a password, whose plain hash a dump of the database would invite to guess at.
    const print = this.options.services.secrets.hash(fingerprint(this.ctx.method, this.ctx.path, this.ctx.querystring, this.state.input.body ?? null))
    const sealing = this.state.operation.sensitive ? { sealing: this.options.services.secrets } : {}
    return { storeId: this.state.store?.storeId ?? '', principal: this.state.principal.id, key, fingerprint: print, ...sealing }
  }

  #fresh(reply: AnyReply): Outcome {
    const { status, headers, body } = storedReply(this.state.operation.id, reply)
    const nextCursor = this.state.operation.list ? (reply.nextCursor ?? (reply.body as { next_cursor?: string | null } | undefined)?.next_cursor) : null
    if (typeof nextCursor === 'string') headers.Link = linkTo(nextCursor, this.ctx.originalUrl)
    return { status, headers, body, stream: reply.stream, replayed: false }
  }

  #store(): StoreRoute {
    if (this.state.store === null) throw new Error(`${this.state.operation.id} works on a store, but the contract says x-access: ${this.state.operation.access}`)
    return this.state.store
  }

  #shard(): Database {
    return this.options.shard(this.#store().shardId)
  }

  #remainingMs(): number {
    const remaining = this.state.deadline - Date.now()
    if (remaining <= 0) throw new Problem('server.deadline_exceeded', undefined, { retryAfter: 1 })
    return remaining
  }
}

/** What a handler is told; what few ask for is found out when they do. */
class HandlerRequest {
  readonly path: Record<string, string>
  readonly query: Record<string, unknown>
  readonly body: unknown
  readonly origin: Origin
  readonly ifMatch: string | undefined

  constructor(private readonly ctx: GatewayContext, readonly services: Services) {
    const { input, principal, requestId } = ctx.state
    this.path = input.path
    this.query = input.query
    this.body = input.body
    this.origin = { actor: principal, requestId }
    this.ifMatch = input.header['if-match']
  }

  get principal(): Principal {
    return this.ctx.state.principal
  }

  get storeId(): string {
    const { store, operation } = this.ctx.state
    if (store === null) throw new Error(`${operation.id} asks for a store, but the contract says x-access: ${operation.access}`)
    return store.storeId
  }

  get address(): string {
    return this.ctx.ip
  }

  get baseUrl(): string {
    return this.ctx.origin
  }

  /** Handed on without the request. */
  readonly header = (name: string): string | undefined => this.ctx.state.input.header[name]
}

function send(ctx: GatewayContext, outcome: Outcome, options: DispatchOptions): void {
  const { operation, reply } = ctx.state
  if (outcome.body !== '' && !outcome.stream) options.checkReply?.(operation.id, outcome)
  reply.headers['Cache-Control'] = 'private, no-cache'
  for (const [name, value] of Object.entries(outcome.headers)) {
    if (name === 'Vary') reply.vary(value)
    else reply.headers[name] = value
  }
  if (outcome.replayed) reply.headers['Idempotency-Replayed'] = 'true'
  const type = withCharset(operation.produces[String(outcome.status)])
  if (outcome.stream) {
    reply.text(outcome.status, type ?? 'application/octet-stream', '')
    reply.body = Readable.from(outcome.stream, { objectMode: false })
  } else if (outcome.body === '') reply.status = outcome.status
  else reply.text(outcome.status, type ?? 'application/json', outcome.body)
}

/** What is not JSON, which is UTF-8 by definition, says so; spreadsheets would guess otherwise. */
const withCharset = (type: string | null | undefined) => (type?.startsWith('text/') ? `${type}; charset=utf-8` : type)

/** RFC 8288: the address of the next page. */
function linkTo(cursor: string, originalUrl: string): string {
  const url = new URL(originalUrl, 'http://localhost')
  url.searchParams.set('cursor', cursor)
  return `<${url.pathname}${url.search}>; rel="next"`
}
