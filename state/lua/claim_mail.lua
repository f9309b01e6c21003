-- Hands out conversations that have mail, the best lane first, each to one holder.
-- Needs mail.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] now  [2] instant the leases end  [3] most conversations
-- Touches    mail:<conv> (read), session:<conv> (read), failures (read), ready:turns:*, leases:turns, epochs:turns,
--            tries:turns, counters
-- Returns    {next instant with something to do or false,
--             {conversation, epoch, try, lane, session or false, {event field, mail, …}, {event field, failures, …}}, …}

local now, deadline, limit = ARGV[1], ARGV[2], tonumber(ARGV[3])
local claims = {false}
local any_failed = redis.call('EXISTS', p .. ':failures') == 1

local function failures_of(conversation, mail)
  local failed = {}
  if not any_failed then return failed end
  for i = 1, #mail, 2 do
    local count = redis.call('HGET', p .. ':failures', conversation .. '|' .. mail[i])
    if count then
      failed[#failed + 1] = mail[i]
      failed[#failed + 1] = count
    end
  end
  return failed
end

for _, conversation in ipairs(take_expired('turns', now, limit)) do
  if not requeue_mail(conversation) then release('turns', conversation) end
end
for lane = 0, 2 do
  for _, conversation in ipairs(take_ready('turns', lane, now, limit - #claims + 1)) do
    local epoch, try = lease('turns', conversation, deadline)
    local mail = redis.call('HGETALL', p .. ':mail:' .. conversation)
    claims[#claims + 1] = {conversation, epoch, try, lane, redis.call('GET', p .. ':session:' .. conversation),
                           mail, failures_of(conversation, mail)}
  end
end
claims[1] = next_at('turns', false)
return claims
