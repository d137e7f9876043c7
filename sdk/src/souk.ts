import { SoukClient } from './client.js'
import { systemClock, type Clock } from './clock.js'
import { tree, type Resources } from './generated/resources.gen.js'
import { waitForJob } from './jobs.js'
import type { Call } from './operation.js'
import type { SoukOptions } from './options.js'
import type { SoukPromise } from './promise.js'
import { request, type RawRequest, type RawRequestOptions } from './request.js'
import { signTest, unwrap } from './webhooks.js'

/** The client: `souk.products.list()`. */
export interface Souk extends SoukClient, Resources {
  /**
   * A request that no method covers, with the same credentials, retries and errors. The result is the parsed JSON, the text
   * of anything else, or undefined for an empty body.
   */
  request<T = unknown>(request: RawRequest, options?: RawRequestOptions): SoukPromise<T>
  /** The same client with other settings, for example another store. */
  withOptions(options: SoukOptions): Souk
}

interface Tree {
  readonly [name: string]: Call | Tree | readonly [Call, Tree]
}

/** Makes a client. It holds no connection and no state: make as many as there are credentials. */
export function createSouk(options: SoukOptions = {}): Souk {
  return assemble(options, systemClock)
}

/** `createSouk` with a clock of one's own. */
export function assemble(options: SoukOptions, clock: Clock): Souk {
  const client = new SoukClient(options, clock)
  const resources = bindTree(tree, client)
  resources['jobs'] = { ...(resources['jobs'] as object), wait: (jobId: string, waitOptions?: object) => waitForJob(client, jobId, waitOptions) }
  resources['webhooks'] = { ...(resources['webhooks'] as object), unwrap, signTest }
  const own = {
    request: (raw: RawRequest, requestOptions?: RawRequestOptions) => request(client, raw, requestOptions),
    withOptions: (changes: SoukOptions): Souk => assemble({ ...options, ...changes }, clock),
  }
  return Object.assign(client, resources, own) as unknown as Souk
}

function bindTree(node: Tree, client: SoukClient): Record<string, unknown> {
  const bound: Record<string, unknown> = {}
  for (const [name, child] of Object.entries(node)) {
    if (typeof child === 'function') bound[name] = child.bind(undefined, client)
    else if (isPair(child)) bound[name] = Object.assign(child[0].bind(undefined, client), bindTree(child[1], client))
    else bound[name] = bindTree(child, client)
  }
  return bound
}

const isPair = (child: Tree | readonly [Call, Tree]): child is readonly [Call, Tree] => Array.isArray(child)
