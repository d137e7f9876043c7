import type { IncomingMessage, RequestListener } from 'node:http'
import type { Registry } from 'prom-client'
import { Problem } from '../kernel/problem.js'
import { principalOf } from './authenticate.js'
import type { Directory, GatewayContext, Step } from './context.js'

const PATH = '/metrics'
const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/
/** A proxy on this machine is a loopback peer too, but speaks for somebody who need not be. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined)
}

/** What is measured, on the port of the platform: for this machine and for the operator. */
export function metricsPage(registry: Registry, directory: Directory): Step {
  return (ctx, next) => (ctx.path === PATH && ctx.method === 'GET' ? show(ctx) : next())

  async function show(ctx: GatewayContext): Promise<void> {
    if (!isFromThisMachine(ctx.req)) {
      const { type } = await principalOf(ctx.get('authorization'), directory)
      if (type !== 'operator') throw new Problem('auth.permission_denied', 'Only the operator of the platform may see what is measured.')
    }
    ctx.state.reply.text(200, registry.contentType, await registry.metrics())
  }
}

/** The same on a port of its own, which is for whoever can reach it. */
export function metricsListener(registry: Registry): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' || request.url !== PATH) return void response.writeHead(404).end()
    registry.metrics().then((text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text), () => response.writeHead(500).end())
  }
}
