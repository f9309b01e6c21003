-- Moves the status of a message forward, never back.
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] reference of the message  [2] rank of the status  [3] milliseconds to remember it
-- Touches    receipt:<reference>
-- Returns    1 moved, 0 a status of this rank or a higher one was seen before

local receipt = KEYS[1] .. ':receipt:' .. ARGV[1]
local seen = redis.call('GET', receipt)
if seen and tonumber(seen) >= tonumber(ARGV[2]) then return 0 end
redis.call('SET', receipt, ARGV[2], 'PX', ARGV[3])
return 1
