import type { JobsOperations } from '../../contract/operations.gen.js'
import { exportsCreate } from './operations/exports.create.js'
import { exportsDownload } from './operations/exports.download.js'
import { importsAppend } from './operations/imports.append.js'
import { importsCreate } from './operations/imports.create.js'
import { importsFinish } from './operations/imports.finish.js'
import { jobsCancel } from './operations/jobs.cancel.js'
import { jobsGet } from './operations/jobs.get.js'
import { jobsList } from './operations/jobs.list.js'
import { jobsRejects } from './operations/jobs.rejects.js'
import { jobsRetry } from './operations/jobs.retry.js'
import { productsBulk } from './operations/products.bulk.js'

export const operations: JobsOperations = {
  'exports.create': exportsCreate,
  'exports.download': exportsDownload,
  'imports.append': importsAppend,
  'imports.create': importsCreate,
  'imports.finish': importsFinish,
  'jobs.cancel': jobsCancel,
  'jobs.get': jobsGet,
  'jobs.list': jobsList,
  'jobs.rejects': jobsRejects,
  'jobs.retry': jobsRetry,
  'products.bulk': productsBulk,
}

export { workers } from './workers.js'
