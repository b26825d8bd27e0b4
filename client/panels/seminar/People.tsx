import { useState } from 'preact/hooks';
import type { PersonId } from '#shared/model/game.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { AddPeople } from './AddPeople.tsx';
import { Dealing } from './Dealing.tsx';
import { attendanceOf, inOrder, isStarted, partyNamed } from './glance.ts';
import { PersonRow } from './PersonRow.tsx';
import { changedPlaces, type Moves } from './placing.ts';
import { Seating } from './Seating.tsx';
import type { SeminarProps } from './SeminarPage.tsx';

/** Who is in the seminar, whether they are here, and where they sit. */
export function People({ classroom, seminar }: SeminarProps) {
  const { here, all, unplaced } = attendanceOf(seminar.people);
  const late = unplaced > 0 && seminar.tables.some(isStarted);
  return (
    <>
      <section class="card" aria-labelledby="people-heading">
        <h2 id="people-heading">{t('classroom:part.people')}</h2>
        <p role="status">
          {t('classroom:people.here', { here, count: all })}{' '}
          {unplaced > 0 && <strong>{t('classroom:people.unplaced', { count: unplaced })}</strong>}
        </p>
        {late && <p class="notice">{t('classroom:people.late')}</p>}
        {!seminar.ended && <Dealing classroom={classroom} seminar={seminar} unplaced={unplaced} />}
        <Places classroom={classroom} seminar={seminar} />
      </section>
      {!seminar.ended && <AddPeople classroom={classroom} seminar={seminar} />}
    </>
  );
}

/** Stands in the bar that stays in sight, whichever row of the list one is at. */
function Refused({ denial, seminar }: { readonly denial: Trouble | undefined } & Pick<SeminarProps, 'seminar'>) {
  if (denial?.code !== 'party-taken') return <Refusal denial={denial} />;
  const party = partyNamed(seminar, denial.party);
  return (
    <div role="alert">
      <p class="refusal">{t('classroom:people.full', { party })}</p>
    </div>
  );
}

/** Everybody, and where they go: several are moved with one press, and nobody by merely looking through a list. */
function Places({ classroom, seminar }: SeminarProps) {
  const [moves, setMoves] = useState<Moves>({});
  const asking = useAsking();
  const places = changedPlaces(seminar.people, moves);
  const choose = (person: PersonId, place: string) => setMoves({ ...moves, [person]: place });
  const save = () =>
    asking.ask(
      () => classroom.place(seminar.id, { places }),
      // Who was moved meanwhile is still to be saved.
      () => setMoves((current) => (current === moves ? {} : current)),
    );
  if (seminar.people.length === 0) return <p class="muted">{t('classroom:people.nobody')}</p>;
  return (
    <>
      <div class="placing">
        <ul class="people">
          {inOrder(seminar.people, seminar.tables).map((person) => (
            <PersonRow
              key={person.person}
              classroom={classroom}
              seminar={seminar}
              person={person}
              move={moves[person.person]}
              choose={(place) => choose(person.person, place)}
            />
          ))}
        </ul>
        {!seminar.ended && <Seating seminar={seminar} moves={moves} choose={choose} />}
      </div>
      {places.length > 0 && (
        <div class="people-save">
          <Refused denial={asking.denial} seminar={seminar} />
          <div class="button-row" role="status">
            <span>{t('classroom:people.unsaved', { count: places.length })}</span>
            <PushButton kind="primary" disabled={asking.busy} act={save}>
              {t('classroom:people.save')}
            </PushButton>
            <PushButton act={() => setMoves({})}>{t('classroom:people.discard')}</PushButton>
          </div>
        </div>
      )}
    </>
  );
}
