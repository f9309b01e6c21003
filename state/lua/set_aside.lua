-- Ends a claim by putting one event aside for a person; what other mail there is goes on.
-- Needs mail.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] conversation  [2] epoch  [3] event field  [4] now  [5] second  [6] reason
-- Touches    mail:<conv>, done:<conv>, failures, aside, ready:turns:*, leases:turns, epochs:turns, tries:turns
-- Returns    1 done, 0 the epoch is no longer the caller's or the event is not waiting: nothing was written

local conversation = ARGV[1]

if not holds('turns', conversation, ARGV[2]) then return 0 end
if not put_aside(conversation, ARGV[3], ARGV[4], ARGV[5], ARGV[6]) then return 0 end
trim_done(conversation, ARGV[5])
release('turns', conversation)
requeue_mail(conversation)
return 1
