-- Hands out the first lines of streams that are ready, the best lane first, each to one holder.
-- Needs stream.lua
--
-- KEYS       [1] hash tag of the partition
-- ARGV       [1] now  [2] instant the leases end  [3] most lines  [4…] routes
-- Touches    out:<route>:<stream> (read), doubt:<route>, ready:<route>:*, leases:<route>, epochs:<route>,
--            tries:<route>, counters
-- Returns    {next instant with something to do or false, {route, stream, epoch, try, in doubt since, line}, …}

local now, deadline, limit = ARGV[1], ARGV[2], tonumber(ARGV[3])
local handed = {false}

for i = 4, #ARGV do
  for _, stream in ipairs(take_expired(ARGV[i], now, limit)) do
    requeue_stream(ARGV[i], stream, now)
  end
end
for lane = 0, 2 do
  for i = 4, #ARGV do
    for _, stream in ipairs(take_ready(ARGV[i], lane, now, limit - #handed + 1)) do
      handed[#handed + 1] = hand_out(ARGV[i], stream, now, deadline)
    end
  end
end
for i = 4, #ARGV do handed[1] = next_at(ARGV[i], handed[1]) end
return handed
