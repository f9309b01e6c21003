-- Part of other scripts: what is known of the verification codes of one purpose and person.
--
-- KEYS       [1] hash tag of the partition
-- Touches    code:<hash>
--
-- A hash of these fields, each missing where there is nothing to say:
--   mac     keyed hash of the newest code, until it was used or voided
--   until   instant from which it is too old
--   sent    instant:who, comma, … of the codes sent and not used rightly, the oldest first
--   wrong   instant, comma, … of the last wrong tries, the oldest first
--   fresh   how many tries were wrong since the last right one or the last lock
--   locked  instant until which nothing is tried
--   said    who:verdict:value, comma, … of the last checks by somebody with a name

local DAY = 24 * 3600 * 1000000
-- An hour more than is ever looked back: the server's clock is not the caller's.
local KEEP_MILLISECONDS = 25 * 3600 * 1000

local code = KEYS[1] .. ':code:' .. ARGV[1]

local function words(field)
  local found = {}
  for word in string.gmatch(redis.call('HGET', code, field) or '', '[^,]+') do found[#found + 1] = word end
  return found
end

-- Keeps the last `most` words of a list.
local function keep(field, list, most)
  while #list > most do table.remove(list, 1) end
  redis.call('HSET', code, field, table.concat(list, ','))
  redis.call('PEXPIRE', code, KEEP_MILLISECONDS)
end

local function at(word)
  return tonumber(string.match(word, '^%d+'))
end

-- An instant to add: never before the one added last, whichever machine's clock is behind.
local function next_instant(list, now)
  local last = list[#list] and string.match(list[#list], '^%d+')
  return last and tonumber(last) > tonumber(now) and last or now
end

-- The instant until which nothing is tried; nothing where it is not locked.
local function locked(now)
  local lock = redis.call('HGET', code, 'locked')
  if lock and tonumber(now) < tonumber(lock) then return lock end
end
