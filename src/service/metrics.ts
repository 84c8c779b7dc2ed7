// What is counted and measured: the contract that Prometheus, or nothing, fulfils.
import type { ConnectionEvent } from '../adapters/adapter.ts';
import type { PlatformName } from '../core/request.ts';
import type { Outcome } from './outcome.ts';

export interface Answered {
  readonly platform: PlatformName;
  /** A command's name, `message` for plain words, `press` for a button or menu. */
  readonly command: string;
  readonly outcome: Outcome;
  readonly seconds: number;
}

export interface Load {
  readonly running: number;
  readonly waiting: number;
}

export interface Metrics {
  answered(what: Answered): void;
  completed(platform: PlatformName, seconds: number): void;
  rateLimited(platform: PlatformName, by: 'user' | 'channel'): void;
  load(platform: PlatformName, load: Load): void;
  connection(platform: string, event: ConnectionEvent): void;
}

/** Where nobody looks. */
export const noMetrics: Metrics = { answered() {}, completed() {}, rateLimited() {}, load() {}, connection() {} };
