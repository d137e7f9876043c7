export { collector } from './collect.js'
export { purger } from './purge.js'
