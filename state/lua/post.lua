-- Takes one event into the mail of its conversation, once.
-- Needs mail.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] conversation  [2] event field  [3] lane  [4] instant from which it may be handled
--            [5] most mails a conversation may have waiting  [6] sealed envelope
-- Touches    mail:<conv>, done:<conv>, session:<conv> (read), ready:turns:*, leases:turns (read), counters
-- Returns    1 taken, 0 known already (waiting or handled), -1 the mailbox is full

local conversation, field = ARGV[1], ARGV[2]
local mail = p .. ':mail:' .. conversation

if redis.call('HEXISTS', mail, field) == 1 then return 0 end
if redis.call('ZSCORE', p .. ':done:' .. conversation, field) then return 0 end
if redis.call('HLEN', mail) >= tonumber(ARGV[5]) then return -1 end
deliver(conversation, field, ARGV[3], ARGV[4], ARGV[6])
return 1
