-- Counts a wrong try on a value that nobody has taken, and voids it at the last one.
-- Needs grant.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] hash of the token  [2] now  [3] wrong tries that void it
-- Touches    grant:<hash>
-- Returns    how many tries are left; 0 it is void now, or was not to be had before

local grant, _, taken = standing(ARGV[1], ARGV[2])
if not grant or taken then return 0 end
local wrong = redis.call('HINCRBY', grant, 'wrong', 1)
if wrong < tonumber(ARGV[3]) then return ARGV[3] - wrong end
redis.call('DEL', grant)
return 0
