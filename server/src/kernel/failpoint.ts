/**
 * Places in the flows that move money or stock where a process may die: before and after each commit and each call to the
 * outside. A crash test starts the server with one of them armed, and the process ends there as hard as the kernel can end
 * it: no handler runs, nothing is flushed. Every name is in this list, so that such a test can go through all of them.
 */
export const FAILPOINTS = [
  // payments: authorising
  'payments.authorize.before_intent', 'payments.authorize.after_intent', 'payments.authorize.before_provider', 'payments.authorize.after_provider', 'payments.authorize.after_record',
  // payments: a capture, void or refund
  'payments.task.after_plan', 'payments.task.after_claim', 'payments.task.before_provider', 'payments.task.after_provider', 'payments.task.after_record',
  // payments: asking again how an unknown outcome ended
  'payments.ask.after_claim', 'payments.ask.after_provider', 'payments.ask.after_record',
  // payments: what a provider tells by itself
  'payments.notification.before_record', 'payments.notification.after_record',
  // orders: capturing, cancelling
  'orders.capture.after_plan', 'orders.capture.after_run', 'orders.cancel.before_commit',
  // orders: a refund
  'orders.refund.after_create', 'orders.refund.before_provider', 'orders.refund.after_provider', 'orders.refund.after_record',
  // orders: what follows by itself, seen from events and by time
  'orders.workflow.before_commit', 'orders.workflow.due.before_commit',
  // orders: buying a label and giving it back
  'orders.label.after_intent', 'orders.label.after_carrier', 'orders.label.after_record',
  // events: giving a page of the log again
  'events.replay.before_commit',
  // pricing: asking a tax provider, for whoever has left its transaction
  'pricing.taxes.before_provider', 'pricing.taxes.after_provider',
  // checkout: beginning one, completing it, settling how its payment ended, giving the money back, ending one
  'checkout.create.before_commit', 'checkout.begin.before_commit', 'checkout.begin.after_commit', 'checkout.pay.after_provider', 'checkout.settle.before_commit', 'checkout.settle.after_commit',
  'checkout.compensate.before_commit', 'checkout.compensate.after_commit', 'checkout.recover.after_claim', 'checkout.expire.before_commit', 'checkout.cancel.before_commit',
] as const

export type Failpoint = (typeof FAILPOINTS)[number]

const known = new Set<string>(FAILPOINTS)

/** Whether a text is the name of a failpoint, with or without the number of the pass. */
export function namesFailpoint(text: string): boolean {
  const [, name, nth] = /^([a-z_.]+)(?::(\d{1,6}))?$/.exec(text) ?? []
  return known.has(name ?? '') && Number(nth ?? 1) > 0
}

let armed: { name: string; passes: number } | null = null

/**
 * Arms one failpoint for the life of the process.
 * @param text `name`, or `name:3` to die at the third pass
 */
export function armFailpoint(text: string | null): void {
  if (text === null) {
    armed = null
    return
  }
  const [name = '', nth = '1'] = text.split(':')
  armed = { name, passes: Number(nth) }
}

/** Ends the process here when this point is armed; costs a comparison otherwise. */
export function failpoint(name: Failpoint): void {
  if (armed === null || armed.name !== name || --armed.passes > 0) return
  process.kill(process.pid, 'SIGKILL')
}
