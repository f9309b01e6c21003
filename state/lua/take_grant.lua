-- Hands a value out to the first who asks for it, and to them again.
-- Needs grant.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] hash of the token  [2] now  [3] digest of who asks
-- Touches    grant:<hash>
-- Returns    the sealed value; false where there is none, it is over, or somebody else has it

local grant, value, taken = standing(ARGV[1], ARGV[2])
if not grant then return false end
if taken and taken ~= ARGV[3] then return false end
if not taken then redis.call('HSET', grant, 'by', ARGV[3]) end
return value
