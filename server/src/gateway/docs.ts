import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Step } from './context.js'
import { readContract } from './contract.js'

const require = createRequire(import.meta.url)
// Not the package itself: its main module loads the whole browser bundle into this process.
const ASSETS = (require('swagger-ui-dist/absolute-path.js') as () => string)()
const FILES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

const START = `
window.onload = () => {
  window.ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, filter: true, validatorUrl: null, displayRequestDuration: true, docExpansion: 'none', defaultModelsExpandDepth: 0, persistAuthorization: true, tagsSorter: 'alpha' })
}
`

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Souk API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<main id="docs"><p>Loading the reference. It needs JavaScript; the contract itself is at <a href="/openapi.json">/openapi.json</a>.</p></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'; base-uri 'none'"

let contractBytes: Buffer | undefined

/** Whatever address this server has, what is tried on its page goes to it. Made when somebody asks: most processes are never asked. */
function contractOfThisServer(): Buffer {
  return (contractBytes ??= Buffer.from(JSON.stringify({ ...readContract(), servers: [{ url: '/', description: 'This server.' }] })))
}

/** The reference at /docs and the contract at /openapi.json, all from this server: no other host is asked for anything. */
export function docs(): Step {
  return (ctx, next) => {
    const { path } = ctx
    if ((path !== '/openapi.json' && path !== '/docs' && !path.startsWith('/docs/')) || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next()
    const { reply } = ctx.state
    if (path === '/openapi.json') {
      const bytes = contractOfThisServer()
      reply.text(200, 'application/json', '')
      Object.assign(reply.headers, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60', 'Content-Length': String(bytes.length) })
      reply.body = Readable.from([bytes], { objectMode: false })
      return Promise.resolve()
    }
    const file = path.slice('/docs/'.length)
    if (file === '') reply.text(200, 'text/html; charset=utf-8', PAGE)
    else if (file === 'start.js') reply.text(200, 'text/javascript; charset=utf-8', START)
    else if (Object.hasOwn(FILES, file)) {
      reply.text(200, FILES[file]!, '')
      reply.headers['Cache-Control'] = 'public, max-age=86400'
      reply.body = createReadStream(join(ASSETS, file))
    } else return next()
    reply.headers['Content-Security-Policy'] = POLICY
    return Promise.resolve()
  }
}
