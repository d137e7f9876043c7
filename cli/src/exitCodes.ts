/** What the exit code of `shop` means. Scripts rely on these; new ones may be added, none changes. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  partial: 3,
  auth: 4,
  notFound: 5,
  conflict: 6,
  unreachable: 7,
  thresholds: 99,
  interrupted: 130,
} as const

export const EXIT_MEANINGS: Record<number, string> = {
  0: 'success',
  1: 'failure',
  2: 'the command line is not valid',
  3: 'an import finished with rejected rows',
  4: 'the credential is missing or not allowed to do this',
  5: 'not found',
  6: 'conflict: taken, changed meanwhile, or not possible in this state',
  7: 'the platform could not be reached',
  99: 'a load test crossed a threshold, or what it left in the store does not add up',
  130: 'interrupted',
}

export function exitCodeOf(status: number): number {
  if (status === 401 || status === 403) return EXIT.auth
  if (status === 404 || status === 410) return EXIT.notFound
  if (status === 409 || status === 412) return EXIT.conflict
  return EXIT.failure
}
