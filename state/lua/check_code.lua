-- Tries a code: counted, compared and used up in one stroke.
-- Needs code.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] hash of purpose and person  [2] now  [3] keyed hash of the code tried  [4] digest of who asks, or ''
--            [5] wrong tries that lock  [6] instant that lock ends  [7] most wrong tries a day  [8] verdicts remembered
-- Touches    code:<hash>
-- Returns    {'right', ''}, {'wrong', tries left}, {'locked', instant it ends} or {'gone', ''}; what was said before to
--            the same one who asks again

local now, by, most, most_a_day = ARGV[2], ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[7])

local function right()
  redis.call('HDEL', code, 'mac', 'until', 'fresh')
  -- A code that was used was wanted: only those asked for in vain count.
  local sent = words('sent')
  table.remove(sent)
  keep('sent', sent, #sent)
  return {'right', ''}
end

local function wrong()
  local tries, fresh = words('wrong'), redis.call('HINCRBY', code, 'fresh', 1)
  tries[#tries + 1] = next_instant(tries, now)
  keep('wrong', tries, most_a_day)
  local lock = fresh >= most and ARGV[6]
  if #tries >= most_a_day and tonumber(now) - at(tries[1]) < DAY then
    local day = string.format('%.0f', at(tries[1]) + DAY)
    if not lock or tonumber(day) > tonumber(lock) then lock = day end
  end
  if not lock then return {'wrong', most - fresh} end
  redis.call('HDEL', code, 'mac', 'until', 'fresh')
  redis.call('HSET', code, 'locked', lock)
  return {'locked', lock}
end

local function verdict()
  local lock = locked(now)
  if lock then return {'locked', lock} end
  local held = redis.call('HMGET', code, 'mac', 'until')
  if not held[1] or tonumber(now) >= tonumber(held[2]) then return {'gone', ''} end
  if held[1] == ARGV[3] then return right() end
  return wrong()
end

if by == '' then return verdict() end
local said = words('said')
for _, word in ipairs(said) do
  local who, answer, value = string.match(word, '^(.*):(.*):(.*)$')
  if who == by then return {answer, value} end
end
local result = verdict()
said[#said + 1] = table.concat({by, result[1], result[2]}, ':')
keep('said', said, tonumber(ARGV[8]))
return result
