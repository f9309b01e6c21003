-- Puts another value in the place of one that nobody has taken.
-- Needs grant.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] hash of the token  [2] now  [3] sealed value
-- Touches    grant:<hash>
-- Returns    1 done, 0 there is none, it is over, or it was taken

local grant, _, taken = standing(ARGV[1], ARGV[2])
if not grant or taken then return 0 end
redis.call('HSET', grant, 'value', ARGV[3])
return 1
