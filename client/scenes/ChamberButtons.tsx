/** The buttons that lie over the picture: one for every seat and every clause, and one to turn each pile. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '#client/text/i18n.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import { newsText, paperName, pileName, seatName } from './captions.ts';
import type { Rect } from './horseshoe.ts';
import type { ChamberLayout } from './layout.ts';
import type { PaperLayout, PileLayout } from './papers.ts';
import type { TablePicture } from './picture.ts';
import type { Sight } from './sight.ts';

interface ButtonsProps {
  readonly sight: Sight;
  readonly onSeat: (party: PartyId) => void;
  readonly onClause: (clause: ClauseId) => void;
}

export function ChamberButtons({ sight, onSeat, onClause }: ButtonsProps) {
  const picture = sight.picture.value;
  const layout = sight.layout.value;
  useFreshTable(sight);
  if (!picture || !layout) return null;
  return (
    <>
      {picture.news !== '' && <p class="visually-hidden">{newsText(picture)}</p>}
      <SeatButtons picture={picture} layout={layout} onSeat={onSeat} />
      <PaperButtons picture={picture} layout={layout} sight={sight} onClause={onClause} />
    </>
  );
}

/** What the viewer turned to in one phase says nothing about the next. */
function useFreshTable({ picture, front }: Sight): void {
  const phase = useRef('');
  useSignalEffect(() => {
    const now = `${picture.value?.phase} ${picture.value?.round}`;
    if (phase.current !== now) front.value = '';
    phase.current = now;
  });
}

const over = ({ x, y, width, height }: Rect) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
});

interface SeatButtonsProps {
  readonly picture: TablePicture;
  readonly layout: ChamberLayout;
  readonly onSeat: (party: PartyId) => void;
}

function SeatButtons({ picture, layout, onSeat }: SeatButtonsProps) {
  return (
    <ul class="chamber-buttons" aria-label={t('chamber:seats')}>
      {picture.seats.map((seat) => {
        const place = layout.seats.find(({ party }) => party === seat.party);
        return (
          place && (
            <li key={seat.party}>
              <button
                type="button"
                data-seat={seat.party}
                style={over(place.plate)}
                aria-label={seatName(seat)}
                onClick={() => onSeat(seat.party)}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}

interface PaperButtonsProps {
  readonly picture: TablePicture;
  readonly layout: ChamberLayout;
  readonly sight: Sight;
  readonly onClause: (clause: ClauseId) => void;
}

function PaperButtons({ picture, layout, sight, onClause }: PaperButtonsProps) {
  const list = useRef<HTMLUListElement>(null);
  const turned = useRef(false);
  const front = sight.front.value;
  useEffect(() => {
    // The pile that was pressed may be gone, so the focus goes on to the paper that it gave.
    if (turned.current) list.current?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(front)}"]`)?.focus();
    turned.current = false;
  }, [front]);
  const turn = (pile: PileLayout) => {
    const next = pile.clauses[0] ?? '';
    turned.current = true;
    sight.front.value = next;
    // Where no paper has room to lie open, the pile opens its papers one after another.
    const place = sight.layout.peek()?.papers.find(({ clause }) => clause === next);
    if (place?.piled === true) onClause(next);
  };
  const uncover = ({ clause, piled }: PaperLayout) => {
    if (piled) sight.front.value = clause;
  };
  return (
    <ul class="chamber-buttons" aria-label={t('chamber:clauses')} ref={list}>
      {picture.papers.map((paper) => {
        const place = layout.papers.find(({ clause }) => clause === paper.clause);
        return (
          place && (
            <li key={paper.clause}>
              <button
                type="button"
                data-clause={paper.clause}
                class={place.piled ? 'piled' : undefined}
                style={over(place.rect)}
                aria-label={paperName(paper)}
                onFocus={() => uncover(place)}
                onClick={() => onClause(paper.clause)}
              />
            </li>
          )
        );
      })}
      {layout.piles.map((pile) => (
        <li key={`pile ${pile.group}`}>
          <button
            type="button"
            data-pile={pile.group}
            style={over(pile.rect)}
            aria-label={pileName(pile.group, pile.clauses.length)}
            onClick={() => turn(pile)}
          />
        </li>
      ))}
    </ul>
  );
}
