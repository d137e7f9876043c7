import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ACCOUNTING = new URL('accounting.mjs', import.meta.url).href
const START_MS = 60_000
const STOP_MS = 30_000
const LOG_KEPT = 4_000

const running = new Set()

/** A Node process under measurement. It says `{ type: 'ready', … }` when it can be used. */
export class Child {
  #process
  #log = ''

  constructor(script, { args = [], env = {} } = {}) {
    this.#process = spawn(process.execPath, ['--expose-gc', '--import', ACCOUNTING, script, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const keep = (chunk) => (this.#log = (this.#log + chunk).slice(-LOG_KEPT))
    this.#process.stdout.on('data', keep)
    this.#process.stderr.on('data', keep)
    this.#process.setMaxListeners(50)
    running.add(this)
    this.#process.once('exit', () => running.delete(this))
  }

  send(message) {
    this.#process.send(message)
  }

  /** The next message that has `field`. */
  async next(field, timeoutMs = START_MS) {
    return new Promise((resolve, reject) => {
      const done = (settle, value) => {
        clearTimeout(timer)
        this.#process.off('message', take).off('exit', gone)
        settle(value)
      }
      const take = (message) => message?.[field] !== undefined && done(resolve, message)
      const gone = (code) => done(reject, new Error(`${this.#process.spawnargs[4]} stopped with code ${code}:\n${this.#log}`))
      const timer = setTimeout(() => done(reject, new Error(`${this.#process.spawnargs[4]} said nothing for ${timeoutMs / 1000} s:\n${this.#log}`)), timeoutMs)
      this.#process.on('message', take).once('exit', gone)
    })
  }

  /** @param collect whether garbage is collected first, so that memory means what is in use. */
  async usage(collect = false) {
    const answer = this.next('usage')
    this.send({ ask: 'usage', collect })
    return (await answer).usage
  }

  async stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const exit = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), STOP_MS)
    await exit
    clearTimeout(timer)
  }
}

/** Nothing that was started outlives the measurement, however it ends. */
export const stopAll = () => Promise.all([...running].map((child) => child.stop()))

export const here = (name) => fileURLToPath(new URL(name, import.meta.url))
