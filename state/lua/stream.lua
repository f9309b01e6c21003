-- Part of other scripts: streams of lines on one route, each delivered in order.
-- Needs queue.lua
--
-- KEYS       [1] hash tag of the partition
-- Touches    out:<route>:<stream>, heads:<route>, doubt:<route>, lines
--
-- A stream is known by the conversation whose answers it carries; its reminders are a stream of their own, known as
-- <conv>:campaign. Nothing here tells the two apart: to the queue they are two that are served independently.

local function lines_of(route, stream)
  return p .. ':out:' .. route .. ':' .. stream
end

-- Appends a line; returns whether the stream was empty before. The caller decides who serves it.
local function append(route, stream, lane, at, sealed)
  local length = redis.call('RPUSH', lines_of(route, stream), lane .. '|' .. at .. '|' .. sealed)
  redis.call('HINCRBY', p .. ':lines', route, 1)
  if length == 1 then redis.call('ZADD', p .. ':heads:' .. route, at, stream) end
  return length == 1
end

-- Makes a stream ready for a line just appended, or lifts it to the line's lane, unless someone holds it.
local function offer(route, stream, lane, at)
  if not leased(route, stream) then enqueue(route, stream, lane, at) end
end

-- Takes the first line off; returns it, and whether another one follows.
local function pop(route, stream)
  local line = redis.call('LPOP', lines_of(route, stream))
  redis.call('HINCRBY', p .. ':lines', route, -1)
  redis.call('HDEL', p .. ':doubt:' .. route, stream)
  local head = redis.call('LINDEX', lines_of(route, stream), 0)
  if head then
    local _, at = header(head)
    redis.call('ZADD', p .. ':heads:' .. route, at, stream)
  else
    redis.call('ZREM', p .. ':heads:' .. route, stream)
  end
  return line, head
end

-- Leases a stream and hands out its first line as {route, stream, epoch, try, in doubt since, line}.
-- The line counts as in doubt from `now` on, until a certain outcome is settled; '' if it was not before.
local function hand_out(route, stream, now, deadline)
  local epoch, try = lease(route, stream, deadline)
  local doubt = p .. ':doubt:' .. route
  local since = redis.call('HGET', doubt, stream) or ''
  if since == '' then redis.call('HSET', doubt, stream, now) end
  return {route, stream, epoch, try, since, redis.call('LINDEX', lines_of(route, stream), 0)}
end

-- Makes a stream nobody holds ready again, in the best lane of its lines.
local function requeue_stream(route, stream, now)
  local lane = best(redis.call('LRANGE', lines_of(route, stream), 0, -1))
  if lane then enqueue(route, stream, lane, now) end
end
