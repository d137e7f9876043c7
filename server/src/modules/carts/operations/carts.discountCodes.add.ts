import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { changeDetails, detailsOf } from '../cart.js'
import { askOf, changed, openForChange, turnOfCart } from '../changeCart.js'
import { CODES_MAX } from '../mergeCarts.js'
import { quote } from '../quoteSources.js'

export const cartsDiscountCodesAdd: CartsOperations['carts.discountCodes.add'] = write(async (tx, { path, body, ifMatch }) => {
  const cart = await openForChange(tx, path.cart_id, ifMatch)
  const { discount_codes } = detailsOf(cart)
  const code = body.code.trim()
  if (discount_codes.some((known) => known.toUpperCase() === code.toUpperCase())) return changed(tx, cart, {})
  if (discount_codes.length >= CODES_MAX) throw new Problem('carts.too_many_codes', `The cart has ${CODES_MAX} discount codes already.`)
  const details = changeDetails(cart.details, { discount_codes: [...discount_codes, code] })
  const { explanations } = await quote(tx, askOf({ ...cart, details }))
  const unknown = explanations.some((explanation) => explanation.reason === 'code_unknown' && explanation.code?.toUpperCase() === code.toUpperCase())
  if (unknown) throw new Problem('carts.discount_code_unknown', 'There is no such code.', { errors: [{ pointer: '/code', code: 'unknown', detail: 'is the code of no discount' }] })
  return changed(tx, cart, { details })
}, turnOfCart)
