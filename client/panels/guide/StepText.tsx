import { assertNever } from '#shared/base/result.ts';
import { HARD_FROM, stepped } from '#shared/model/dials.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView } from '#shared/model/view.ts';
import { botOf } from '../../store/bots.ts';
import { levelOf } from '../../store/level.ts';
import { issueName, issueOf, partyName, textOf } from '../../store/names.ts';
import { inOrder } from '../../store/numbered.ts';
import type { TableStore } from '../../store/table.ts';
import { listOf, t } from '../../text/i18n.ts';
import { tacticText } from '../bots/tacticText.ts';
import { partners } from '../channels/partners.ts';
import { bandOf, factor, percent, tenths } from '../draft/figures.ts';
import { redLineText } from '../draft/redLineText.ts';
import { clausesOnBallot, rivalsOnBallot } from '../vote/ballots.ts';
import { dueIn } from '../vote/due.ts';
import { learnedAt, sketchAt, weighedIn } from './figures.ts';
import { SoftAndHard } from './SoftAndHard.tsx';
import { hasTabled, type Step } from './steps.ts';

interface StepTextProps {
  readonly table: TableStore;
  readonly step: Step;
}

/** What a step says, with one's own figures as they are now. */
export function StepText({ table, step }: StepTextProps) {
  switch (step) {
    case 'who':
      return <Who table={table} />;
    case 'line':
      return <Line table={table} />;
    case 'dials':
      return <TheDials table={table} />;
    case 'soft':
      return <Soft table={table} />;
    case 'table':
      return <p>{tableText(table)}</p>;
    case 'talk':
      return <Talk table={table} />;
    case 'vote':
      return <p>{voteText(table)}</p>;
    case 'outcome':
      return <Outcome table={table} />;
    case 'goodbye':
      return <Goodbye table={table} />;
    default:
      return assertNever(step);
  }
}

type TextProps = Pick<StepTextProps, 'table'>;

function Who({ table }: TextProps) {
  const stakes = Object.entries(table.own.value?.stakes ?? {});
  const [first] = stakes.sort(([, one], [, other]) => other.salience - one.salience);
  if (!first) return null;
  const [issue, { ideal, salience }] = first;
  return (
    <p>
      {t('guide:who.text', {
        party: partyName(table, table.party.value),
        issue: issueName(table, issue),
        weight: factor(salience),
        band: t(`brief:band.${bandOf(salience)}`),
        ideal,
      })}
    </p>
  );
}

function Line({ table }: TextProps) {
  const [first] = inOrder(table.own.value?.redLines ?? {});
  if (!first) return <p>{t('guide:line.none')}</p>;
  const [, line] = first;
  const words = redLineText({ ...line, minObligation: levelOf(line.minObligation) }, issueName(table, line.issue));
  const instructs = table.welcome.value?.scenario.procedure.capital.instructs === true;
  return (
    <p>
      {t('guide:line.text', { line: words })} {t(instructs ? 'guide:line.repudiates' : 'guide:line.binds')}
    </p>
  );
}

function TheDials({ table }: TextProps) {
  return (
    <>
      <p>{t('guide:dials.text')}</p>
      <p class="guide-own">{dialsText(table)}</p>
    </>
  );
}

/** What delegation costs in the open draft, and what a step would: up before one has tried, down after. */
function dialsText(table: TableStore): string {
  const sketch = sketchAt(table);
  if (!sketch) return t('guide:dials.issue');
  const { delegation } = sketch;
  const sovereigntyAt = (level: typeof delegation | undefined) =>
    tenths(weighedIn(table, sketch, { ...sketch, delegation: level ?? delegation })?.terms.sovereignty ?? 0);
  const words = { level: t(`words:level.delegation.${delegation}`), now: sovereigntyAt(delegation) };
  return delegation === 0
    ? t('guide:dials.try', { ...words, next: sovereigntyAt(stepped(delegation, 1)) })
    : t('guide:dials.moved', { ...words, less: sovereigntyAt(stepped(delegation, -1)) });
}

