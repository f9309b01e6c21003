-- Settles what became of a line that was handed out, and hands out the next one of its stream.
-- Needs stream.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] route  [2] stream  [3] epoch  [4] now  [5] instant the next lease ends  [6] verdict, then for
--            'done'   nothing
--            'again'  [7] instant of the next attempt  [8] '1' if it may have been delivered all the same
--            'dead'   [7] key of the line  [8] reason
-- Touches    out:<route>:<stream>, heads:<route>, doubt:<route>, lines, dead, leases:<route>, epochs:<route>,
--            tries:<route>, counters
-- Returns    false if nothing is handed out, because the epoch is no longer the caller's (nothing was written), the
--            stream pauses or is at its end; otherwise the next line as hand_out gives it

local route, stream, now, verdict = ARGV[1], ARGV[2], ARGV[4], ARGV[6]

if not holds(route, stream, ARGV[3]) then return false end
if verdict == 'again' then
  if ARGV[8] == '0' then redis.call('HDEL', p .. ':doubt:' .. route, stream) end
  pause(route, stream, ARGV[7])
  return false
end

local line, another = pop(route, stream)
if verdict == 'dead' then
  local sealed = string.match(line, '^%d|%d+|(.*)$')
  redis.call('HSET', p .. ':dead', ARGV[7], table.concat({route, stream, now, ARGV[8], sealed}, '|'))
end
release(route, stream)
if not another then return false end
return hand_out(route, stream, now, ARGV[5])
