import type { Command } from '@oclif/core'
import { operations } from '@souk/sdk/operations'
import Api from './commands/api.js'
import CatalogExport from './commands/catalogExport.js'
import CatalogImport from './commands/catalogImport.js'
import CatalogValidate from './commands/catalogValidate.js'
import Dev from './commands/dev.js'
import Doctor from './commands/doctor.js'
import EventsReplay from './commands/eventsReplay.js'
import EventsTail from './commands/eventsTail.js'
import LoadtestReplay from './commands/loadtestReplay.js'
import { LoadtestCompare, LoadtestReport, LoadtestRun } from './commands/loadtests.js'
import Login from './commands/login.js'
import { ProfileList, ProfileRemove, ProfileSet, ProfileShow, ProfileUse } from './commands/profiles.js'
import StoresCreate from './commands/storesCreate.js'
import WebhooksListen from './commands/webhooksListen.js'
import WebhooksTrigger from './commands/webhooksTrigger.js'
import { commandId, operationCommand } from './operations/operationCommand.js'
import { reportCard } from './output/render.js'

const ofOperations = Object.fromEntries(operations.map((operation) => [commandId(operation), operationCommand(operation, operation.id === 'invariants.report' ? reportCard : undefined)]))

const crafted = {
  api: Api,
  'catalog:export': CatalogExport,
  'catalog:import': CatalogImport,
  'catalog:validate': CatalogValidate,
  dev: Dev,
  doctor: Doctor,
  'events:replay': EventsReplay,
  'events:tail': EventsTail,
  login: Login,
  'loadtest:compare': LoadtestCompare,
  'loadtest:replay': LoadtestReplay,
  'loadtest:report': LoadtestReport,
  'loadtest:run': LoadtestRun,
  'profile:list': ProfileList,
  'profile:remove': ProfileRemove,
  'profile:set': ProfileSet,
  'profile:show': ProfileShow,
  'profile:use': ProfileUse,
  'stores:create': StoresCreate,
  'webhooks:listen': WebhooksListen,
  'webhooks:trigger': WebhooksTrigger,
}

/** Every operation of the contract, and crafted commands where they beat a bare call. */
export const COMMANDS = { ...ofOperations, ...crafted } as unknown as Record<string, Command.Class>
