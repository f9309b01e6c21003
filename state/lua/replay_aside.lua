-- Puts an event that was set aside back into its conversation's mail, to be handled again.
-- Needs mail.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] conversation  [2] event field
-- Touches    aside, mail:<conv>, done:<conv>, ready:turns:*, leases:turns (read)
-- Returns    1 done, 0 there is no such event

local conversation, field = ARGV[1], ARGV[2]
local stored = redis.call('HGET', p .. ':aside', conversation .. '|' .. field)
if not stored then return 0 end

local mail = string.match(stored, '^%d+|[^|]*|(.*)$')
redis.call('HDEL', p .. ':aside', conversation .. '|' .. field)
redis.call('ZREM', p .. ':done:' .. conversation, field)
redis.call('HSET', p .. ':mail:' .. conversation, field, mail)
if not leased('turns', conversation) then requeue_mail(conversation) end
return 1
