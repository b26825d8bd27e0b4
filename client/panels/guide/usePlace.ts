import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { draftStoreOf, sketchOf } from '../../store/draft.ts';
import { keep, kept } from '../../store/keep.ts';
import type { TableStore } from '../../store/table.ts';
import { movedOn, type Place, placeFrom, reachedBy } from './steps.ts';

/** Where one is in the guide at this table; kept over a reload, and moved on by what one does. */
export function useGuidePlace(table: TableStore): readonly [Place, (place: Place) => void] {
  const key = `guide.${table.welcome.value?.table ?? ''}`;
  const [place, setPlace] = useState(() => placeFrom(kept(key)));
  const go = (next: Place) => {
    keep(key, next);
    setPlace(next);
  };
  useSignalEffect(() => {
    const view = table.everybody.value;
    const drafting = draftStoreOf(table)?.drafting.value;
    if (!view || !drafting) return;
    const reached = reachedBy({ view, party: table.party.value, drafting: sketchOf(drafting).issue !== '' });
    setPlace((known) => {
      const next = movedOn(known, reached);
      if (next !== known) keep(key, next);
      return next;
    });
  });
  return [place, go];
}
