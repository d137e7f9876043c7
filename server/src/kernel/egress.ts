/** What modules may know of calls to addresses that merchants name. */
export { EgressError } from '../ports/egress.js'
export type { Egress, EgressCall, EgressFault, EgressReply } from '../ports/egress.js'
