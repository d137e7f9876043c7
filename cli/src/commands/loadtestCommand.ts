import { dirname } from 'node:path'
import { Flags } from '@oclif/core'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import type * as Engine from '../loadtest/index.js'
import type { LoadTestResult } from '../loadtest/index.js'
import type { ConnectionFlags } from '../profiles.js'

/** What every command that makes load can be told. */
export const loadFlags = {
  think: Flags.string({ description: 'pause between steps: none, 500ms or 1s-3s' }),
  threshold: Flags.string({ multiple: true, description: 'what must hold, for example p99<200ms; exit code 99 when crossed' }),
  workers: Flags.integer({ description: 'generator threads' }),
  connections: Flags.integer({ description: 'connections at most' }),
  label: Flags.string({ description: 'name of the run in reports' }),
  out: Flags.string({ char: 'o', description: 'file for the result as JSON' }),
  html: Flags.string({ description: 'file for the report as one HTML page' }),
  verify: Flags.boolean({ description: "afterwards prove that the store's stock, money and orders add up; needs its secret key; exit code 99 when they do not" }),
  'i-own-this-host': Flags.string({ multiple: true, description: 'a host other than this machine that may be loaded' }),
}

/** What `loadFlags` and those of the connection hold once they are read. */
export interface LoadFlagValues extends ConnectionFlags {
  readonly think?: string | undefined
  readonly threshold?: string[] | undefined
  readonly workers?: number | undefined
  readonly connections?: number | undefined
  readonly label?: string | undefined
  readonly out?: string | undefined
  readonly html?: string | undefined
  readonly verify: boolean
  readonly 'i-own-this-host'?: string[] | undefined
}

/** A large store is read from end to end. */
const VERIFY_TIMEOUT_MS = 70_000

/** Runs a load, then proves, writes and prints what came of it. */
export abstract class LoadtestCommand extends BaseCommand {
  /** Options of the engine that all runs have. */
  protected async common(flags: LoadFlagValues) {
    const connection = this.connection(flags)
    return {
      baseUrl: connection.url, publishableKey: connection.publishableKey ?? connection.apiKey, store: connection.publishableKey === undefined ? await this.storeId(connection) : undefined, thinkTime: flags.think, thresholds: flags.threshold, workers: flags.workers,
      connections: flags.connections, label: flags.label, ownedHosts: flags['i-own-this-host'],
    }
  }

  protected async measure(engine: typeof Engine, flags: LoadFlagValues, run: (hooks: Engine.RunHooks) => Promise<LoadTestResult>): Promise<LoadTestResult> {
    const view = engine.createLiveView()
    const interrupt = engine.abortOnInterrupt()
    let result: LoadTestResult
    try {
      result = await run({ signal: interrupt.signal, onProgress: (progress) => view.update(progress) })
    } finally {
      view.close()
      interrupt.dispose()
    }
    if (engine.thresholdsCrossed(result)) process.exitCode = EXIT.thresholds
    try {
      if (flags.verify) result = { ...result, verification: await this.#verify(flags) }
    } finally {
      // What was measured is kept also when the proof cannot be made.
      if (flags.out) await engine.writeResult(flags.out, result)
      if (flags.html) await writeReport(flags.html, engine.renderReport(result))
      if (!this.jsonEnabled()) this.log(engine.summary(result))
      if (flags.html) this.logToStderr(`report: ${flags.html}`)
    }
    return result
  }

  async #verify(flags: ConnectionFlags): Promise<NonNullable<LoadTestResult['verification']>> {
    const souk = await this.souk(flags)
    const report = await souk.invariants.report({}, { timeout: VERIFY_TIMEOUT_MS })
    if (!report.holds) process.exitCode = EXIT.thresholds
    return report
  }
}

export const withoutUndefined = (options: Record<string, unknown>): unknown => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))

export async function writeReport(file: string, html: string): Promise<void> {
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, html)
}
