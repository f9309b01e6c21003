-- Makes a new code the one that counts, unless too many were asked for.
-- Needs code.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] hash of purpose and person  [2] now  [3] instant the code is too old  [4] keyed hash of the code
--            [5] digest of who asks, or ''  [6] microseconds between two codes  [7] most codes a day
-- Touches    code:<hash>
-- Returns    {'issued', instant}, also for who asks again; or {'locked', instant it ends},
--            {'too_many', instant of the oldest code that counts}, {'too_soon', instant of the newest code}

local now, by, most = ARGV[2], ARGV[5], tonumber(ARGV[7])
local sent = words('sent')

for _, word in ipairs(sent) do
  local instant, who = string.match(word, '^(%d+):(.*)$')
  if by ~= '' and who == by then return {'issued', instant} end
end
local lock = locked(now)
if lock then return {'locked', lock} end
if #sent >= most and tonumber(now) - at(sent[#sent - most + 1]) < DAY then
  return {'too_many', string.match(sent[#sent - most + 1], '^%d+')}
end
if #sent > 0 and tonumber(now) - at(sent[#sent]) < tonumber(ARGV[6]) then
  return {'too_soon', string.match(sent[#sent], '^%d+')}
end

sent[#sent + 1] = next_instant(sent, now) .. ':' .. by
redis.call('HSET', code, 'mac', ARGV[4], 'until', ARGV[3])
keep('sent', sent, most)
return {'issued', now}
