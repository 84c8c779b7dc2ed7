// The metrics as Prometheus reads them. Nothing here names a user, a channel or a question.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SourceDocument } from '../corpus/schema.ts';
import type { Metrics } from './metrics.ts';

/** Seconds. Most answers take about a millisecond; a platform waits three seconds. */
const BUCKETS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DAY = 86_400;

export interface Prometheus extends Metrics {
  /** The text format, and its media type. */
  print(): Promise<{ readonly text: string; readonly mediaType: string }>;
}

export function createPrometheus({ documents }: { readonly documents: readonly Pick<SourceDocument, 'date'>[] }): Prometheus {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addCorpusAge(registry, documents);
  const print = async () => ({ text: await registry.metrics(), mediaType: registry.contentType });
  return { print, ...answerMetrics(registry), ...platformMetrics(registry) };
}

function answerMetrics(registry: Registry): Pick<Metrics, 'answered' | 'completed' | 'rateLimited' | 'load'> {
  const registers = [registry];
  const named = (name: string, help: string, labelNames: string[]) => ({ name: `alliance_desk_${name}`, help, labelNames, registers });
  const answers = new Counter(named('answers_total', 'Requests answered, by what became of them', ['platform', 'command', 'outcome']));
  const times = new Histogram({ ...named('answer_seconds', 'From a request to its reply', ['platform', 'command']), buckets: BUCKETS });
  const completions = new Histogram({ ...named('completion_seconds', 'From a key typed in an option to what is offered', ['platform']), buckets: BUCKETS });
  const limited = new Counter(named('rate_limited_total', 'Requests over the share of a user or a channel', ['platform', 'by']));
  const running = new Gauge(named('requests_running', 'Requests that are being answered', ['platform']));
  const waiting = new Gauge(named('requests_waiting', 'Requests in the queue', ['platform']));
  return {
    answered({ platform, command, outcome, seconds }) {
      answers.inc({ platform, command, outcome });
      times.observe({ platform, command }, seconds);
    },
    completed: (platform, seconds) => completions.observe({ platform }, seconds),
    rateLimited: (platform, by) => limited.inc({ platform, by }),
    load(platform, load) {
      running.set({ platform }, load.running);
      waiting.set({ platform }, load.waiting);
    },
  };
}

function platformMetrics(registry: Registry): Pick<Metrics, 'connection'> {
  const registers = [registry];
  const labelNames = ['platform'];
  const connected = new Gauge({ name: 'alliance_desk_connected', help: '1 while events arrive from the platform', labelNames, registers });
  const events = new Counter({
    name: 'alliance_desk_connection_events_total',
    help: 'What happened to the connection: connected, lost, attempt_failed, ended; rate_limited: the platform asked for fewer calls',
    labelNames: [...labelNames, 'event'],
    registers,
  });
  return {
    connection(platform, event) {
      events.inc({ platform, event });
      if (event !== 'rate_limited') connected.set({ platform }, event === 'connected' ? 1 : 0);
    },
  };
}

function addCorpusAge(registry: Registry, documents: readonly Pick<SourceDocument, 'date'>[]): void {
  const newest = Math.max(...documents.map(({ date }) => Date.parse(date)));
  new Gauge({ name: 'alliance_desk_corpus_documents', help: 'Documents in the corpus', registers: [registry] }).set(documents.length);
  new Gauge({
    name: 'alliance_desk_corpus_age_days',
    help: 'Days since the date of the newest document',
    registers: [registry],
    collect() {
      this.set(Math.floor((Date.now() - newest) / 1000 / DAY));
    },
  });
}