function Soft({ table }: TextProps) {
  const sketch = sketchAt(table);
  const issue = sketch && issueOf(table, sketch.issue);
  if (!sketch || !issue) return <p>{t('guide:dials.issue')}</p>;
  const uncertainty = table.everybody.value?.issues[issue.id]?.uncertainty ?? issue.uncertainty;
  return (
    <div class="guide-split">
      <p>{t('guide:soft.text', { issue: issue.name, percent: percent(uncertainty), position: sketch.position })}</p>
      <SoftAndHard table={table} sketch={sketch} issue={issue.name} />
    </div>
  );
}

function tableText(table: TableStore): string {
  const { phase, clauses = {} } = table.everybody.value ?? {};
  if (hasTabled(clauses, table.party.value)) return t('guide:table.done');
  return t(phase === 'briefing' ? 'guide:table.briefing' : 'guide:table.text');
}

/** The first bot that one can talk to. */
function Talk({ table }: TextProps) {
  const party = partners(table).find((id) => botOf(table, id));
  const bot = party === undefined ? undefined : botOf(table, party);
  if (party === undefined || !bot) return null;
  return (
    <>
      <p>
        {t('guide:talk.text', { party: partyName(table, party), tactic: tacticText(bot.tactic) })}{' '}
        {t(bot.strength === 'novice' ? 'guide:talk.novice' : 'guide:talk.acts')}
      </p>
      <p class="guide-own">{talkNext(table, party)}</p>
    </>
  );
}

function talkNext(table: TableStore, party: PartyId): string {
  const { phase, clauses = {} } = table.everybody.value ?? {};
  if (phase === 'briefing') return t('guide:talk.briefing');
  const own = Object.values(clauses).filter(({ sponsor }) => sponsor === table.party.value);
  if (own.some(({ support }) => support[party] === 'co-sponsor'))
    return t('guide:talk.supports', { party: partyName(table, party) });
  return t(table.messages.value.some(({ from }) => from === party) ? 'guide:talk.wrote' : 'guide:talk.next');
}

function voteText(table: TableStore): string {
  const view = table.everybody.value;
  const own = table.own.value;
  if (!view || !own || view.phase !== 'voting') return t('guide:vote.before');
  const due = dueIn(view, own);
  if (!due || due.count === 0) return t('guide:vote.done');
  if (due.kind === 'questions') return t('guide:vote.questions');
  const rivals = clausesOnBallot(view).some(([id]) => rivalsOnBallot(view, id).length > 0);
  return rivals ? `${t('guide:vote.text')} ${t('guide:vote.rivals')}` : t('guide:vote.text');
}

function Outcome({ table }: TextProps) {
  const adopted = Object.values(table.everybody.value?.clauses ?? {}).filter(({ status }) => status === 'adopted');
  const count = adopted.length;
  return (
    <p>
      {count > 0 ? t('guide:outcome.adopted', { count }) : t('guide:outcome.none')}{' '}
      {count > 0 && teachingText(table, adopted)} {t(isLastRound(table) ? 'guide:outcome.last' : 'guide:outcome.next')}
    </p>
  );
}

/** Soft law in force lowers uncertainty when the round ends (MODEL.md 3, "Learning"). */
function teachingText(table: TableStore, adopted: readonly ClauseView[]): string {
  const soft = adopted.filter((clause) => (textOf(clause)?.obligation ?? HARD_FROM) < HARD_FROM);
  if (soft.length === 0) return t('guide:outcome.hard');
  const teaches = t('guide:outcome.teaches', { issues: listOf(soft.map(({ issue }) => issueName(table, issue))) });
  return isLastRound(table) ? teaches : `${teaches} ${t('guide:outcome.harden')}`;
}

function isLastRound(table: TableStore): boolean {
  const rounds = table.welcome.value?.scenario.procedure.rounds ?? 0;
  return (table.everybody.value?.round ?? 0) >= rounds;
}

function Goodbye({ table }: TextProps) {
  const over = table.everybody.value?.phase === 'debrief';
  return (
    <p>
      {learnedAt(table)
        .map(({ issue, before, after }) =>
          t('guide:goodbye.learned', { issue, before: percent(before), after: percent(after) }),
        )
        .join(' ')}{' '}
      {t(over ? 'guide:goodbye.over' : 'guide:goodbye.text')}
    </p>
  );
}
