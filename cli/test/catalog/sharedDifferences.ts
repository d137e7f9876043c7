/** Where an import differs from the counts of the shared data, and why. The counts say what is in a file; some of that cannot be sold. */
type Differences = Record<string, { value: unknown, because: string }>

function all(values: Record<string, unknown>, because: string): Differences {
  return Object.fromEntries(Object.entries(values).map(([fact, value]) => [fact, { value, because }]))
}

const NO_SCHEME = 'the images are names of files without an address; each is dropped with a warning'
const PARENT_SKUS = 'variable and grouped parents have a SKU of their own but are no variants'

export const DIFFERENCES: Record<string, Differences> = {
  'shopify-forward-filled-bom.csv': {
    ...all({ variants: 16, distinct_skus: 16 }, 'the image row filled with N/A has no price that could be read; it is rejected and its picture kept'),
    ...all({ images: 11, variant_images_not_in_gallery: 0, max_images_per_product: 6 }, 'N/A is not an image address'),
    ...all({ compare_at_prices: 4 }, 'N/A is not a compare-at price'),
  },
  'shopify-template-2024-new-columns.csv': all(
    { products: 1, variants: 9, images: 1, variant_images_not_in_gallery: 0, max_images_per_product: 1, options_per_product: { 2: 1 }, distinct_skus: 9, price_sum: 17991, compare_at_prices: 9, inventory_sum: 420, status: { active: 1 } },
    'the three ragged rows lost cells in the middle: read as they stand, the cap would cost its cost price; they are rejected',
  ),
  'shopify-messy-duplicate-sku.csv': all({ variants: 2, variants_with_empty_price: 0 }, 'the product without any variant data is read without variants, and created nowhere for want of a price'),
  'shopify-messy-variant-edges.csv': {
    ...all({ variants: 3, max_variants_per_product: 3, distinct_skus: 3, inventory_sum: 150 }, 'the repeated combination of options is rejected'),
    ...all({ price_sum: 7997, variants_with_bad_price: 0 }, '"29,99" is read as 29.99'),
    ...all({ images: 0, max_images_per_product: 0 }, 'the image is at an ftp address'),
  },
  'shopify-lowercase-headers.csv': all({ variants: 299, max_variants_per_product: 5, price_sum: 1466246, inventory_sum: 7512 }, 'the repeated combination of options is rejected'),
  'shopify-transporter.csv': all({ variants: 3, max_variants_per_product: 3, variants_with_empty_price: 0 }, 'the first row names the options and has no value, SKU or price: it is the product, not a variant'),
  'woo-sample-products.csv': all({ distinct_skus: 22 }, PARENT_SKUS),
  'woo-sample-products-override.csv': all({ distinct_skus: 22 }, PARENT_SKUS),
  'woo-fashion-sample.csv': {
    ...all({ distinct_skus: 7 }, PARENT_SKUS),
    ...all({ price_sum: 12500 }, 'the two variable products have prices but no variations to sell'),
  },
  'woo-classic-unit-test.csv': all({ distinct_skus: 2 }, PARENT_SKUS),
  'medusa-products-comma.csv': all({ images: 0 }, NO_SCHEME),
  'medusa-products-semicolon.csv': all({ images: 0 }, NO_SCHEME),
  'medusa-v1-template.csv': all({ images: 0 }, NO_SCHEME),
  'medusa-with-categories.csv': all({ images: 0 }, NO_SCHEME),
  'medusa-invalid-column.csv': all({ images: 0 }, NO_SCHEME),
  'medusa-invalid-prices.csv': all({ images: 0 }, NO_SCHEME),
  'vendure-products.csv': all({ product_assets: 0 }, NO_SCHEME),
  'vendure-invalid-row-length.csv': all({ products: 2, variants: 2 }, 'the row of 12 cells is an error in this format'),
  'google-feed.xml': all({ products: 3, distinct_images: 5, price_sum: 140898 }, 'read for a store in EUR, the item in USD and the one without a title are rejected'),
  'google-feed-tabs.csv': all({ products: 2, distinct_images: 3, price_sum: 50998 }, 'read for a store in EUR, the item in USD is rejected'),
}

export const REFUSED: Record<string, RegExp> = {
  'bestbuy-categories.json.gz': /JSON array/,
  'dummyjson-products.json': /JSON array/,
  'generic-software-cp1252.csv': /first row is b000jz4hqo/,
  'google-retail-products.ndjson': /Google Retail/,
  'magento-gear-bags.csv': /Magento/,
  'olist-category-names.csv': /categories/,
  'olist-products.csv.gz': /without names or prices/,
  'orders-commercetools.csv': /orders/,
  'orders-grocery-baskets.csv': /first row is citrus fruit/,
  'orders-uci-2010-12-01.csv': /orders/,
  'orders-uci-2011-12-05.csv': /orders/,
  'prestashop-combinations.csv': /PrestaShop combinations/,
  'prestashop-products.csv': /PrestaShop product/,
  'saleor-populatedb.json': /Django/,
  'spree-products.csv': /Spree/,
}
