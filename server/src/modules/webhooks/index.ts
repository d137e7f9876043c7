import type { WebhooksOperations } from '../../contract/operations.gen.js'
import { collector } from './collect.js'
import { webhookDeliveriesGet } from './operations/webhookDeliveries.get.js'
import { webhookDeliveriesList } from './operations/webhookDeliveries.list.js'
import { webhookDeliveriesResend } from './operations/webhookDeliveries.resend.js'
import { webhookEndpointsCreate } from './operations/webhookEndpoints.create.js'
import { webhookEndpointsDelete } from './operations/webhookEndpoints.delete.js'
import { webhookEndpointsDeliveriesReplay } from './operations/webhookEndpoints.deliveries.replay.js'
import { webhookEndpointsGet } from './operations/webhookEndpoints.get.js'
import { webhookEndpointsList } from './operations/webhookEndpoints.list.js'
import { webhookEndpointsPause } from './operations/webhookEndpoints.pause.js'
import { webhookEndpointsResume } from './operations/webhookEndpoints.resume.js'
import { webhookEndpointsSecretsRotate } from './operations/webhookEndpoints.secrets.rotate.js'
import { webhookEndpointsSend } from './operations/webhookEndpoints.send.js'
import { webhookEndpointsUpdate } from './operations/webhookEndpoints.update.js'

export const operations: WebhooksOperations = {
  'webhookDeliveries.get': webhookDeliveriesGet,
  'webhookDeliveries.list': webhookDeliveriesList,
  'webhookDeliveries.resend': webhookDeliveriesResend,
  'webhookEndpoints.create': webhookEndpointsCreate,
  'webhookEndpoints.delete': webhookEndpointsDelete,
  'webhookEndpoints.deliveries.replay': webhookEndpointsDeliveriesReplay,
  'webhookEndpoints.get': webhookEndpointsGet,
  'webhookEndpoints.list': webhookEndpointsList,
  'webhookEndpoints.pause': webhookEndpointsPause,
  'webhookEndpoints.resume': webhookEndpointsResume,
  'webhookEndpoints.secrets.rotate': webhookEndpointsSecretsRotate,
  'webhookEndpoints.send': webhookEndpointsSend,
  'webhookEndpoints.update': webhookEndpointsUpdate,
}

export const consumers = [collector]
export { replayEvents, requireReceiver } from './replay.js'
export { namesType } from './subscription.js'
export { invariants } from './invariants.js'
export { parallelWorkers, workers } from './workers.js'
