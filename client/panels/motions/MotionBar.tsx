import { useComputed } from '@preact/signals';
import { clockText } from '../../store/countdown.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { denialText, type Trouble } from '../../text/wording.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useFocusAfter } from '../text/focusOn.ts';
import { PartyLine } from '../text/PartyLine.tsx';
import { useSending } from '../text/useSending.ts';
import { Motions } from './Motions.tsx';
import { MotionWords } from './MotionWords.tsx';
import { type MotionEntry, openMotion, speakers } from './motions.ts';
import { timeOfDay } from './timeOfDay.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';
import './motions.css';

interface BarProps {
  readonly table: TableStore;
  /** Whether one can move from here while nothing else stands in the bar. */
  readonly menu: boolean;
}

/** Above every panel: the motion that the table is asked about, the caucus that is held, or what one can move. */
export function MotionBar({ table, menu }: BarProps) {
  const view = table.everybody.value;
  const open = view && openMotion(view);
  // Who has just moved or spoken has lost the button that was pressed, and then the motion itself.
  const spokenOn = open && open[1].spoken[table.party.value] !== undefined ? open[0] : '';
  useFocusAfter(spokenOn, open ? 'motion-heading' : 'side');
  if (!view) return null;
  const idle = view.caucusUntil === 0 && !open;
  return (
    <>
      {idle && menu && table.own.value?.may['MakeMotion'] === '' && <Motions table={table} />}
      {view.caucusUntil > 0 && <CaucusBar table={table} until={view.caucusUntil} />}
      {open && <OpenMotion key={open[0]} table={table} motion={open} />}
    </>
  );
}

function CaucusBar({ table, until }: { readonly table: TableStore; readonly until: number }) {
  const left = useSecondsUntil(table, until);
  const clock = useComputed(() => clockText(left.value));
  return (
    <p class="motion-bar caucus">
      <strong>{t('ballot:caucus.until', { time: timeOfDay(until) })}</strong> {t('ballot:caucus.rests')}{' '}
      <span class="digits" role="timer" aria-label={t('ballot:caucus.left')}>
        {clock}
      </span>
    </p>
  );
}

interface Props {
  readonly table: TableStore;
  readonly motion: MotionEntry;
}

function OpenMotion({ table, motion: [id, motion] }: Props) {
  const seats = Object.values(table.everybody.value?.seats ?? {});
  const present = seats.filter((seat) => seat.playing && seat.present).length;
  return (
    <section class="motion-bar" aria-labelledby="motion-heading">
      <h2 id="motion-heading" tabIndex={-1}>
        <MotionWords table={table} motion={motion} />
      </h2>
      <PartyLine table={table} label={t('ballot:motion.for')} parties={speakers(motion, true)} />
      <PartyLine table={table} label={t('ballot:motion.against')} parties={speakers(motion, false)} />
      <p class="small">{t('ballot:motion.decided', majorityOf(present))}</p>
      <Answer table={table} motion={[id, motion]} />
    </section>
  );
}

/** More than half of those present carry a motion, and half of them defeat it. */
const majorityOf = (present: number) => ({
  present,
  carries: Math.floor(present / 2) + 1,
  defeats: Math.ceil(present / 2),
});

/** The two buttons, or why one does not have them. */
function Answer({ table, motion: [id, motion] }: Props) {
  const sending = useSending(table);
  const said = motion.spoken[table.party.value];
  const refused = table.own.value?.may['AnswerMotion'];
  if (said !== undefined) return <p class="small">{t(said ? 'ballot:motion.youFor' : 'ballot:motion.youAgainst')}</p>;
  if (refused === undefined) return null;
  if (refused !== '') return <p class="small">{denialText({ code: refused, motion: id } as Trouble, table)}</p>;
  const answer = (inFavour: boolean) => sending.send({ type: 'AnswerMotion', motion: id, inFavour });
  return (
    <>
      <div class="button-row">
        <ActButton table={table} kind="primary" disabled={sending.busy} act={() => answer(true)}>
          {t('ballot:motion.speakFor')}
        </ActButton>
        <ActButton table={table} disabled={sending.busy} act={() => answer(false)}>
          {t('ballot:motion.speakAgainst')}
        </ActButton>
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
