// Loaded into the server before anything else (node --require): on SIGUSR2 writes to the file named by WATCH_LOOP how
// late its event loop was since the last time, in milliseconds, and how large the process is, in megabytes.
const { renameSync, writeFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.env.WATCH_LOOP) {
  const RESOLUTION_MS = 5;
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // The histogram holds whole intervals; what is over the resolution is the lateness.
  const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  process.on('SIGUSR2', () => {
    const seen = { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), max: late(delay.max), rss: process.memoryUsage().rss / 2 ** 20 };
    delay.reset();
    // Whoever waits for the file finds all of it.
    writeFileSync(`${process.env.WATCH_LOOP}.draft`, JSON.stringify(seen));
    renameSync(`${process.env.WATCH_LOOP}.draft`, process.env.WATCH_LOOP);
  });
}
