import { Agent, request as httpRequest } from 'node:http'

/** One request of a load, as often as its weight says. */
export interface Kind {
  name: string
  weight: number
  method?: string
  path: string
  headers: Record<string, string>
  body?: (nth: number) => string
}

export interface Answered {
  kind: string
  /** 0 when nobody answered. */
  status: number
  /** The code of a problem. */
  code: string | null
  retryAfter: number | null
  /** From when it was due. */
  ms: number
}

const TICK_MS = 5
/** A tick that is so late says that the machine did something else: whoever serves stood still as well, and that time is taken out. */
const STOOD_STILL_MS = 200

export interface OpenLoad {
  answers: Answered[]
  /** For how long requests were sent. */
  ms: number
  /** From the last request to the last answer. */
  restMs: number
  /** By how much all but one in twenty were sent late at most: what the machine left to this process. */
  lateMs: number
}

/** Sends requests to a server over connections that are kept, and repeats none. */
export class Load {
  readonly agent = new Agent({ keepAlive: true, scheduling: 'fifo' })
  readonly #order: readonly Kind[]

  constructor(private readonly base: () => string, kinds: readonly Kind[]) {
    this.#order = interleaved(kinds)
  }

  /** Open model: so many a second, whatever becomes of those before, until `ongoing` says no. */
  async open(rate: number, ongoing: (sentMs: number) => boolean): Promise<OpenLoad> {
    const answers: Promise<Answered>[] = []
    const late: number[] = []
    let [start, last] = [performance.now(), performance.now()]
    await new Promise<void>((over) => {
      const ticking = setInterval(() => {
        const now = performance.now()
        if (now - last > STOOD_STILL_MS) start += now - last
        last = now
        if (!ongoing(now - start)) {
          clearInterval(ticking)
          return over()
        }
        for (let due = start + (answers.length * 1000) / rate; due <= now; due = start + (answers.length * 1000) / rate) {
          late.push(now - due)
          answers.push(this.#send(answers.length, due))
        }
      }, TICK_MS)
    })
    const ended = performance.now()
    return { answers: await Promise.all(answers), ms: last - start, restMs: performance.now() - ended, lateMs: late.sort((a, b) => a - b)[Math.floor(late.length * 0.95)] ?? 0 }
  }

  /** Closed model: so many clients, each of which waits for its answer, for so long or so many requests. @returns answers and how long they took */
  async closed(clients: number, forMs: number, requests = Infinity): Promise<{ answers: Answered[]; ms: number }> {
    const answers: Answered[] = []
    const start = performance.now()
    let nth = 0
    await Promise.all(Array.from({ length: clients }, async () => {
      while (performance.now() - start < forMs && nth < requests) answers.push(await this.#send(nth++, performance.now()))
    }))
    return { answers, ms: performance.now() - start }
  }

  close(): void {
    this.agent.destroy()
  }

  #send(nth: number, due: number): Promise<Answered> {
    const { name, method = 'GET', path, headers, body } = this.#order[nth % this.#order.length]!
    const { hostname, port } = new URL(this.base())
    const text = body?.(nth)
    return new Promise((resolve) => {
      const answered = (status: number, code: string | null, retryAfter: number | null) => resolve({ kind: name, status, code, retryAfter, ms: performance.now() - due })
      const request = httpRequest({ hostname, port, method, path, agent: this.agent, headers: text === undefined ? headers : { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } }, (response) => {
        let said = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
        response.on('end', () => answered(response.statusCode!, response.statusCode! < 400 ? null : (JSON.parse(said) as { code: string }).code, Number(response.headers['retry-after'] ?? Number.NaN) || null))
        response.on('error', (error: NodeJS.ErrnoException) => answered(0, error.code ?? error.message, null))
      })
      request.on('error', (error: NodeJS.ErrnoException) => answered(0, error.code ?? error.message, null))
      request.end(text)
    })
  }
}

/** Kinds by weight, spread evenly: each next one is whichever is furthest behind its share. */
function interleaved(kinds: readonly Kind[]): Kind[] {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0)
  const given = new Map(kinds.map((kind) => [kind, 0]))
  return Array.from({ length: total }, (_, at) => {
    const behind = (kind: Kind) => ((at + 1) * kind.weight) / total - given.get(kind)!
    const next = kinds.reduce((best, kind) => (behind(kind) > behind(best) ? kind : best))
    given.set(next, given.get(next)! + 1)
    return next
  })
}
