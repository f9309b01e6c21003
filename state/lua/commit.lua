-- Moves a conversation from one turn to the next, or does nothing at all.
-- Needs mail.lua
-- Needs stream.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       conversation, epoch, version, next version, now, second, instant the hand-outs end ('0': hand nothing out),
--            milliseconds to keep the session ('0': for ever), lane, sealed session, sealed journal line, then
--            n, n × event field handled
--            n, n × (event field set aside, reason)
--            n, n × (route, stream, lane, sealed line)
--            n, n × timer name cancelled
--            n, n × (timer name, due instant)
--            n, n × (hash of a door, milliseconds it stays open, sealed door)
-- Touches    session:<conv>, mail:<conv>, done:<conv>, failures, aside, out:<route>:<stream>, heads:<route>,
--            doubt:<route>, lines, timers, door:<hash>, journal, ready:*, leases:*, epochs:*, tries:*, counters
-- Returns    false if the epoch or the version is no longer the caller's: nothing was written; otherwise a list of the
--            streams that were idle and are now the caller's to deliver, each as hand_out gives it

local cursor = 0
local function take()
  cursor = cursor + 1
  return ARGV[cursor]
end
local function times(visit)
  for _ = 1, tonumber(take()) do visit() end
end

local conversation, epoch, version, next_version = take(), take(), take(), take()
local now, second, deadline, keep, lane = take(), take(), take(), take(), take()
local session = p .. ':session:' .. conversation

if not holds('turns', conversation, epoch) then return false end
local stored = string.match(redis.call('GETRANGE', session, 0, 24), '^%d|(%d+)|')
if stored and stored ~= version then return false end

local value = lane .. '|' .. next_version .. '|' .. take()
if keep == '0' then
  redis.call('SET', session, value)
else
  redis.call('SET', session, value, 'PX', keep)
end
redis.call('XADD', p .. ':journal', '*', 'c', conversation, 'v', next_version, 'b', take())

times(function() acknowledge(conversation, take(), second) end)
times(function()
  local field = take()
  put_aside(conversation, field, now, second, take())
end)
trim_done(conversation, second)

local idle, was_idle = {}, {}
times(function()
  local route, stream, line_lane = take(), take(), take()
  local place = route .. ':' .. stream
  if append(route, stream, line_lane, now, take()) then
    idle[#idle + 1], was_idle[place] = {route, stream}, true
  elseif not was_idle[place] then
    offer(route, stream, line_lane, now)
  end
end)

times(function() redis.call('ZREM', p .. ':timers', conversation .. '|' .. take()) end)
times(function()
  local name = take()
  redis.call('ZADD', p .. ':timers', take(), conversation .. '|' .. name)
end)
times(function()
  local door, open = p .. ':door:' .. take(), take()
  redis.call('SET', door, take(), 'PX', open)
end)

release('turns', conversation)
requeue_mail(conversation)

local handed = {}
for _, each in ipairs(idle) do
  if deadline == '0' then
    requeue_stream(each[1], each[2], now)
  else
    handed[#handed + 1] = hand_out(each[1], each[2], now, deadline)
  end
end
return handed
