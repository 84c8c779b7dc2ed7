// Preloaded into a program: its time of day jumps to and fro by hours, twice a second.
const real = Date.now;
const JUMPS = [0, 3_600_000, -7_200_000, 86_400_000];
let turn = 0;
setInterval(() => {
  turn += 1;
}, 500).unref();
Date.now = () => real() + (JUMPS[turn % JUMPS.length] ?? 0);
