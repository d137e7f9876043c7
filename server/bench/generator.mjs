/**
 * Closed-loop HTTP load from a process of its own: N keep-alive connections, one request in flight on each, prebuilt bytes
 * written to raw sockets. It parses no more of an answer than it takes to find its end, so that it costs a fraction of what
 * the servers cost which it measures. Paths of a set are taken in turn by all connections together.
 *
 * A request of two steps is one operation: the second names what the first was answered with. Such requests are used once; when there
 * are none left, the run ends early.
 */
import { connect } from 'node:net'

const HEAD_END = Buffer.from('\r\n\r\n')
const LENGTH = /\r\ncontent-length: *(\d+)/i
const BODILESS = new Set([204, 304])

// Ids of checkouts are of one length, so the bytes of a second step are ready but for these.
const MADE = /"id":"(chk_\w{26})"/
const PLACEHOLDER = /chk_0{26}/

const sets = new Map()

process.on('message', (message) => {
  if (message.requests) sets.set(message.name, { requests: message.requests.map(toRequest), once: message.requests[0]?.then !== undefined, next: 0 })
  if (message.run) run(message.run).then((result) => process.send({ result }), (error) => process.send({ result: { error: error.message } }))
})
process.once('SIGTERM', () => process.exit(0))
process.send({ type: 'ready' })

const toRequest = (request) => (typeof request === 'string' ? { bytes: Buffer.from(request) } : { bytes: Buffer.from(request.first), then: request.then })

async function run({ port, set, connections, ms }) {
  const requests = sets.get(set)
  const state = { deadline: performance.now() + ms, requests, port, latencies: [], statuses: new Map(), firstFailure: null }
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, () => loop(state)))
  const latencies = Float64Array.from(state.latencies).sort()
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { operations: latencies.length, seconds: (performance.now() - started) / 1000, p50: at(0.5), p99: at(0.99), statuses: Object.fromEntries(state.statuses), firstFailure: state.firstFailure }
}

function loop(state) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: state.port, host: '127.0.0.1', noDelay: true })
    let received = null
    let sentAt = 0
    let then
    const send = () => {
      const request = nextOf(state.requests)
      if (request === null) return void end()
      then = request.then
      sentAt = performance.now()
      socket.write(request.bytes)
    }
    const end = () => {
      socket.removeAllListeners('close')
      socket.destroy()
      resolve()
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed a connection')))
    socket.on('data', (chunk) => {
      received = received === null ? chunk : Buffer.concat([received, chunk])
      const status = answerIn(received)
      if (status === null) return
      count(state, status, received)
      const made = then === undefined ? null : MADE.exec(received.latin1Slice())
      received = null
      if (made !== null) {
        socket.write(then.replace(PLACEHOLDER, made[1]))
        then = undefined
        return
      }
      const now = performance.now()
      state.latencies.push(now - sentAt)
      if (now < state.deadline) send()
      else end()
    })
  })
}

/** In turn, by all connections together. */
function nextOf(set) {
  if (set.next === set.requests.length) {
    if (set.once) return null
    set.next = 0
  }
  return set.requests[set.next++]
}

/** The status of a whole answer; null while parts are missing. */
function answerIn(bytes) {
  const headEnd = bytes.indexOf(HEAD_END)
  if (headEnd === -1) return null
  const status = (bytes[9] - 48) * 100 + (bytes[10] - 48) * 10 + (bytes[11] - 48)
  if (BODILESS.has(status)) return status
  const length = LENGTH.exec(bytes.latin1Slice(0, headEnd))
  if (length === null) throw new Error('an answer without Content-Length')
  return bytes.length >= headEnd + HEAD_END.length + Number(length[1]) ? status : null
}

function count(state, status, bytes) {
  state.statuses.set(status, (state.statuses.get(status) ?? 0) + 1)
  if (status >= 300 && status !== 304) state.firstFailure ??= bytes.toString('utf8').slice(0, 2_000)
}
