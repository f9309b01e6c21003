-- Part of other scripts: one value behind a random token, to be taken once.
--
-- KEYS       [1] hash tag of the partition
-- Touches    grant:<hash>

-- The key of a grant, its value, and who has taken it (false: nobody); nothing where there is none or it is over.
local function standing(hash, now)
  local grant = KEYS[1] .. ':grant:' .. hash
  local held = redis.call('HMGET', grant, 'until', 'value', 'by')
  if not held[1] or tonumber(now) >= tonumber(held[1]) then return nil end
  return grant, held[2], held[3]
end
