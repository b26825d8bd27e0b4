/** Places as a list offers them: a table and a party, or a table to watch from, or none. */
import type { PersonId } from '#shared/model/game.ts';
import type { PlaceBody, SeminarPersonView } from '#shared/protocol/seminar.ts';

/** Neither ids of tables nor those of parties have a space in them. */
const SEPARATOR = ' ';

/** A place as one word; empty for none. Without a party one watches. */
export const placeKey = (table: string, party: string): string => (table === '' ? '' : `${table}${SEPARATOR}${party}`);

function placeOf(key: string): { readonly table: string; readonly party: string } {
  const [table = '', party = ''] = key.split(SEPARATOR);
  return { table, party };
}

/** The places that are chosen and not yet saved, by person. */
export type Moves = Readonly<Record<PersonId, string>>;

/** Where somebody is, or is to go. */
export const placedAt = ({ person, table, party }: SeminarPersonView, moves: Moves): string =>
  moves[person] ?? placeKey(table, party);

/** The moves that lead anywhere: not those back to where somebody is, nor those of people who have gone. */
export function changedPlaces(people: readonly SeminarPersonView[], moves: Moves): PlaceBody['places'] {
  return people.flatMap(({ person, table, party }) => {
    const key = moves[person];
    return key === undefined || key === placeKey(table, party) ? [] : [{ person, ...placeOf(key) }];
  });
}
