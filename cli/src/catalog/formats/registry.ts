import { bigcommerce, bigcommerceLegacy } from './bigcommerce/format.js'
import { googleText } from './google/format.js'
import { medusa, medusaV1 } from './medusa/format.js'
import { shopify } from './shopify/format.js'
import type { TableFormat } from './tableFormat.js'
import { vendure } from './vendure/format.js'
import { woocommerce } from './woocommerce/format.js'

/** Every format made of delimited rows. The first that recognises a header reads the file. */
export const TABLE_FORMATS: readonly TableFormat[] = [shopify, woocommerce, bigcommerce, bigcommerceLegacy, medusa, medusaV1, vendure, googleText]
