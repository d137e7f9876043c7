import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is remembered of an import that runs, so that `--resume` finds its job after an interruption. */
export interface JournalEntry {
  job_id: string
  file: string
  started_at: string
}

/** One small file per import under way, named by what is imported where. */
export class Journal {
  readonly #file: string
  readonly #folder: string

  constructor(configDir: string, sha256: string, target: string) {
    this.#folder = join(configDir, 'imports')
    this.#file = join(this.#folder, `${createHash('sha256').update(`${sha256}\n${target}`).digest('hex').slice(0, 32)}.json`)
  }

  read(): JournalEntry | null {
    return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as JournalEntry) : null
  }

  write(entry: JournalEntry): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    writeFileSync(this.#file, JSON.stringify(entry), { mode: 0o600 })
  }

  forget(): void {
    rmSync(this.#file, { force: true })
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
