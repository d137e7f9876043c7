import type { Consumer } from '../../kernel/consumer.js'
import { refundOutcomes } from './refundOutcomes.js'

export const consumers: readonly Consumer[] = [refundOutcomes]
