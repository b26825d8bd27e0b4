import {
  alternativeLetter,
  type RollingBracket,
  type RollingClause,
  type RollingDocument,
  type RollingIssue,
} from '#shared/rolling/document.ts';
import { t } from '../../text/i18n.ts';
import { WordDifference } from '../text/WordDifference.tsx';
import { bracketText, carriedText, formText, heldText, type Names, openText } from './words.ts';
import './rolling.css';

interface Props {
  readonly document: RollingDocument;
  readonly names: Names;
}

/** The rolling text as one reads it: agreed text plain, everything else between square brackets. */
export function RollingPage({ document, names }: Props) {
  const { title, revision, issues, bracketsLeft } = document;
  return (
    <article class="rolling">
      <header>
        <h2 id="rolling-heading">{t('floor:rolling.title', { title })}</h2>
        <p>
          <strong>{t('floor:rolling.revision', { revision })}</strong> {t('floor:rolling.after', { round: revision })}
        </p>
        <p>{t('floor:rolling.bracketsLeft', { count: bracketsLeft })}</p>
      </header>
      {issues.map((rolling) => (
        <OneIssue key={rolling.issue.id} rolling={rolling} names={names} />
      ))}
    </article>
  );
}

interface IssueProps {
  readonly rolling: RollingIssue;
  readonly names: Names;
}

function OneIssue({ rolling, names }: IssueProps) {
  const { issue, agreed, alternatives } = rolling;
  return (
    <section class="rolling-issue">
      <h3>{issue.name}</h3>
      <p class="muted serif">{issue.question}</p>
      {agreed.length + alternatives.length === 0 && <p class="muted">{t('floor:rolling.nothing')}</p>}
      {agreed.map((clause) => (
        <div key={clause.id} class="rolling-agreed">
          <p class="badge">{t(clause.pending ? 'floor:rolling.pending' : 'floor:rolling.inForce')}</p>
          <Clause clause={clause} rolling={rolling} names={names} />
        </div>
      ))}
      {alternatives.length > 0 && <Alternatives rolling={rolling} names={names} />}
    </section>
  );
}

/** Side by side where there is room. The square brackets are drawn, and stand in the text for those who hear it. */
function Alternatives({ rolling, names }: IssueProps) {
  const { alternatives } = rolling;
  return (
    <div class="rolling-alternatives">
      <span class="visually-hidden">[</span>
      {alternatives.map((clause, index) => (
        <div key={clause.id} class="rolling-alternative">
          {alternatives.length > 1 && (
            <p class="rolling-letter">{t('floor:rolling.alternative', { letter: alternativeLetter(index) })}</p>
          )}
          <Clause clause={clause} rolling={rolling} names={names} />
        </div>
      ))}
      <span class="visually-hidden">]</span>
    </div>
  );
}

function Clause({ clause, rolling, names }: IssueProps & { readonly clause: RollingClause }) {
  const open = openText(clause, names);
  return (
    <>
      <h4>
        {t('words:clause.name', { number: clause.number })}: {clause.text.title}
      </h4>
      <p class="rolling-words serif">{clause.text.text}</p>
      <p class="small">{formText(clause, rolling.issue)}</p>
      <p class="small">{carriedText(clause, names)}</p>
      {clause.brackets.length > 0 && (
        <ul class="rolling-brackets">
          {clause.brackets.map((bracket) => (
            <li key={`${bracket.party} ${bracket.point}`}>
              <Bracket bracket={bracket} clause={clause} rolling={rolling} names={names} />
            </li>
          ))}
        </ul>
      )}
      {open.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
    </>
  );
}

interface BracketProps extends IssueProps {
  readonly clause: RollingClause;
  readonly bracket: RollingBracket;
}

function Bracket({ bracket, clause, rolling, names }: BracketProps) {
  const { name, now, alternative } = bracketText(bracket, clause, rolling.issue);
  return (
    <>
      [<strong>{name}</strong>{' '}
      {bracket.point === 'text' ? (
        <WordDifference before={now} after={alternative} />
      ) : (
        <>
          {now} | {alternative}
        </>
      )}
      ] <span class="muted">{heldText(bracket, names)}</span>
    </>
  );
}
