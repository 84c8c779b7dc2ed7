// Which deliveries were taken already: Discord replays events when a connection is taken up again.

interface SeenOptions {
  /** How long an id is remembered. */
  readonly lifeMs: number;
  /** How many ids are remembered; the oldest go first. */
  readonly max: number;
  /** Milliseconds of any clock that runs evenly. */
  readonly now?: () => number;
}

/** @returns a function that says whether it meets an id for the first time. */
export function createSeen({ lifeMs, max, now = () => performance.now() }: SeenOptions): (id: string) => boolean {
  const times = new Map<string, number>();
  return (id) => {
    forget(times, (time) => time <= now() - lifeMs);
    if (times.has(id)) return false;
    times.set(id, now());
    forget(times, () => times.size > max);
    return true;
  };
}

/** A Map keeps the order of insertion, so the oldest stand first. */
function forget(times: Map<string, number>, isOver: (time: number) => boolean): void {
  for (const [id, time] of times) {
    if (!isOver(time)) return;
    times.delete(id);
  }
}
