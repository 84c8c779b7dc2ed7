// Reading payloads of any shape, and the one way in which the validators word a length.

export type Json = Record<string, unknown>;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(record) : []);
export const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
export const flagsOf = (message: Json): number => (typeof message.flags === 'number' ? message.flags : 0);

export const sized = (what: string, value: string, min: number, max: number): string[] =>
  value.trim().length < min ? [`${what} is empty`] : tooLong(what, value, max);
export const tooLong = (what: string, value: string, max: number): string[] =>
  value.length > max ? [`${what} has ${value.length} characters, at most ${max}`] : [];
export const count = (what: string, all: readonly unknown[], min: number, max: number): string[] =>
  all.length < min || all.length > max ? [`${all.length} ${what}, ${min} to ${max} are allowed`] : [];
export const twice = (what: string, all: readonly string[]): string[] => (new Set(all).size < all.length ? [what] : []);
