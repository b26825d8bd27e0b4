import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { denialText, type Trouble } from '../../text/wording.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { PartyLine } from '../text/PartyLine.tsx';
import { useSending } from '../text/useSending.ts';
import { MotionWords } from './MotionWords.tsx';
import { type MotionEntry, speakers } from './motions.ts';
import './motions.css';

export interface OpenMotionProps {
  readonly table: TableStore;
  readonly motion: MotionEntry;
}

/** The motion that the table is asked about, and one’s answer to it. */
export function OpenMotion({ table, motion: [id, motion] }: OpenMotionProps) {
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
function Answer({ table, motion: [id, motion] }: OpenMotionProps) {
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
