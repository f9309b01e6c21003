-- Counts a try, unless as many as are allowed were counted in the span before it.
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] hash of the bucket  [2] now  [3] most tries  [4] span in microseconds  [5] milliseconds to keep it
-- Touches    limit:<hash>
-- Returns    {1, the instant it was counted at}, or {0, the instant of the try that stands in its way}
--
-- Instants never go back in the list, whichever machine's clock is behind: so the try that came `most` before this one
-- is always at place -most, and a span between the two is a span between any that many.

local limit, now, most = KEYS[1] .. ':limit:' .. ARGV[1], ARGV[2], tonumber(ARGV[3])
local oldest = redis.call('LINDEX', limit, -most)
if oldest and tonumber(now) - tonumber(oldest) < tonumber(ARGV[4]) then return {0, oldest} end
local newest = redis.call('LINDEX', limit, -1)
if newest and tonumber(newest) > tonumber(now) then now = newest end
redis.call('RPUSH', limit, now)
redis.call('LTRIM', limit, -most - 1, -1) -- one more than are looked at, should this one be taken back
redis.call('PEXPIRE', limit, ARGV[5])
return {1, now}
