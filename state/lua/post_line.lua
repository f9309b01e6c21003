-- Takes a line from outside of a turn into its stream.
-- Needs stream.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] route  [2] stream  [3] lane  [4] now  [5] sealed line
-- Touches    out:<route>:<stream>, heads:<route>, lines, ready:<route>:*, leases:<route> (read)
-- Returns    1

append(ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5])
offer(ARGV[1], ARGV[2], ARGV[3], ARGV[4])
return 1
