import { Child, here } from './children.mjs'

const HOST = '127.0.0.1'

/** The generator as its parent uses it. */
export class Load {
  #child = new Child(here('generator.mjs'))

  static async start() {
    const load = new Load()
    await load.#child.next('type')
    return load
  }

  /** @param requests of `requestBytes`. */
  define(name, requests) {
    this.#child.send({ name, requests })
  }

  /** @throws when anything but the expected came back: a rate of refusals is no rate. */
  async run(options) {
    const answer = this.#child.next('result', options.ms + 60_000)
    this.#child.send({ run: options })
    const { result } = await answer
    if (result.error) throw new Error(`${options.set}: ${result.error}`)
    if (result.firstFailure) throw new Error(`${options.set}: not every answer was a success (${JSON.stringify(result.statuses)}), for example:\n${result.firstFailure}`)
    return result
  }

  usage() {
    return this.#child.usage()
  }
}

export function requestBytes(path, { method = 'GET', headers = {}, body } = {}) {
  const lines = [`${method} ${path} HTTP/1.1`, ...Object.entries({ Host: HOST, ...headers }).map(([name, value]) => `${name}: ${value}`)]
  if (body === undefined) return `${lines.join('\r\n')}\r\n\r\n`
  const text = JSON.stringify(body)
  return `${[...lines, 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`].join('\r\n')}\r\n\r\n${text}`
}
