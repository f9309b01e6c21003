-- Takes a line from outside of a turn into its stream, once.
-- Needs stream.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] route  [2] stream  [3] lane  [4] now  [5] sealed line  [6] key of the line
--            [7] milliseconds for which it is known again
-- Touches    once:<key>, out:<route>:<stream>, heads:<route>, lines, ready:<route>:*, leases:<route> (read)
-- Returns    1 taken, 0 known already

if not redis.call('SET', p .. ':once:' .. ARGV[6], '', 'NX', 'PX', ARGV[7]) then return 0 end
append(ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5])
offer(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
return 1
