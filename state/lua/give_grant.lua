-- Puts a value behind a token, once.
-- Needs grant.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] hash of the token  [2] now  [3] instant it ends  [4] milliseconds to keep it  [5] sealed value
-- Touches    grant:<hash>
-- Returns    1 given, 0 there is a grant behind this token: it stays as it is

if standing(ARGV[1], ARGV[2]) then return 0 end
local grant = KEYS[1] .. ':grant:' .. ARGV[1]
redis.call('DEL', grant)
redis.call('HSET', grant, 'until', ARGV[3], 'value', ARGV[5])
redis.call('PEXPIRE', grant, ARGV[4])
return 1
