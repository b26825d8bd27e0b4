import type { SeminarTableView } from '#shared/protocol/seminar.ts';
import { listOf, t } from '../../text/i18n.ts';
import { SeatBots } from '../bots/SeatBots.tsx';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Announce } from './Announce.tsx';
import { BreakNews } from './BreakNews.tsx';
import { isAwaitingPeople, isPlaying, missingAt, numbersOf } from './glance.ts';
import { Refusals } from './Refusals.tsx';
import type { SeminarProps } from './SeminarPage.tsx';
import { type Commanding, type Order, useCommanding } from './useCommanding.ts';

interface ControlsProps extends SeminarProps {
  /** The tables that are meant. */
  readonly tables: readonly SeminarTableView[];
  readonly all: boolean;
}

/** What each control works with: the tables that are meant, and how they are told. */
export interface ControlProps extends Omit<ControlsProps, 'classroom' | 'all'> {
  readonly commanding: Commanding;
}

/** What is done to the chosen tables, or to all. Each control goes to those of them where it makes sense. */
export function Controls({ classroom, seminar, tables, all }: ControlsProps) {
  const commanding = useCommanding(classroom, seminar);
  const props = { seminar, tables, commanding };
  return (
    <section class="card controls" aria-labelledby="controls-heading">
      <h2 id="controls-heading">
        {all ? t('classroom:control.all') : t('classroom:control.some', { tables: numbersOf(tables) })}
      </h2>
      <div class="button-row">
        <Start {...props} />
        <Clocks {...props} />
        <Announce {...props} />
        <BreakNews {...props} />
        <Advance {...props} />
        <Release {...props} />
        <End {...props} />
      </div>
      <SeatBots seminar={seminar} tables={tables} commanding={commanding} />
      <Refusals seminar={seminar} commanding={commanding} />
    </section>
  );
}

function Start({ seminar, tables, commanding }: ControlProps) {
  const waiting = tables.filter(({ phase }) => phase === 'lobby');
  if (waiting.length === 0) return null;
  const label = t('classroom:control.start', { count: waiting.length });
  const short = waiting.filter((table) => missingAt(table, seminar.scenario).length > 0);
  const start = (caretakers: boolean) =>
    commanding.tell({ tables: waiting, command: { type: 'StartGame', caretakers } });
  if (short.length === 0 && !waiting.some(isAwaitingPeople))
    return (
      <PushButton kind="primary" disabled={commanding.busy} act={() => start(false)}>
        {label}
      </PushButton>
    );
  const question = () =>
    short.length > 0
      ? withCaretakers(short, () => start(true))
      : withoutAll(waiting.filter(isAwaitingPeople), () => start(false));
  return (
    <AskTwice kind="primary" disabled={commanding.busy} question={question}>
      {label}
    </AskTwice>
  );
}

const withCaretakers = (short: readonly SeminarTableView[], act: () => void): Question => ({
  title: t('classroom:control.startTitle'),
  hint: t('classroom:control.startHint', { tables: numbersOf(short) }),
  confirm: t('classroom:control.startConfirm'),
  act,
});

const withoutAll = (tables: readonly SeminarTableView[], act: () => void): Question => ({
  title: t('classroom:control.absentTitle'),
  hint: t('classroom:control.absentHint', { tables: numbersOf(tables) }),
  confirm: t('classroom:control.absentConfirm'),
  act,
});

const MINUTES = [1, 5] as const;

function Clocks({ tables, commanding }: ControlProps) {
  const playing = tables.filter(isPlaying);
  const running = playing.filter(({ paused }) => !paused);
  const paused = playing.filter((table) => table.paused);
  if (playing.length === 0) return null;
  return (
    <>
      {running.length > 0 && (
        <PushButton
          disabled={commanding.busy}
          act={() => commanding.tell({ tables: running, command: { type: 'Pause' } })}
        >
          {t('desk:controls.pause')}
        </PushButton>
      )}
      {paused.length > 0 && (
        <PushButton
          disabled={commanding.busy}
          act={() => commanding.tell({ tables: paused, command: { type: 'Resume' } })}
        >
          {t('desk:controls.resume')}
        </PushButton>
      )}
      {MINUTES.map((minutes) => (
        <PushButton
          key={minutes}
          disabled={commanding.busy}
          act={() => commanding.tell({ tables: playing, command: { type: 'Extend', seconds: minutes * 60 } })}
        >
          {t('desk:controls.extend', { minutes })}
        </PushButton>
      ))}
    </>
  );
}

/** Tables may stand in different phases: each is told to end the one that the question named. */
function Advance({ tables, commanding }: ControlProps) {
  const orders = ordersToAdvance(tables.filter(isPlaying));
  const named = orders.map(({ tables: meant, phase, round }) =>
    t(round === 0 ? 'classroom:control.advancingFirst' : 'classroom:control.advancing', {
      tables: numbersOf(meant),
      phase: t(`words:phase.${phase}`),
      round,
    }),
  );
  if (orders.length === 0) return null;
  const question = (): Question => ({
    title: t('classroom:control.advanceTitle'),
    hint: t('classroom:control.advanceHint', { phases: listOf(named) }),
    confirm: t('desk:controls.advanceConfirm'),
    act: () => commanding.tell(...orders),
  });
  return (
    <AskTwice kind="grave" disabled={commanding.busy} question={question}>
      {t('desk:controls.advance')}
    </AskTwice>
  );
}

type Advancing = Order & Pick<SeminarTableView, 'phase' | 'round'>;

function ordersToAdvance(tables: readonly SeminarTableView[]): readonly Advancing[] {
  const groups = Object.values(Object.groupBy(tables, ({ phase, round }) => `${phase} ${round}`));
  return groups.flatMap((group = []) => {
    const [first] = group;
    if (!first) return [];
    const { phase, round } = first;
    return [{ tables: group, phase, round, command: { type: 'Advance', phase, round } as const }];
  });
}

function Release({ tables, commanding }: ControlProps) {
  const held = tables.filter(({ phase, held: isHeld }) => phase === 'debrief' && isHeld);
  if (held.length === 0) return null;
  const question = (): Question => ({
    title: t('held.releaseTitle'),
    hint: t('classroom:control.releaseHint', { tables: numbersOf(held) }),
    confirm: t('held.releaseConfirm'),
    act: () => commanding.tell({ tables: held, command: { type: 'ReleaseDebrief' } }),
  });
  return (
    <AskTwice disabled={commanding.busy} question={question}>
      {t('held.release')}
    </AskTwice>
  );
}

function End({ tables, commanding }: ControlProps) {
  const playing = tables.filter(isPlaying);
  if (playing.length === 0) return null;
  const question = (): Question => ({
    title: t('classroom:control.endTitle'),
    hint: t('classroom:control.endHint', { tables: numbersOf(playing) }),
    confirm: t('desk:end.confirm'),
    act: () => commanding.tell({ tables: playing, command: { type: 'EndGame', reason: '' } }),
  });
  return (
    <AskTwice kind="grave" disabled={commanding.busy} question={question}>
      {t('classroom:control.end')}
    </AskTwice>
  );
}
