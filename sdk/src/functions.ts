// Every operation as a function, for programs that count bytes: `productsList(client, { limit: 10 })`.
export { SoukClient } from './client.js'
export { request } from './request.js'
export * from './generated/functions.gen.js'
