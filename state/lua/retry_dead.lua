-- Puts a dead letter back at the end of its stream.
-- Needs stream.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] key of the line  [2] route  [3] stream  [4] lane  [5] now  [6] sealed line
-- Touches    dead, out:<route>:<stream>, heads:<route>, lines, ready:<route>:*, leases:<route> (read)
-- Returns    1 done, 0 there is no such dead letter

if redis.call('HDEL', p .. ':dead', ARGV[1]) == 0 then return 0 end
append(ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6])
offer(ARGV[2], ARGV[3], ARGV[4], ARGV[5])
return 1
