// Which recorded claims say what a statement says.
import { denies, isOpposed } from '../core/denial.ts';
import type { Claim } from '../corpus/schema.ts';
import { contentStems, isJapanese } from '../search/terms.ts';

/** Claims have few Japanese words: a chance word in common says little. */
const LEAST_IN_JAPANESE = 0.8;
const MOST = 4;
/** “Japan pays nothing” is first of all what says so, then what says that Japan pays. In shares of a statement. */
const SAME_SIDE = 0.3;

export class ClaimIndex {
  readonly #claims: readonly { readonly claim: Claim; readonly stems: ReadonlySet<string> }[];

  constructor(claims: readonly Claim[]) {
    this.#claims = claims.map((claim) => ({ claim, stems: new Set(stemsOf([claim.claimant, claim.statement, ...claim.keywords].join(' '))) }));
  }

  /** Most alike first. Words count by how few claims hold them: all are about Japan. @param least the share of the statement that a claim must hold, 0 to 1. */
  like(statement: string, least: number): readonly Claim[] {
    const wanted = [...new Set(stemsOf(statement))].map((stem) => ({ stem, weight: this.#weight(stem) }));
    const whole = sum(wanted);
    const enough = isJapanese(statement) ? Math.max(least, LEAST_IN_JAPANESE) : least;
    const scored = this.#claims.map(({ claim, stems }) => ({
      claim,
      share: sum(wanted.filter(({ stem }) => stems.has(stem))) / whole,
      side: isOpposed(claim.statement, statement) ? 0 : SAME_SIDE,
    }));
    return scored
      .filter(({ share }) => share >= enough)
      .sort((a, b) => b.share + b.side - a.share - a.side)
      .slice(0, MOST)
      .map(({ claim }) => claim);
  }

  #weight(stem: string): number {
    const held = this.#claims.filter(({ stems }) => stems.has(stem)).length;
    return Math.log(1 + this.#claims.length / (held + 0.5));
  }
}

const NEGATED = '¬';

const stemsOf = (text: string): string[] => [...contentStems(text), ...(denies(text) ? [NEGATED] : [])];
const sum = (words: readonly { readonly weight: number }[]): number => words.reduce((total, { weight }) => total + weight, 0);
