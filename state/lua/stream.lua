-- Part of other scripts: the lines of one conversation on one route, delivered in order.
-- Needs queue.lua
--
-- KEYS       [1] hash tag of the partition
-- Touches    out:<route>:<conv>, heads:<route>, doubt:<route>, lines

local function stream(route, conversation)
  return p .. ':out:' .. route .. ':' .. conversation
end

-- Appends a line; returns whether the stream was empty before. The caller decides who serves it.
local function append(route, conversation, lane, at, sealed)
  local length = redis.call('RPUSH', stream(route, conversation), lane .. '|' .. at .. '|' .. sealed)
  redis.call('HINCRBY', p .. ':lines', route, 1)
  if length == 1 then redis.call('ZADD', p .. ':heads:' .. route, at, conversation) end
  return length == 1
end

-- Makes a stream ready for a line just appended, or lifts it to the line's lane, unless someone holds it.
local function offer(route, conversation, lane, at)
  if not leased(route, conversation) then enqueue(route, conversation, lane, at) end
end

-- Takes the first line off; returns it, and whether another one follows.
local function pop(route, conversation)
  local line = redis.call('LPOP', stream(route, conversation))
  redis.call('HINCRBY', p .. ':lines', route, -1)
  redis.call('HDEL', p .. ':doubt:' .. route, conversation)
  local head = redis.call('LINDEX', stream(route, conversation), 0)
  if head then
    local _, at = header(head)
    redis.call('ZADD', p .. ':heads:' .. route, at, conversation)
  else
    redis.call('ZREM', p .. ':heads:' .. route, conversation)
  end
  return line, head
end

-- Leases a stream and hands out its first line as {route, conversation, epoch, try, in doubt since, line}.
-- The line counts as in doubt from `now` on, until a certain outcome is settled; '' if it was not before.
local function hand_out(route, conversation, now, deadline)
  local epoch, try = lease(route, conversation, deadline)
  local doubt = p .. ':doubt:' .. route
  local since = redis.call('HGET', doubt, conversation) or ''
  if since == '' then redis.call('HSET', doubt, conversation, now) end
  return {route, conversation, epoch, try, since, redis.call('LINDEX', stream(route, conversation), 0)}
end

-- Makes a stream nobody holds ready again, in the best lane of its lines.
local function requeue_stream(route, conversation, now)
  local lane = best(redis.call('LRANGE', stream(route, conversation), 0, -1))
  if lane then enqueue(route, conversation, lane, now) end
end
