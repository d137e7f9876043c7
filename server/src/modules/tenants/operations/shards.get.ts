import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { get, toShard } from '../shardStore.js'

export const shardsGet: TenantsOperations['shards.get'] = readDirectory(async (tx, { path }) => ({ status: 200, body: toShard(await get(tx, path.shard_id)) }))
