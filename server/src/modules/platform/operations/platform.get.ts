import { createRequire } from 'node:module'
import type { PlatformOperations } from '../../../contract/operations.gen.js'
import { CURRENCIES, currencyExponent } from '../../../kernel/money.js'
import { phased } from '../../../kernel/operation.js'
import { API_VERSION } from '../../../kernel/version.js'

const { version } = createRequire(import.meta.url)('../../../../package.json') as { version: string }
const platform = { name: 'Souk', version, api_version: API_VERSION, currencies: CURRENCIES.map((code) => ({ code, decimals: currencyExponent(code) })) }

export const platformGet: PlatformOperations['platform.get'] = phased(() => Promise.resolve({ status: 200, body: platform, version }))
