-- Puts a new set of yards in place of the one there is. Where one of them is nowhere on earth, the old set stays.
--
-- KEYS       [1] hash tag of the partition
-- ARGV       longitude, latitude and key of each partner's yard, one behind the other
-- Touches    yards, yards:new (while it runs)
-- Returns    how many yards there are

local AT_ONCE = 1000 -- yards in one command: Lua unpacks only so much

local yards, new = KEYS[1] .. ':yards', KEYS[1] .. ':yards:new'
redis.call('DEL', new)
for first = 1, #ARGV, 3 * AT_ONCE do
  redis.call('GEOADD', new, unpack(ARGV, first, math.min(first + 3 * AT_ONCE - 1, #ARGV)))
end
if #ARGV > 0 then redis.call('RENAME', new, yards) else redis.call('DEL', yards) end
return #ARGV / 3
