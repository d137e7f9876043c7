import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'

export type ShippingPackage = components['schemas']['ShippingPackage']
/** The fields of a size that its owner decides on. */
export type PackageFacts = Omit<ShippingPackage, 'id' | 'version' | 'created_at' | 'updated_at'>

export const PACKAGES_MAX = 50

/** @throws shipping.package_is_default while there are others, one of which must be the default */
export function requireDeletable({ is_default }: ShippingPackage, all: number): void {
  if (is_default && all > 1) throw new Problem('shipping.package_is_default')
}
