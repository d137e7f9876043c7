export { keep, live, newSecret, rotate, sign, type KeptSecret } from '../../kernel/signingSecret.js'
