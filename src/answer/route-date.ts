// A date is asked for: the event or date that the question is about.
import { rankDates } from './dates.ts';
import { below, missingNames, missingWords, NEAR, notSpokenOf, type Route } from './route.ts';

/** Least score for an answer; set on development questions. */
const LEAST = 0.95;

export const byDate: Route = (base, question, passages) => {
  const ranked = rankDates(base, question, passages);
  const [best] = ranked;
  const passage = best && base.passageOf(best.citation);
  const names = passage ? missingNames(question, passage.pool, base) : [];
  const refusal = best ? (notSpokenOf(names) ?? below('date', best.score, LEAST)) : 'no date found';
  const near = ranked.filter((d) => best && d.score >= best.score - NEAR);
  return {
    leads: 'dates',
    lead: passage ? [passage] : [],
    figures: [],
    dates: near,
    missing: refusal ? missingWords(question, names, passage?.pool) : [],
    refusal,
  };
};
