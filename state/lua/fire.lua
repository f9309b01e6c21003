-- Moves timers that are due into the mail of their conversations, each exactly once.
-- Needs mail.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] now  [2] most timers
-- Touches    timers, mail:<conv>, session:<conv> (read), ready:turns:*, leases:turns (read), counters
-- Returns    how many fired
--
-- The mail of a timer carries its name and due instant in the event field and nothing sealed: neither is personal.

local due = redis.call('ZRANGEBYSCORE', p .. ':timers', '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[2])
for i = 1, #due, 2 do
  local conversation, name = string.match(due[i], '^([^|]*)|(.*)$')
  redis.call('ZREM', p .. ':timers', due[i])
  deliver(conversation, 'T:' .. name .. ':' .. due[i + 1], '1', ARGV[1], '')
end
return #due / 2
