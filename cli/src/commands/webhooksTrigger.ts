import { Args, Flags } from '@oclif/core'
import type { WebhookEndpoint } from '@souk/sdk'
import { BaseCommand } from '../base.js'
import { EXIT } from '../exitCodes.js'
import { namesEvent } from './webhooksListen.js'

export default class WebhooksTrigger extends BaseCommand {
  static override summary = 'Have the platform send a test event to the endpoints that listen to its type'
  static override description = 'The platform sends the example that the contract has of the event, signed like every other and marked with "test": true. Nothing happens in the store.'
  static override examples = ['<%= config.bin %> webhooks trigger order.created', '<%= config.bin %> webhooks trigger order.created --endpoint whe_01jd9g3v8n4r6t2w5x7y9z0a1b']
  static override args = { event: Args.string({ required: true, description: 'type of the event, for example order.created' }) }
  static override flags = { endpoint: Flags.string({ description: 'id of the one endpoint to send it to, whatever it listens to' }) }

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(WebhooksTrigger)
    const souk = await this.souk(flags)
    const endpoints: WebhookEndpoint[] = []
    if (flags.endpoint !== undefined) endpoints.push(await souk.webhookEndpoints.get({ webhook_endpoint_id: flags.endpoint }))
    else for await (const endpoint of souk.webhookEndpoints.list({ status: 'enabled' })) if (namesEvent(endpoint.event_types, args.event)) endpoints.push(endpoint)
    if (endpoints.length === 0) this.error(`no enabled endpoint of the store listens to ${args.event}`, { exit: EXIT.notFound, code: 'no_endpoint', suggestions: [`shop webhook-endpoints create --url https://… --event-types ${args.event}`, 'shop webhooks trigger EVENT --endpoint ID'] })
    const deliveries = []
    for (const { id, url } of endpoints) {
      const delivery = await souk.webhookEndpoints.send({ webhook_endpoint_id: id, event_type: args.event })
      deliveries.push(delivery)
      if (!this.jsonEnabled()) this.log(`${delivery.event_type} ${delivery.event_id} → ${url}: ${delivery.last_status ?? delivery.last_error} (${delivery.attempts[0]?.duration_ms ?? 0} ms)`)
    }
    if (deliveries.some(({ status }) => status !== 'succeeded')) process.exitCode = EXIT.failure
    return { data: deliveries }
  }
}
