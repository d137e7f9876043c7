import type { CartsOperations } from '../../../contract/operations.gen.js'
import { grouped } from '../../../kernel/operation.js'
import { addLines } from '../addLines.js'

export const cartsLinesAdd: CartsOperations['carts.lines.add'] = grouped(addLines)
