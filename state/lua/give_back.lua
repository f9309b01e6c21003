-- Ends a claim without a turn: nothing is acknowledged, the conversation pauses and is then handed out again.
-- Needs mail.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] conversation  [2] epoch  [3] event field that failed, or ''  [4] instant the pause ends
-- Touches    leases:turns, epochs:turns, tries:turns, failures
-- Returns    how often that event has failed; 0 if none is blamed or the epoch is no longer the caller's

local conversation, field = ARGV[1], ARGV[3]

if not holds('turns', conversation, ARGV[2]) then return 0 end
pause('turns', conversation, ARGV[4])
redis.call('HDEL', p .. ':tries:turns', conversation)
if field == '' then return 0 end
return redis.call('HINCRBY', p .. ':failures', conversation .. '|' .. field, 1)
