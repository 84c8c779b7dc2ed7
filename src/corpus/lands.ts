// Countries by name, in English and Japanese: as many as there are, be they in the corpus or not.

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Said for more than one country, or for short. */
const ALSO_LANDS = ['korea', 'britain', 'england', 'uk', 'eu', 'europe', 'burma', 'holland', 'ivory coast'];
let lands: ReadonlySet<string> | undefined;

/** Countries that the corpus need not know. */
export function isLand(name: string): boolean {
  lands ??= new Set([...ALSO_LANDS, ...namesOfLands('en'), ...namesOfLands('ja')]);
  return lands.has(name.toLowerCase());
}

function namesOfLands(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((a) => LETTERS.flatMap((b) => names.of(a + b)?.toLowerCase() ?? []));
}
