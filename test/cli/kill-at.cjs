// Preloaded: ends the process without a word at its n-th call that changes a folder. What only looks at one changes
// nothing: to be killed there is to be killed at the next of these.
const fs = require('node:fs');

const CHANGING =
  /^(?:open|write|fchmod|chmod|ftruncate|truncate|fsync|close|link|symlink|copyFile|rename|rm|unlink|mkdir)\w*Sync$/;

const last = Number(process.env.KILL_AT);
const within = process.env.KILL_WITHIN ?? '';
let calls = 0;
for (const name of Object.keys(fs)) {
  const call = fs[name];
  if (typeof call !== 'function' || !CHANGING.test(name)) continue;
  fs[name] = (...args) => {
    const isOfFolder = typeof args[0] === 'number' || args.some((arg) => String(arg).startsWith(within));
    if (isOfFolder && ++calls === last) process.kill(process.pid, 'SIGKILL');
    return call(...args);
  };
}
