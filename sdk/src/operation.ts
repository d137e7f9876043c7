import type { SoukClient } from './client.js'
import { exchange } from './exchange.js'
import type { AnyRequestOptions } from './options.js'
import { PagePromise, type PageBody } from './pages.js'
import { planOperation, type Describe, type Spec } from './plan.js'
import { SoukPromise, type Outcome } from './promise.js'
import { emptyReader, jsonReader, pageReader, streamReader, textReader, type Reader } from './response.js'
import { StreamPromise } from './streams.js'

/** Any function of functions.gen.ts. */
export type Call = (client: SoukClient, ...rest: never[]) => unknown

type LooseCall = (client: SoukClient, params?: object, options?: AnyRequestOptions) => unknown

/** The generated file states the exact type of each call; this is the one place where it is taken at its word. */
const typed = <F extends Call>(call: LooseCall): F => call as Call as F

/**
 * The request is planned at once, because the caller may change the parameters in the next statement. What is wrong with
 * them is told by the promise, like every other error of the call.
 */
function ready<T>(client: SoukClient, id: string, describe: Describe, spec: Spec, reader: Reader<T>, params: object, options: AnyRequestOptions): (raw: boolean) => Promise<Outcome<T>> {
  try {
    const plan = planOperation(client.config, id, describe, spec, reader, params, options)
    return (raw) => exchange(client.config, client.clock, plan, raw)
  } catch (error) {
    return async () => {
      throw error
    }
  }
}

const single = <F extends Call>(id: string, describe: Describe, spec: Spec, reader: Reader<unknown>): F =>
  typed((client, params = {}, options = {}) => new SoukPromise(ready(client, id, describe, spec, reader, params, options)))

export const item = <F extends Call>(id: string, describe: Describe, spec: Spec = {}): F => single(id, describe, spec, jsonReader)

export const none = <F extends Call>(id: string, describe: Describe, spec: Spec = {}): F => single(id, describe, spec, emptyReader)

export const text = <F extends Call>(id: string, describe: Describe, spec: Spec = {}): F => single(id, describe, spec, textReader)

export const page = <F extends Call>(id: string, describe: Describe, spec: Spec = {}): F =>
  typed((client, params = {}, options = {}) => {
    const asked = { ...params }
    return new PagePromise((cursor) => ready(client, id, describe, spec, pageReader as Reader<PageBody<unknown>>, cursor === undefined ? asked : { ...asked, cursor }, options))
  })

export const stream = <F extends Call>(id: string, describe: Describe, spec: Spec = {}): F =>
  typed((client, params = {}, options = {}) => new StreamPromise(ready(client, id, describe, spec, streamReader(spec.stream ?? 'bytes'), params, options)))
