import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import type { Step } from './context.js'
import { contract } from './serialise.js'

const require = createRequire(import.meta.url)
// Not the package itself: its main module loads the whole browser bundle into this process.
const ASSETS = (require('swagger-ui-dist/absolute-path.js') as () => string)()
const FILES: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

const START = `
window.onload = async () => {
  const contract = await (await fetch('/openapi.json')).json()
  // What is tried out goes to the server that shows the page, wherever it runs.
  const spec = { ...contract, servers: [{ url: location.origin, description: 'This server' }, ...contract.servers.filter(({ url }) => url !== location.origin)] }
  window.ui = SwaggerUIBundle({ spec, dom_id: '#docs', deepLinking: true, filter: true, validatorUrl: null, displayRequestDuration: true, docExpansion: 'none', defaultModelsExpandDepth: 0, persistAuthorization: true, tagsSorter: 'alpha' })
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
const contractText = JSON.stringify(contract)

/** The reference at /docs and the contract at /openapi.json, all from this server: no other host is asked for anything. */
export function docs(): Step {
  return async (ctx, next): Promise<void> => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return void (await next())
    if (ctx.path === '/openapi.json') {
      ctx.type = 'application/json'
      ctx.set('Access-Control-Allow-Origin', '*')
      ctx.set('Cache-Control', 'public, max-age=60')
      ctx.body = contractText
      return
    }
    if (ctx.path !== '/docs' && !ctx.path.startsWith('/docs/')) return void (await next())
    ctx.set('Content-Security-Policy', POLICY)
    ctx.set('X-Content-Type-Options', 'nosniff')
    const file = ctx.path.slice('/docs/'.length)
    if (ctx.path === '/docs' || file === '') {
      ctx.type = 'text/html; charset=utf-8'
      ctx.body = PAGE
    } else if (file === 'start.js') {
      ctx.type = 'text/javascript; charset=utf-8'
      ctx.body = START
    } else if (Object.hasOwn(FILES, file)) {
      ctx.type = FILES[file]!
      ctx.set('Cache-Control', 'public, max-age=86400')
      ctx.body = createReadStream(join(ASSETS, file))
    } else return void (await next())
  }
}
