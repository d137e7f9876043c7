/** N clients that each begin again when they are done. @param expected what one operation answers. */
export function closedLoop(clients, work, expected) {
  return async (ms) => {
    const started = performance.now()
    const deadline = started + ms
    const latencies = []
    const client = async (number) => {
      for (let now = performance.now(); now < deadline; ) {
        const answer = await work(number)
        if (expected !== undefined && answer !== undefined && answer !== expected) throw new Error(`an operation answered ${JSON.stringify(answer)}`)
        const then = performance.now()
        latencies.push(then - now)
        now = then
      }
    }
    await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
    const sorted = Float64Array.from(latencies).sort()
    return { operations: sorted.length, seconds: (performance.now() - started) / 1000, p50: sorted[sorted.length >> 1], p99: sorted[Math.floor(sorted.length * 0.99)] }
  }
}
