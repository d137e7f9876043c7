import { parentPort, workerData } from 'node:worker_threads'
import { LoadGenerator, type GeneratorTask } from './generator.js'
import type { ToWorker, FromWorker } from './fleet.js'

/** The main module of a generator thread: waits for the common start, runs, and sends its figures back encoded. */
const port = parentPort
if (port === null) throw new Error('workerEntry runs in a worker thread only')

let generator: LoadGenerator | null = null
const send = (message: FromWorker): void => port.postMessage(message)

port.on('message', (message: ToWorker) => {
  if (message.type === 'stop') return generator?.stop()
  generator = new LoadGenerator(workerData as GeneratorTask, message.startEpochMs, (snapshot) => send({ type: 'second', snapshot }))
  void generator.run().then((report) => {
    send({ type: 'report', report })
    port.close()
  })
})
send({ type: 'ready' })
