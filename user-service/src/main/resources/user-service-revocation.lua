-- Tells of a revocation: to whoever asks, under KEYS[1], and to whoever reads along, in the stream KEYS[2]. ARGV: the
-- millisecond of the revocation, for how many it is of use, for how many the stream remembers. One that is older than
-- what is known already, because somebody was slow, changes nothing.
local known = tonumber(redis.call('GET', KEYS[1]) or 0)
if known <= tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  local since = redis.call('TIME')[1] * 1000 - ARGV[3]
  redis.call('XADD', KEYS[2], 'MINID', '~', string.format('%.0f', since), '*', 'key', KEYS[1], 'at', ARGV[1])
end
