import type { Consumer } from '../../kernel/consumer.js'
import { followCustomers } from './customers.js'
import { followPayments } from './followPayments.js'
import { followWorkflows } from './followWorkflows.js'
import { refundOutcomes } from './refundOutcomes.js'

export const consumers: readonly Consumer[] = [followCustomers, followPayments, refundOutcomes, followWorkflows]
