/** A platform in a process of its own, for a test that kills it. Tells its parent where it listens. */
import { pino } from 'pino'
import { loadConfig } from '../../src/config.js'
import { startPlatform } from '../../src/main.js'

const platform = await startPlatform({ config: loadConfig({ ...process.env, SOUK_PORT: '0' }), logger: pino({ level: 'error' }) })
process.once('message', () => void platform.stop().then(() => process.disconnect()))
process.send!({ url: platform.url, operatorKey: platform.operatorKey })
