import { useState } from 'preact/hooks';
import type { SeminarPersonView, SeminarView } from '#shared/protocol/seminar.ts';
import { personAddress } from '../../net/classroom.ts';
import { listOf, t } from '../../text/i18n.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { CopyField } from '../shell/CopyField.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { dragged } from './dragging.ts';
import { calledOf } from './glance.ts';
import { placeKey } from './placing.ts';
import type { SeminarProps } from './SeminarPage.tsx';

interface PersonRowProps extends SeminarProps {
  readonly person: SeminarPersonView;
  /** Where they are to go, if that is not saved yet. */
  readonly move: string | undefined;
  readonly choose: (place: string) => void;
}

/** Somebody of the seminar: whether they are here, where they sit, and what they would like. */
export function PersonRow({ classroom, seminar, person, move, choose }: PersonRowProps) {
  const called = calledOf(person);
  const { label, name, present, table, party, wishes } = person;
  const now = placeKey(table, party);
  return (
    <li class="person-row" data-presence={present ? 'here' : 'away'}>
      <p class="person-name" {...(!seminar.ended && dragged(person.person))}>
        <span class="presence-dot" aria-hidden="true" />
        <span>
          <strong>{called}</strong>
          {label !== '' && name !== '' && name !== label && <span class="muted"> ({name})</span>}
          <br />
          <span class="small muted">{presenceOf(person)}</span>
        </span>
        {table === '' && <span class="badge">{t('classroom:people.needsPlace')}</span>}
      </p>
      <label class="person-place">
        <span class="visually-hidden">{t('classroom:people.placeOf', { name: called })}</span>
        <select
          class="input"
          value={move ?? now}
          data-changed={move !== undefined && move !== now}
          disabled={seminar.ended}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <PlaceOptions seminar={seminar} />
        </select>
      </label>
      {wishes.length > 0 && (
        <p class="small muted">{t('classroom:people.wishes', { parties: wished(seminar, wishes) })}</p>
      )}
      <Actions classroom={classroom} seminar={seminar} person={person} />
    </li>
  );
}

function presenceOf({ present, name }: SeminarPersonView): string {
  if (present) return t('desk:controls.present');
  return t(name === '' ? 'classroom:people.notYet' : 'person.away');
}

const wished = ({ scenario }: SeminarView, wishes: readonly string[]): string =>
  listOf(wishes.map((id) => scenario.parties.find((party) => party.id === id)?.name ?? id));

function PlaceOptions({ seminar: { tables, people, scenario, settings } }: { readonly seminar: SeminarView }) {
  const most = settings.delegates ?? scenario.procedure.delegates;
  const countAt = (table: string, party: string) =>
    people.filter((person) => person.table === table && person.party === party).length;
  return (
    <>
      <option value="">{t('classroom:people.noPlace')}</option>
      {tables.map(({ table, number }) => (
        <optgroup key={table} label={t('classroom:table', { number })}>
          {scenario.parties.map(({ id, name }) => (
            <option key={id} value={placeKey(table, id)}>
              {t('classroom:people.seat', { number, party: name, count: countAt(table, id), most })}
            </option>
          ))}
          <option value={placeKey(table, '')}>{t('classroom:people.observer', { number })}</option>
        </optgroup>
      ))}
    </>
  );
}

function Actions({ classroom, seminar, person }: Pick<PersonRowProps, 'classroom' | 'seminar' | 'person'>) {
  const asking = useAsking();
  const [link, setLink] = useState('');
  const called = calledOf(person);
  const renew = () =>
    asking.ask(
      () => classroom.newLink(seminar.id, person.person),
      (fresh) => setLink(fresh.link),
    );
  const renewing = (): Question => ({
    title: t('classroom:people.linkTitle', { name: called }),
    hint: t('classroom:people.linkHint'),
    confirm: t('classroom:people.link'),
    act: renew,
  });
  const erasing = (): Question => ({
    title: t('classroom:people.eraseTitle', { name: called }),
    hint: t('classroom:people.eraseHint'),
    confirm: t('classroom:people.eraseConfirm'),
    act: () => asking.ask(() => classroom.erase(seminar.id, person.person)),
  });
  return (
    <div class="person-actions">
      <AskTwice kind="quiet" disabled={asking.busy} about={called} question={renewing}>
        {t('classroom:people.link')}
      </AskTwice>
      <a class="button button-quiet" href={personAddress(seminar.id, person.person)} download>
        {t('classroom:people.export')}
        <span class="visually-hidden"> {called}</span>
      </a>
      <AskTwice kind="quiet" disabled={asking.busy} about={called} question={erasing}>
        {t('classroom:people.erase')}
      </AskTwice>
      <Refusal denial={asking.denial} />
      {link !== '' && (
        <div class="person-link">
          <CopyField
            label={t('classroom:people.linkOf', { name: called })}
            value={`${location.origin}/#/me/${encodeURIComponent(link)}`}
          />
          <PushButton kind="quiet" act={() => setLink('')}>
            {t('close')}
          </PushButton>
        </div>
      )}
    </div>
  );
}
