import type { ProblemCode } from '../contract/problems.gen.js'

/** What shoppers are answered, as processes hand it to each other: a text with its headers, or that there is nothing. */
export interface SharedAnswer {
  /** How long it may be given again; 0 for not at all. */
  readonly seconds: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** In place of a text: why there is none. */
  readonly absent?: { readonly code: ProblemCode; readonly detail: string | undefined } | undefined
}

/**
 * Answers that the processes of an installation share. Promises of every implementation, held by test/answers.test.ts:
 * - once `changed` has ended, no process is given an answer of that store whose loading began before it was called;
 * - a store's answers are given to nobody who asks for another's;
 * - it never fails and never makes anybody wait for long: what cannot be shared is loaded.
 */
export interface SharedAnswers {
  /** What is known under this key, or else what `load` gives; null from `load` is handed on and not shared. */
  get(storeId: string, key: string, load: () => Promise<SharedAnswer | null>): Promise<SharedAnswer | null>
  /** Something that shoppers of this store see has changed, and is committed. Undefined where there is nobody to wait for. */
  changed(storeId: string): Promise<void> | undefined
  close(): Promise<void>
}
