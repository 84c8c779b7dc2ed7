// Why an answer is as it is: what was understood, the candidates with their scores by part, why one was refused.
import type { Candidate, Why } from '../protocol.ts';
import { why } from './api.ts';
import { href } from './hash.ts';
import { useLoaded } from './use-loaded.ts';

interface Props {
  readonly questions: readonly string[];
  readonly ms: number;
  /** Of the corpus: another one may answer otherwise. */
  readonly hash: string;
}

export function WhyView({ questions, ms, hash }: Props) {
  const { value, error } = useLoaded(() => Promise.all(questions.map(why)), [hash, ...questions].join('\n'));
  if (error) return <p role="alert">{error}</p>;
  if (!value) return <p>…</p>;
  return (
    <>
      {value.map((reasons) => (
        <Reasons key={reasons.question} reasons={reasons} />
      ))}
      <p className="quiet">Answered in {ms.toFixed(1)} ms.</p>
    </>
  );
}

const Reasons = ({ reasons: { question, understood, candidates, outcome, headline, refusal, missing } }: { readonly reasons: Why }) => (
  <section>
    <h3>“{question}”</h3>
    <dl className="facts">
      {understood.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
      <Fact name="outcome" value={outcome.replace('_', ' ')} />
      {headline && <Fact name="headline" value={headline} />}
      {refusal && <Fact name="not taken, because" value={refusal} />}
      {missing.length > 0 && <Fact name="not in the corpus" value={missing.join(', ')} />}
    </dl>
    {(['passages', 'figures', 'events'] as const).map((kind) => (
      <Candidates key={kind} kind={kind} candidates={candidates.filter((c) => c.kind === kind)} />
    ))}
  </section>
);

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

function Candidates({ kind, candidates }: { readonly kind: string; readonly candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return null;
  const most = Math.max(...candidates.map(({ score }) => score), 0.001);
  return (
    <>
      <h4>Candidates: {kind}</h4>
      <ol className="candidates">
        {candidates.map(({ id, shown, score, parts }) => (
          <li key={id}>
            <a href={href('corpus', kind, id)}>{shown}</a>
            <meter min={0} max={most} value={score} aria-label={`Score of ${shown}`} />
            <span>{score.toFixed(3)}</span>
            <small>
              {Object.entries(parts)
                .map(([name, value]) => `${name} ${value.toFixed(2)}`)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
