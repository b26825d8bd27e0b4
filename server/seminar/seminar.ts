/** One facilitator's meeting: its people, its tables played side by side, and where everybody belongs. */
import type { PersonId } from '#shared/model/game.ts';
import type { PlaceView, SeminarId, SeminarView } from '#shared/protocol/seminar.ts';
import type { Standing } from '../table/tables.ts';

/** A table of a seminar. */
export interface SeminarTable {
  /** 1, 2, … as people call it. */
  readonly number: number;
  readonly standing: Standing;
}

/** Somebody of the seminar. */
export interface Member {
  readonly person: PersonId;
  /** Empty for who joined without a roster. */
  readonly label: string;
  /** Empty until they came. */
  readonly name: string;
  readonly wishes: readonly string[];
}

export interface Seminar {
  readonly id: SeminarId;
  readonly people: readonly Member[];
  /** Whether an account, by its id, may run this seminar. */
  isRunBy(facilitator: string): boolean;
  /** By number. */
  tables(): readonly SeminarTable[];
  view(): SeminarView;
  /** `undefined` for who is not of this seminar. */
  placeOf(person: PersonId): PlaceView | undefined;
  /** Hears of every change of what `view` or `placeOf` shows; the answer ends it. */
  onChange(listener: () => void): () => void;
  /** Somebody waits on a page for their place; the answer says that the page has gone. */
  waits(person: PersonId): () => void;
}
