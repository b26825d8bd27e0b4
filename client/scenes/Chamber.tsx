/** The table as a picture, with real buttons over its plates and papers. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TableStore } from '#client/store/table.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import { ChamberButtons } from './ChamberButtons.tsx';
import './chamber.css';
import { perform } from './perform.ts';
import { measure, sightOf } from './sight.ts';
import type { StageStats } from './stage.ts';

export interface ChamberProps {
  readonly table: TableStore;
  readonly onSeat: (party: PartyId) => void;
  readonly onClause: (clause: ClauseId) => void;
  /** The picture cannot be shown: Phaser did not load or start. */
  readonly onUnavailable: () => void;
}

/** The element of a chamber tells its figures to tests and the bench. */
export interface ChamberElement extends HTMLDivElement {
  chamberStats?: () => StageStats | undefined;
}

export function Chamber({ table, onSeat, onClause, onUnavailable }: ChamberProps) {
  const element = useRef<ChamberElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const sight = useMemo(() => sightOf(table), [table]);
  const unavailable = useRef(onUnavailable);
  unavailable.current = onUnavailable;

  useEffect(() => {
    if (!element.current || !picture.current) return undefined;
    const stopMeasuring = measure(element.current, sight);
    const performance = perform(picture.current, sight, () => unavailable.current());
    element.current.chamberStats = performance.stats;
    return () => {
      stopMeasuring();
      performance.end();
    };
  }, [sight]);

  return (
    <div class="chamber" ref={element}>
      <div class="chamber-picture" aria-hidden="true" ref={picture} />
      <ChamberButtons sight={sight} onSeat={onSeat} onClause={onClause} />
    </div>
  );
}
