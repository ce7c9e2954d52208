-- Generic cell rate algorithm. KEYS[1] holds the theoretical arrival time in microseconds; ARGV: microseconds per
-- permit, microseconds of the window, permits wanted. Answers permits granted, permits left, microseconds until all
-- are back, microseconds until one is back.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local interval = tonumber(ARGV[1])
local window = tonumber(ARGV[2])
local wanted = tonumber(ARGV[3])
local arrival = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
local free = math.max(0, math.floor((window - (arrival - now)) / interval))
local granted = math.min(free, wanted)
if granted > 0 then
  arrival = arrival + granted * interval
  redis.call('SET', KEYS[1], string.format('%.0f', arrival), 'PX', math.ceil((arrival - now) / 1000) + 1)
end
return {granted, free - granted, arrival - now, math.max(0, arrival + interval - window - now)}
