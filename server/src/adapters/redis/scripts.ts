import { createHash } from 'node:crypto'

export interface Script {
  readonly text: string
  readonly sha: string
}

const script = (text: string): Script => ({ text, sha: createHash('sha1').update(text).digest('hex') })

/** The last number of a stream, nil when there is no such stream. */
const LAST = `
local function last(key)
  local info = redis.pcall('XINFO', 'STREAM', key)
  if info.err then return nil end
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then return tonumber(string.match(info[i + 1], '^%d+')) end
  end
end
`

// KEYS: the hash of floors, the streams. ARGV: the number before the first. A stream that never had an entry knows no last one, so each gets one that goes at once.
export const BEGIN = script(`
redis.call('DEL', unpack(KEYS))
for i = 2, #KEYS do
  local first = ARGV[1] == '0' and '0-1' or ARGV[1] .. '-0'
  redis.call('XADD', KEYS[i], first, 't', '')
  redis.call('XDEL', KEYS[i], first)
  redis.call('HSET', KEYS[1], i - 2, ARGV[1])
end
`)

export const LASTS = script(`${LAST}
local lasts = {}
for i, key in ipairs(KEYS) do lasts[i] = last(key) or -1 end
return lasts
`)

// KEYS: the streams. ARGV: channel, shard, for each stream its last number and how many entries it gets, then the entries: number, type, text.
export const PUBLISH = script(`${LAST}
for i, key in ipairs(KEYS) do
  local at = last(key)
  if at == nil or at < tonumber(ARGV[1 + 2 * i]) then return 0 end
end
local next = 3 + 2 * #KEYS
for i, key in ipairs(KEYS) do
  for _ = 1, tonumber(ARGV[2 + 2 * i]) do
    local added = redis.pcall('XADD', key, ARGV[next] .. '-0', 't', ARGV[next + 1], 'e', ARGV[next + 2])
    if type(added) == 'table' and added.err and not string.find(added.err, 'equal or smaller') then return added end
    next = next + 3
  end
end
redis.call('PUBLISH', ARGV[1], ARGV[2])
return 1
`)

// KEYS: the hash of floors, the stream. ARGV: part, group, reader, the number before the first.
export const ENTER = script(`
local floor = redis.call('HGET', KEYS[1], ARGV[1])
if not floor or redis.call('EXISTS', KEYS[2]) == 0 then return false end
local made = redis.pcall('XGROUP', 'CREATE', KEYS[2], ARGV[2], ARGV[4] .. '-0')
if made.err and not string.find(made.err, 'BUSYGROUP') then return made end
local entries, gone, from = {}, {}, '0-0'
repeat
  local claimed = redis.call('XAUTOCLAIM', KEYS[2], ARGV[2], ARGV[3], 0, from, 'COUNT', 500)
  from = claimed[1]
  for _, entry in ipairs(claimed[2]) do entries[#entries + 1] = entry end
  for _, id in ipairs(claimed[3]) do gone[#gone + 1] = id end
until from == '0-0'
for _, reader in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[2], ARGV[2])) do
  if reader[2] ~= ARGV[3] then redis.call('XGROUP', 'DELCONSUMER', KEYS[2], ARGV[2], reader[2]) end
end
return { floor, entries, gone }
`)

// KEYS: the hash of floors, the streams. ARGV: the lowest number to keep. What a group has not finished stays: its oldest unfinished entry and all that it was not given.
export const TRIM = script(`
local removed = 0
for i = 2, #KEYS do
  local keep = tonumber(ARGV[1])
  local groups = redis.pcall('XINFO', 'GROUPS', KEYS[i])
  if not groups.err and #groups > 0 then
    for _, group in ipairs(groups) do
      local of = {}
      for j = 1, #group, 2 do of[group[j]] = group[j + 1] end
      local lowest = tonumber(string.match(of['last-delivered-id'], '^%d+')) + 1
      if of['pending'] > 0 then lowest = tonumber(string.match(redis.call('XPENDING', KEYS[i], of['name'])[2], '^%d+')) end
      keep = math.min(keep, lowest)
    end
    removed = removed + redis.call('XTRIM', KEYS[i], 'MINID', string.format('%.0f-0', keep))
    if keep - 1 > tonumber(redis.call('HGET', KEYS[1], i - 2)) then redis.call('HSET', KEYS[1], i - 2, string.format('%.0f', keep - 1)) end
  end
end
return removed
`)
