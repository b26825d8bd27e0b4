import { useState } from 'preact/hooks';
import type { Role } from '#shared/protocol/wire.ts';
import type { Api } from '../../net/api.ts';
import { offersWaiting } from '../../store/diplomacy.ts';
import { type Tab, tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { unreadTotal } from '../../store/unread.ts';
import { listOf, t } from '../../text/i18n.ts';
import { BriefPanel } from '../brief/BriefPanel.tsx';
import { askedTab } from '../facilitator/askedPart.ts';
import { useTableCode } from '../facilitator/useTableCode.ts';
import { MotionBar } from '../motions/MotionBar.tsx';
import { useFocusAfter } from '../text/focusOn.ts';
import { asksAgain } from '../text/part.ts';
import { type Due, dueIn } from '../vote/due.ts';
import { ChannelsPanel, Desk, DraftPanel, PanelHelp, SignPanel, TextPanel, VotePanel } from './panels.ts';
import { type TabItem, Tabs } from './Tabs.tsx';
import { TeamBar } from './TeamBar.tsx';

interface SideProps {
  readonly table: TableStore;
  readonly api: Api;
  readonly id: string;
  readonly role: Role;
}

/** What one works with beside the table: a delegation's panels, the facilitator's desk, or what an observer may read. */
export function Side({ table, api, id, role }: SideProps) {
  return (
    <aside class="table-side" id="side" tabIndex={-1} aria-label={t('table.panels')}>
      {role === 'facilitator' ? <FacilitatorSide table={table} api={api} id={id} /> : <DelegateSide table={table} />}
    </aside>
  );
}

function DelegateSide({ table }: { readonly table: TableStore }) {
  // The panel of the vote gives way to that of the signature, with whatever in it had the focus.
  useFocusAfter(signing(table) ? 'signing' : '', 'sign-heading');
  const shown = tabsFor(table);
  const open = shown.includes(tab.value) ? tab.value : (shown[0] ?? 'text');
  const choose = (chosen: Tab) => {
    tab.value = chosen;
  };
  return (
    <Tabs
      items={shown.map((item) => tabItem(item, table))}
      open={open}
      choose={choose}
      memory={memoryOf(table, open)}
      above={
        <>
          <TeamBar table={table} />
          <MotionBar table={table} menu={open !== 'vote'} />
        </>
      }
    >
      {table.party.value === '' && <p class="notice observer-note">{t('table.observer')}</p>}
      {open !== 'brief' && <PanelHelp table={table} panel={open} />}
      <Panel table={table} open={open} />
    </Tabs>
  );
}

/** What the vote panel shows changes with the phase, so its scroll begins anew. */
function memoryOf(table: TableStore, open: string): string {
  const everybody = table.everybody.value;
  const part = open === 'vote' ? `${open}.${everybody?.phase}.${everybody?.round}` : open;
  return `${table.welcome.value?.table}.${part}`;
}

function tabsFor(table: TableStore): readonly Tab[] {
  if (table.everybody.value?.phase === 'debrief') return ['channels', 'brief'];
  return table.party.value === '' ? ['brief', 'text', 'channels'] : ['brief', 'draft', 'text', 'channels', 'vote'];
}

function Panel({ table, open }: { readonly table: TableStore; readonly open: Tab }) {
  switch (open) {
    case 'brief':
      return <BriefPanel table={table} />;
    case 'draft':
      return <DraftPanel table={table} />;
    case 'text':
      return <TextPanel table={table} />;
    case 'channels':
      return <ChannelsPanel table={table} />;
    case 'vote':
      return signing(table) ? <SignPanel table={table} /> : <VotePanel table={table} />;
    default:
      return open satisfies never;
  }
}

const tabItem = (id: Tab, table: TableStore): TabItem<Tab> => ({
  id,
  label: labelOf(id, table),
  ...waitingBehind(id, table),
});

const signing = (table: TableStore): boolean => table.everybody.value?.phase === 'signature';

function labelOf(id: Tab, table: TableStore): string {
  if (id === 'brief' && table.party.value === '') return t('tab.background');
  return id === 'vote' && signing(table) ? t('tab.sign') : t(`tab.${id}`);
}

function waitingBehind(id: Tab, table: TableStore): Pick<TabItem<Tab>, 'waiting' | 'waitingLabel'> {
  switch (id) {
    case 'text': {
      const waiting = askedAgain(table);
      return { waiting, waitingLabel: t('askedAgain', { count: waiting }) };
    }
    case 'channels': {
      const unread = unreadTotal(table);
      const { understandings, dialogues } = offersWaiting(table);
      const offers = understandings + dialogues;
      const labels = [
        ...(unread > 0 ? [t('unread', { count: unread })] : []),
        ...(offers > 0 ? [t('offers', { count: offers })] : []),
      ];
      return { waiting: unread + offers, waitingLabel: listOf(labels) };
    }
    case 'vote': {
      const due = dueAt(table);
      return { waiting: due?.count ?? 0, waitingLabel: due ? dueText(due) : '' };
    }
    case 'brief':
    case 'draft':
      return { waiting: 0, waitingLabel: '' };
    default:
      return id satisfies never;
  }
}

/** Clauses on the table whose text changed after one had supported it. */
function askedAgain(table: TableStore): number {
  const clauses = Object.values(table.everybody.value?.clauses ?? {});
  return clauses.filter((clause) => asksAgain(clause, table.party.value)).length;
}

function dueAt({ everybody, own }: TableStore): Due | undefined {
  return everybody.value && own.value && dueIn(everybody.value, own.value);
}

function dueText({ kind, count }: Due): string {
  switch (kind) {
    case 'questions':
      return t('questionsToVote', { count });
    case 'clauses':
      return t('toVote', { count });
    case 'signature':
      return t('toSign');
    default:
      return kind satisfies never;
  }
}

const DESK_TABS = ['desk', 'text', 'channels', 'background'] as const;
type DeskTab = (typeof DESK_TABS)[number];

function FacilitatorSide({ table, api, id }: Omit<SideProps, 'role'>) {
  const [open, setOpen] = useState<DeskTab>(() => askedTab(table));
  const code = useTableCode(api, id);
  const debrief = table.everybody.value?.phase === 'debrief';
  const items = DESK_TABS.filter((item) => !debrief || item === 'channels' || item === 'background').map((item) => {
    const waiting = item === 'channels' ? unreadTotal(table) : 0;
    return { id: item, label: t(`tab.${item}`), waiting, waitingLabel: t('unread', { count: waiting }) };
  });
  const shown = debrief && open !== 'background' ? 'channels' : open;
  return (
    <Tabs
      items={items}
      open={shown}
      choose={setOpen}
      memory={memoryOf(table, shown)}
      above={<MotionBar table={table} menu={false} />}
    >
      {shown === 'desk' && <Desk table={table} code={code} />}
      {shown === 'text' && <TextPanel table={table} />}
      {shown === 'channels' && <ChannelsPanel table={table} />}
      {shown === 'background' && <BriefPanel table={table} />}
    </Tabs>
  );
}
