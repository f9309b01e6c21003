-- Part of other scripts: the mail of one conversation.
-- Needs queue.lua
--
-- KEYS       [1] hash tag of the partition
-- Touches    mail:<conv>, done:<conv>, session:<conv>, failures, aside, counters

local KEEP_DONE_SECONDS = 3 * 24 * 3600
-- Twice what may wait in one mailbox: whatever comes again after a full one has been handled is still known.
local KEEP_DONE_COUNT = 2000

-- The lane to serve a conversation in: a conversation in an emergency goes first whatever reaches it.
local function lifted(conversation, lane)
  if redis.call('GETRANGE', p .. ':session:' .. conversation, 0, 0) == '0' then return '0' end
  return lane
end

-- Stores one mail and makes its conversation ready at instant `at`, unless someone holds it.
local function deliver(conversation, field, lane, at, sealed)
  lane = lifted(conversation, lane)
  local arrival = redis.call('HINCRBY', p .. ':counters', 'arrival', 1)
  redis.call('HSET', p .. ':mail:' .. conversation, field, lane .. '|' .. at .. '|' .. arrival .. '|' .. sealed)
  if not leased('turns', conversation) then enqueue('turns', conversation, lane, at) end
end

-- Makes a conversation nobody holds ready again if it has mail left; returns whether it has.
local function requeue_mail(conversation)
  local lane, at = best(redis.call('HVALS', p .. ':mail:' .. conversation))
  if lane then enqueue('turns', conversation, lifted(conversation, lane), at) end
  return lane
end

-- Takes an event out of the mail and remembers it as handled at that second.
local function acknowledge(conversation, field, second)
  redis.call('HDEL', p .. ':mail:' .. conversation, field)
  redis.call('HDEL', p .. ':failures', conversation .. '|' .. field)
  redis.call('ZADD', p .. ':done:' .. conversation, second, field)
end

-- Forgets handled events that are too old or too many.
local function trim_done(conversation, second)
  local done = p .. ':done:' .. conversation
  redis.call('ZREMRANGEBYSCORE', done, '-inf', second - KEEP_DONE_SECONDS)
  redis.call('ZREMRANGEBYRANK', done, 0, -KEEP_DONE_COUNT - 1)
  redis.call('EXPIRE', done, KEEP_DONE_SECONDS)
end

-- Puts an event aside for a person: no longer waiting, refused if it comes again; returns whether it was there.
local function put_aside(conversation, field, now, second, reason)
  local mail = redis.call('HGET', p .. ':mail:' .. conversation, field)
  if not mail then return false end
  redis.call('HSET', p .. ':aside', conversation .. '|' .. field, now .. '|' .. reason .. '|' .. mail)
  acknowledge(conversation, field, second)
  return true
end
