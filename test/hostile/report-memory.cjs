/** Loaded before the program: tells whoever started it, on a stream of its own, how much memory it took at most. */
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(3, String(Math.round(process.resourceUsage().maxRSS / 1024))));
