import { useId, useState } from 'preact/hooks';
import type { ClauseId } from '#shared/model/clause.ts';
import type { Dial } from '#shared/model/dials.ts';
import type { MotionKind, Moved } from '#shared/model/motion.ts';
import { clauseOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { capitalised, clauseTitled } from '../../text/wording.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Choice } from '../shell/Choice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';
import { divisible } from './motions.ts';

interface Props {
  readonly table: TableStore;
  readonly kinds: readonly MotionKind[];
  readonly clause?: ClauseId;
  readonly close: () => void;
}

/** A caucus as long as one asks for without thinking, in minutes, and how long one may be. */
const USUAL = 5;
const LONGEST = 30;

/** What is moved, with what that kind of motion needs. */
export function MoveForm({ table, kinds, clause: given, close }: Props) {
  const sending = useSending(table);
  const [kind, setKind] = useState<MotionKind>(kinds[0] ?? 'caucus');
  const [minutes, setMinutes] = useState(USUAL);
  const [clause, setClause] = useState<ClauseId>(given ?? '');
  const [chosen, setDial] = useState<Dial>('obligation');
  const dials = divisible(clauseOf(table, clause));
  const dial = dials.includes(chosen) ? chosen : (dials[0] ?? 'obligation');
  const moved = movedBy(kind, minutes, clause, dial);
  const incomplete = moved.kind === 'divide' && dials.length === 0;
  return (
    <>
      <h2>{t('ballot:move.title')}</h2>
      {kinds.length > 1 && <KindChoice kinds={kinds} chosen={kind} choose={setKind} />}
      <p>{t(`ballot:move.means.${kind}`)}</p>
      {kind === 'caucus' && <MinutesField minutes={minutes} change={setMinutes} />}
      {kind === 'divide' && given === undefined && <ClauseField table={table} clause={clause} choose={setClause} />}
      {kind === 'divide' && dials.length > 0 && <DialChoice dials={dials} chosen={dial} choose={setDial} />}
      <div class="button-row">
        <ActButton
          table={table}
          kind="primary"
          disabled={sending.busy || incomplete}
          act={() => sending.send({ type: 'MakeMotion', moved }, close)}
        >
          {t('ballot:move.send')}
        </ActButton>
        <button type="button" class="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

function movedBy(kind: MotionKind, minutes: number, clause: ClauseId, dial: Dial): Moved {
  switch (kind) {
    case 'caucus':
      return { kind, minutes };
    case 'close-debate':
      return { kind };
    case 'divide':
      return { kind, clause, dial };
    default:
      return kind satisfies never;
  }
}

interface KindProps {
  readonly kinds: readonly MotionKind[];
  readonly chosen: MotionKind;
  readonly choose: (kind: MotionKind) => void;
}

function KindChoice({ kinds, chosen, choose }: KindProps) {
  const name = useId();
  return (
    <fieldset class="move-choices">
      <legend>{t('ballot:move.what')}</legend>
      {kinds.map((kind) => (
        <label key={kind} class="choice">
          <input type="radio" name={name} checked={kind === chosen} onChange={() => choose(kind)} />
          <span>{t(`words:motionKind.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function MinutesField({ minutes, change }: { readonly minutes: number; readonly change: (minutes: number) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {t('ballot:move.minutes')}
      </label>
      <input
        id={id}
        class="input"
        type="number"
        min={1}
        max={LONGEST}
        step={1}
        value={minutes}
        onInput={(event) => change(Number(event.currentTarget.value))}
      />
    </div>
  );
}

interface ClauseProps {
  readonly table: TableStore;
  readonly clause: ClauseId;
  readonly choose: (clause: ClauseId) => void;
}

function ClauseField({ table, clause, choose }: ClauseProps) {
  const live = Object.entries(table.everybody.value?.clauses ?? {}).filter(
    ([, each]) => each.status === 'live' && divisible(each).length > 0,
  );
  return (
    <Choice label={t('ballot:move.clause')} none={t('ballot:move.chooseClause')} value={clause} choose={choose}>
      {live.map(([id]) => [id, capitalised(clauseTitled(table, id))] as const)}
    </Choice>
  );
}

interface DialProps {
  readonly dials: readonly Dial[];
  readonly chosen: Dial;
  readonly choose: (dial: Dial) => void;
}

function DialChoice({ dials, chosen, choose }: DialProps) {
  const name = useId();
  return (
    <fieldset class="move-choices">
      <legend>{t('ballot:move.dial')}</legend>
      {dials.map((dial) => (
        <label key={dial} class="choice">
          <input type="radio" name={name} checked={dial === chosen} onChange={() => choose(dial)} />
          <span>{t(`words:dial.${dial}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
