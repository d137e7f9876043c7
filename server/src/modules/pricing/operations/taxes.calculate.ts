import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { calculateTaxes } from '../calculation.js'

export const taxesCalculate: PricingOperations['taxes.calculate'] = write(async (tx, { body }) => ({ status: 200, body: await calculateTaxes(tx, body) }))
