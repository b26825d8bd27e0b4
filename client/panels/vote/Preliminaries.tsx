import { DIALS } from '#shared/model/dials.ts';
import type { ClauseView, PreliminaryView } from '#shared/model/view.ts';
import { levelOf } from '../../store/level.ts';
import { clauseOf, issueOf, partyName, textOf } from '../../store/names.ts';
import { draftIn, type Standing, weigh } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { pointInWords } from '../../text/positions.ts';
import { clauseTitled, pointNamed } from '../../text/wording.ts';
import { whole } from '../draft/figures.ts';
import { Difference } from '../text/Difference.tsx';
import { choiceOf, type Question, questionsOpen } from './ballots.ts';
import { VoteForm } from './VoteForm.tsx';
import { VotesSoFar } from './VoteList.tsx';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
}

/** The questions that the table decides before the clauses. */
export function Preliminaries({ table, standing }: Props) {
  const view = table.everybody.value;
  if (!view) return null;
  return (
    <>
      <p>{t('ballot:preliminary.first')}</p>
      <p class="muted">{t('panels:vote.mayChange')}</p>
      {questionsOpen(view).map(([id, question]) => (
        <QuestionCard key={id} table={table} standing={standing} question={[id, question]} />
      ))}
    </>
  );
}

interface CardProps extends Props {
  readonly question: Question;
}

function QuestionCard({ table, standing, question: [id, question] }: CardProps) {
  const own = table.own.value;
  const { place } = question;
  return (
    <article class="card clause ballot">
      <h3>{t('ballot:preliminary.heading', { place, question: questionText(table, id, question) })}</h3>
      <Meaning table={table} standing={standing} question={[id, question]} />
      <VotesSoFar table={table} votes={question.votes} />
      {own && (
        <VoteForm
          table={table}
          name={`question-${id}`}
          legend={t('ballot:preliminary.legend', { place })}
          button={t('ballot:preliminary.cast', { place })}
          nothingYet={t('ballot:preliminary.notYet')}
          cast={choiceOf(own.preliminaryVotes[id])}
          vote={(choice, sending) => sending.send({ type: 'VoteOnPreliminary', question: id, choice })}
        />
      )}
    </article>
  );
}

/** What is asked, in a few words. */
function questionText(table: TableStore, id: string, { kind, clause, dial }: PreliminaryView): string {
  const view = table.everybody.value;
  const about = { clause: clauseTitled(table, clause) };
  switch (kind) {
    case 'division':
      return t('ballot:preliminary.asks.division', { ...about, point: pointNamed(dial) });
    case 'amendment': {
      const amendment = view?.amendments[id];
      const party = partyName(table, amendment?.party ?? '');
      return t('ballot:preliminary.asks.amendment', { ...about, number: amendment?.number ?? 0, party });
    }
    case 'bracket': {
      const bracket = view?.brackets[id];
      const party = partyName(table, bracket?.party ?? '');
      return t('ballot:preliminary.asks.bracket', { ...about, point: pointNamed(bracket?.point ?? ''), party });
    }
    default:
      return kind satisfies never;
  }
}

/** What yes means, and what no. */
function Meaning({ table, standing, question: [id, question] }: CardProps) {
  const clause = clauseOf(table, question.clause);
  if (!clause) return null;
  switch (question.kind) {
    case 'division':
      return <Division clause={clause} dial={question.dial} />;
    case 'amendment':
      return <Amendment table={table} standing={standing} id={id} clause={clause} />;
    case 'bracket':
      return <Bracket table={table} id={id} clause={clause} />;
    default:
      return question.kind satisfies never;
  }
}

function Division({ clause, dial: name }: { readonly clause: ClauseView; readonly dial: string }) {
  const dial = DIALS.find((each) => each === name);
  const text = textOf(clause);
  if (!dial || !text) return null;
  const level = t(`words:level.${dial}.${levelOf(text[dial])}`);
  return (
    <p>
      {t('ballot:preliminary.means.division', {
        dial: t(`words:dial.${dial}`),
        level,
        lowest: t(`words:level.${dial}.0`),
      })}
    </p>
  );
}

interface MeaningProps {
  readonly table: TableStore;
  readonly id: string;
  readonly clause: ClauseView;
}

function Amendment({ table, standing, id, clause }: MeaningProps & Pick<Props, 'standing'>) {
  const amendment = table.everybody.value?.amendments[id];
  const issue = issueOf(table, clause.issue);
  const text = textOf(clause);
  if (!amendment || !issue || !text) return null;
  const worth = (form: typeof text) => {
    const draft = draftIn(clause, form);
    return standing && draft && weigh(standing, draft);
  };
  const before = worth(text);
  const after = worth(amendment.result);
  return (
    <>
      <p>{t('ballot:preliminary.means.amendment')}</p>
      <Difference issue={issue} from={text} to={amendment.result} />
      {before && after && (
        <p>
          {t('ballot:preliminary.effect', { before: whole(before.change), after: whole(after.change) })}
          {after.crosses && !before.crosses && <strong> {t('ballot:preliminary.crosses')}</strong>}
        </p>
      )}
    </>
  );
}

function Bracket({ table, id, clause }: MeaningProps) {
  const bracket = table.everybody.value?.brackets[id];
  if (!bracket) return null;
  const words = {
    reason: t(`words:bracketReason.${bracket.reason}`),
    alternative: pointInWords(issueOf(table, clause.issue), bracket.point, bracket.alternative),
    party: partyName(table, bracket.party),
  };
  return (
    <>
      <p>{t('ballot:preliminary.means.bracket')}</p>
      <p>{t('ballot:preliminary.alternative', words)}</p>
    </>
  );
}
