import type { ComponentChildren } from 'preact';
import type { PersonId } from '#shared/model/game.ts';
import type { SeminarPersonView, SeminarTableView } from '#shared/protocol/seminar.ts';
import { t } from '../../text/i18n.ts';
import { Flag } from '../shell/Flag.tsx';
import { dragged, useDropping } from './dragging.ts';
import { calledOf } from './glance.ts';
import { type Moves, placedAt, placeKey } from './placing.ts';
import type { SeminarProps } from './SeminarPage.tsx';

interface SeatingProps extends Pick<SeminarProps, 'seminar'> {
  readonly moves: Moves;
  readonly choose: (person: PersonId, place: string) => void;
}

/** Every table with its places, and who is to be where: people are dragged here from the list, and from place to place. */
export function Seating(props: SeatingProps) {
  return (
    <section class="seating" aria-labelledby="seating-heading" tabIndex={0}>
      <h3 id="seating-heading">{t('classroom:seating.heading')}</h3>
      <p class="small muted">{t('classroom:seating.hint')}</p>
      <ul class="seating-places">
        <Place {...props} place="">
          {t('classroom:people.noPlace')}
        </Place>
      </ul>
      {props.seminar.tables.map((table) => (
        <Table key={table.table} {...props} table={table} />
      ))}
    </section>
  );
}

function Table({ table: { table, number }, ...props }: SeatingProps & { readonly table: SeminarTableView }) {
  return (
    <>
      <h4>{t('classroom:table', { number })}</h4>
      <ul class="seating-places" aria-label={t('classroom:table', { number })}>
        {props.seminar.scenario.parties.map(({ id, name, flag }) => (
          <Place key={id} {...props} place={placeKey(table, id)}>
            <Flag code={flag} /> {name}
          </Place>
        ))}
        <Place {...props} place={placeKey(table, '')}>
          {t('classroom:cards.observer')}
        </Place>
      </ul>
    </>
  );
}

interface PlaceProps extends SeatingProps {
  readonly place: string;
  readonly children: ComponentChildren;
}

function Place({ seminar, moves, choose, place, children }: PlaceProps) {
  const dropping = useDropping((person) => choose(person, place));
  const here = seminar.people.filter((person) => placedAt(person, moves) === place);
  return (
    <li class="seating-place" {...dropping}>
      <span class="seating-name">{children}</span>
      {here.map((person) => (
        <Seated key={person.person} person={person} moved={placedAt(person, {}) !== place} />
      ))}
    </li>
  );
}

/** Somebody at their place, or dashed where it is not saved yet. */
const Seated = ({ person, moved }: { readonly person: SeminarPersonView; readonly moved: boolean }) => (
  <span class="seating-person" data-moved={moved} {...dragged(person.person)}>
    {calledOf(person)}
  </span>
);
