export { schemas } from './generated/schemas.gen.js'
export type { JsonSchema } from './operations.js'
