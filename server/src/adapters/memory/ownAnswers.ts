import type { SharedAnswers } from '../../ports/answers.js'

/** Without a Redis each process loads what it needs: what it keeps of that is in the lane. */
export const ownAnswers: SharedAnswers = {
  get: (_storeId, _key, load) => load(),
  changed: () => undefined,
  close: () => Promise.resolve(),
}
