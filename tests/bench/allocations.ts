// How much memory calls take, also what is given back at once: Node's heap profiler samples every so many bytes.
import { Session } from 'node:inspector';

const SAMPLED_EVERY = 4096;

interface Node {
  readonly selfSize: number;
  readonly children: readonly Node[];
}

/** Bytes that a call takes on average. */
export function allocatedBy<T>(inputs: readonly T[], call: (input: T) => unknown): number {
  const session = new Session();
  session.connect();
  const options = { samplingInterval: SAMPLED_EVERY, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
  session.post('HeapProfiler.startSampling', options);
  for (const input of inputs) call(input);
  let bytes = 0;
  session.post('HeapProfiler.stopSampling', (_, result) => {
    bytes = total(result.profile.head as Node);
  });
  session.disconnect();
  return Math.round(bytes / Math.max(1, inputs.length));
}

const total = ({ selfSize, children }: Node): number => children.reduce((sum, child) => sum + total(child), selfSize);
