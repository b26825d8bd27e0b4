import type { PersonId } from '#shared/model/game.ts';
import type { DelegateView, PersonView } from '#shared/model/view.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

type Attendant = PersonView | DelegateView;

interface AttendantsProps {
  readonly table: TableStore;
  readonly people: readonly (readonly [PersonId, Attendant])[];
}

/** People at the table, and what the facilitator may do about each: the word, the head's place, the door. */
export function Attendants({ table, people }: AttendantsProps) {
  return (
    <ul class="attendants">
      {people.map(([id, attendant]) => (
        <li key={id}>
          <AttendantRow table={table} id={id} attendant={attendant} several={people.length > 1} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly table: TableStore;
  readonly id: PersonId;
  readonly attendant: Attendant;
  readonly several: boolean;
}

function AttendantRow({ table, id, attendant, several }: RowProps) {
  const sending = useSending(table);
  const { name, present, hand, muted } = attendant;
  const head = 'head' in attendant && attendant.head;
  const mayLead = 'head' in attendant && !head;
  const remove = (): Question => ({
    title: t('classroom:attendant.removeTitle', { name }),
    hint: t('classroom:attendant.removeHint'),
    confirm: t('classroom:attendant.remove'),
    act: () => sending.send({ type: 'RemovePerson', person: id }),
  });
  const row = { table, disabled: sending.busy, about: name } as const;
  return (
    <>
      <p class="small">
        <strong>{name}</strong> <span class="badge">{t(present ? 'desk:controls.present' : 'person.away')}</span>
        {head && several && <span class="badge">{t('team.head')}</span>}
        {muted && <span class="badge">{t('classroom:attendant.isMuted')}</span>}
        {hand && <span class="badge">{t('classroom:attendant.hand')}</span>}
      </p>
      <div class="button-row">
        {hand && (
          <ActButton {...row} act={() => sending.send({ type: 'LowerHand', person: id })}>
            {t('classroom:tables.lowerHand')}
          </ActButton>
        )}
        {mayLead && (
          <ActButton {...row} act={() => sending.send({ type: 'MakeHead', person: id })}>
            {t('classroom:attendant.makeHead')}
          </ActButton>
        )}
        <ActButton {...row} pressed={muted} act={() => sending.send({ type: 'Mute', person: id, muted: !muted })}>
          {t('classroom:attendant.mute')}
        </ActButton>
        <AskTwice {...row} kind="grave" question={remove}>
          {t('classroom:attendant.remove')}
        </AskTwice>
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
