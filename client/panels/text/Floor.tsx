import { useId, useRef, useState } from 'preact/hooks';
import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView, LinkView, PublicView } from '#shared/model/view.ts';
import type { Standing } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Amendments } from './Amendments.tsx';
import { Brackets } from './Brackets.tsx';
import { Links } from './Links.tsx';
import { amendmentsTo, bracketsLeft, linkOn } from './onClause.ts';
import { isDrafting, isFirstSponsor, sponsoringAs } from './part.ts';

interface Props {
  readonly table: TableStore;
  readonly standing: Standing | undefined;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

const PARTS = ['amendments', 'brackets', 'link'] as const;
type Part = (typeof PARTS)[number];

/** What is negotiated on a clause: one of its parts open at a time, the one that waits for oneself to begin with. */
export function Floor({ table, standing, id, clause }: Props) {
  const panel = useId();
  const waiting = waitingPart(table, id, clause);
  const [chosen, choose] = useState<Part | 'none'>();
  // What opened by itself stays open when it is answered: one sees what one has answered, and may think again.
  const opened = useRef<Part>(undefined);
  if (waiting) opened.current = waiting;
  const view = table.everybody.value;
  if (!view) return null;
  const open = chosen ?? opened.current ?? 'none';
  const props = { table, standing, id, clause };
  return (
    <div class="floor">
      <div class="floor-parts">
        {PARTS.map((part) => (
          <button
            key={part}
            type="button"
            class="floor-part"
            aria-expanded={part === open}
            aria-controls={panel}
            onClick={() => choose(part === open ? 'none' : part)}
          >
            {countedName(view, part, id, clause)}
            {part === waiting && <span class="floor-waiting">{t('floor:waiting')}</span>}
            <span class="visually-hidden"> {t('words:clause.name', { number: clause.number })}</span>
          </button>
        ))}
      </div>
      <div id={panel} class={open === 'none' ? 'floor-panel empty' : 'floor-panel'}>
        {open === 'amendments' && <Amendments {...props} />}
        {open === 'brackets' && <Brackets {...props} />}
        {open === 'link' && <Links {...props} />}
      </div>
    </div>
  );
}

function countedName(view: PublicView, part: Part, id: ClauseId, clause: ClauseView): string {
  switch (part) {
    case 'amendments': {
      const open = amendmentsTo(view, id).filter(([, { status }]) => status === 'open');
      return t('floor:part.amendments', { count: open.length });
    }
    case 'brackets':
      return t('floor:part.brackets', { count: bracketsLeft(view, id) });
    case 'link':
      return linkName(linkOn(view, clause)?.[1]);
    default:
      return part satisfies never;
  }
}

function linkName(link: LinkView | undefined): string {
  if (!link) return t('floor:part.link');
  return t(link.status === 'linked' ? 'floor:part.linked' : 'floor:part.offered');
}

/** Where one's own answer is awaited: to an amendment as a sponsor, to a link as the first sponsor. */
function waitingPart(table: TableStore, id: ClauseId, clause: ClauseView): Part | undefined {
  const view = table.everybody.value;
  if (!view || !isDrafting(table)) return undefined;
  const sponsoring = sponsoringAs(table, clause);
  const unanswered = amendmentsTo(view, id).some(
    ([, { status, consent }]) => status === 'open' && sponsoring.some((name) => consent[name] === undefined),
  );
  if (unanswered) return 'amendments';
  const agrees = linkOn(view, clause)?.[1].agreed[clause.sponsor];
  return agrees === false && isFirstSponsor(table, clause) ? 'link' : undefined;
}
