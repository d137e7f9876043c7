// @ts-check
import { createSouk } from '@souk/sdk'
import { storefront } from './shop.mjs'

const { SOUK_URL: baseUrl = 'http://127.0.0.1:3000', SOUK_PUBLISHABLE_KEY: apiKey, PORT = '3001' } = process.env
if (!apiKey) throw new Error('Set SOUK_PUBLISHABLE_KEY to the publishable key of a store (souk_pk_…).')
storefront(createSouk({ baseUrl, apiKey })).listen(Number(PORT), '127.0.0.1', () => console.log(`The shop is open at http://127.0.0.1:${PORT}`))
