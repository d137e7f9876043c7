/**
 * Loaded into every process that is measured (`node --import`): answers its parent's question for CPU and memory. Asking the
 * process itself is exact to the microsecond and works wherever Node does.
 */
if (process.send) {
  process.on('message', (message) => {
    if (message?.ask !== 'usage') return
    if (message.collect) globalThis.gc?.()
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
    process.send({ usage: { cpuUs: userCPUTime + systemCPUTime, peakRss: maxRSS * 1024, rss, held: heapUsed + external + arrayBuffers } })
  })
}
