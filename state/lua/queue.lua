-- Part of other scripts: a queue of conversations served by lane, each by one holder at a time.
--
-- KEYS       [1] hash tag of the partition; every key below is built from it and lies in its slot
-- Touches    ready:<queue>:<0|1|2>, leases:<queue>, epochs:<queue>, tries:<queue>, counters
-- Publishes  ready:<queue>, with the hash tag, when a conversation becomes the first of its lane
--
-- A conversation with work stands in exactly one place: in one ready set, or in the leases. A lease with an epoch is
-- held; a lease without one is a pause that ends by itself.

local p = KEYS[1]

-- Puts a conversation into the ready set of `lane` at instant `at`; where it already stands, the better of both counts.
local function enqueue(queue, conversation, lane, at)
  lane = tonumber(lane)
  for other = 0, 2 do
    local set = p .. ':ready:' .. queue .. ':' .. other
    local score = redis.call('ZSCORE', set, conversation)
    if score then
      if other <= lane and tonumber(score) <= tonumber(at) then return end
      redis.call('ZREM', set, conversation)
      if other < lane then lane = other end
      if tonumber(score) < tonumber(at) then at = score end
    end
  end
  local set = p .. ':ready:' .. queue .. ':' .. lane
  redis.call('ZADD', set, at, conversation)
  if redis.call('ZRANK', set, conversation) == 0 then
    redis.call('PUBLISH', 'ready:' .. queue, p)
  end
end

-- Takes conversations that are ready in one lane, the longest waiting first.
local function take_ready(queue, lane, now, limit)
  local set = p .. ':ready:' .. queue .. ':' .. lane
  local taken = redis.call('ZRANGEBYSCORE', set, '-inf', now, 'LIMIT', 0, limit)
  if #taken > 0 then redis.call('ZREM', set, unpack(taken)) end
  return taken
end

-- Takes conversations whose lease or pause is over.
local function take_expired(queue, now, limit)
  local expired = redis.call('ZRANGEBYSCORE', p .. ':leases:' .. queue, '-inf', now, 'LIMIT', 0, limit)
  if #expired > 0 then
    redis.call('ZREM', p .. ':leases:' .. queue, unpack(expired))
    redis.call('HDEL', p .. ':epochs:' .. queue, unpack(expired))
  end
  return expired
end

local function leased(queue, conversation)
  return redis.call('ZSCORE', p .. ':leases:' .. queue, conversation)
end

-- Hands a conversation to one holder until `deadline`; returns the epoch that fences earlier holders, and the try.
local function lease(queue, conversation, deadline)
  local epoch = redis.call('HINCRBY', p .. ':counters', 'epoch', 1)
  redis.call('ZADD', p .. ':leases:' .. queue, deadline, conversation)
  redis.call('HSET', p .. ':epochs:' .. queue, conversation, epoch)
  return epoch, redis.call('HINCRBY', p .. ':tries:' .. queue, conversation, 1)
end

local function holds(queue, conversation, epoch)
  return redis.call('HGET', p .. ':epochs:' .. queue, conversation) == epoch
end

-- Ends a lease with a result: the next claim is a first try again.
local function release(queue, conversation)
  redis.call('ZREM', p .. ':leases:' .. queue, conversation)
  redis.call('HDEL', p .. ':epochs:' .. queue, conversation)
  redis.call('HDEL', p .. ':tries:' .. queue, conversation)
end

-- Turns a lease into a pause until instant `at`.
local function pause(queue, conversation, at)
  redis.call('ZADD', p .. ':leases:' .. queue, at, conversation)
  redis.call('HDEL', p .. ':epochs:' .. queue, conversation)
end

-- The earlier of `earliest` and the first instant at which this queue has something to do; false if there is none.
local function next_at(queue, earliest)
  for _, set in ipairs({':leases:' .. queue, ':ready:' .. queue .. ':0', ':ready:' .. queue .. ':1',
                        ':ready:' .. queue .. ':2'}) do
    local first = redis.call('ZRANGE', p .. set, 0, 0, 'WITHSCORES')[2]
    if first and (not earliest or tonumber(first) < tonumber(earliest)) then earliest = first end
  end
  return earliest
end

-- Lane and instant at the head of a stored mail or line.
local function header(value)
  return string.match(value, '^(%d)|(%d+)|')
end

-- The best lane and earliest instant among stored mails or lines; false if there are none.
local function best(values)
  local lane, at = false, false
  for _, value in ipairs(values) do
    local its_lane, its_at = header(value)
    if not lane or tonumber(its_lane) < tonumber(lane) then lane = its_lane end
    if not at or tonumber(its_at) < tonumber(at) then at = its_at end
  end
  return lane, at
end
