/** Where each field of a file stands, so that a problem found later can still name its line. */

/** Keys and indexes from the top of the file. */
export type Path = readonly PropertyKey[];

/** Offsets in the text, from 0; the same where there is no key. */
export interface Place {
  readonly key: number;
  readonly value: number;
}

interface Spot {
  place: Place;
  /** A tree, not a map of whole paths: those would hold a long key once for every field below it. */
  readonly below: Map<string, Spot>;
}

export interface Places {
  readonly note: (path: Path, place: Place) => void;
  /** The place of a field, or of the nearest thing around it that is there. */
  readonly find: (path: Path) => Place;
}

export function makePlaces(): Places {
  const top = spotAt({ key: 0, value: 0 });
  return {
    note: (path, place) => {
      let spot = top;
      for (const step of path) spot = below(spot, String(step));
      spot.place = place;
    },
    find: (path) => {
      let spot = top;
      for (const step of path) {
        const next = spot.below.get(String(step));
        if (!next) break;
        spot = next;
      }
      return spot.place;
    },
  };
}

const spotAt = (place: Place): Spot => ({ place, below: new Map() });

function below(spot: Spot, step: string): Spot {
  const known = spot.below.get(step);
  if (known) return known;
  const made = spotAt(spot.place);
  spot.below.set(step, made);
  return made;
}
