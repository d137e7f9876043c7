import type { CartsOperations } from '../../contract/operations.gen.js'
import { cartsCreate } from './operations/carts.create.js'
import { cartsGet } from './operations/carts.get.js'
import { cartsLinesAdd } from './operations/carts.lines.add.js'
import { cartsLinesRemove } from './operations/carts.lines.remove.js'
import { cartsLinesUpdate } from './operations/carts.lines.update.js'
import { cartsUpdate } from './operations/carts.update.js'

export const operations: CartsOperations = {
  'carts.create': cartsCreate,
  'carts.get': cartsGet,
  'carts.lines.add': cartsLinesAdd,
  'carts.lines.remove': cartsLinesRemove,
  'carts.lines.update': cartsLinesUpdate,
  'carts.update': cartsUpdate,
}

export { workers } from './workers.js'
