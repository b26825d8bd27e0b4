import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../text/i18n.ts';
import { useScrollMemory } from './useScrollMemory.ts';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A number that waits behind the tab, and what it counts; 0 shows nothing. */
  readonly waiting: number;
  readonly waitingLabel: string;
}

interface TabsProps<Id extends string> {
  readonly items: readonly TabItem<Id>[];
  readonly open: Id;
  readonly choose: (id: Id) => void;
  /** The name under which the open panel's scroll is kept. */
  readonly memory: string;
  /** What stays in sight over every panel. */
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Tabs and the open one's panel. The arrow keys go from tab to tab, as in every tab list. */
export function Tabs<Id extends string>({ items, open, choose, memory, above, children }: TabsProps<Id>) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useScrollMemory(panel, memory);
  const go = (event: KeyboardEvent) => {
    const index = targetOf(
      event.key,
      items.length,
      items.findIndex((item) => item.id === open),
    );
    const target = index === undefined ? undefined : items[index];
    if (!target) return;
    event.preventDefault();
    choose(target.id);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${target.id}"]`)?.focus();
  };
  return (
    <>
      <div class="tab-bar" role="tablist" ref={bar} aria-label={t('table.panels')} onKeyDown={go}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            class="tab"
            id={`${id}-${item.id}`}
            data-tab={item.id}
            aria-selected={item.id === open}
            aria-controls={`${id}-panel`}
            tabIndex={item.id === open ? 0 : -1}
            onClick={() => {
              choose(item.id);
              bringUp(bar.current);
            }}
          >
            {item.label}
            {item.waiting > 0 && <Waiting {...item} />}
          </button>
        ))}
      </div>
      {above}
      <div
        ref={panel}
        class="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${open}`}
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}

/** On a phone the panel lies below what is in sight: what was chosen is brought up. */
function bringUp(bar: HTMLElement | null): void {
  if (bar && bar.getBoundingClientRect().bottom > window.innerHeight / 2) bar.scrollIntoView({ block: 'start' });
}

function Waiting({ waiting, waitingLabel }: Pick<TabItem<string>, 'waiting' | 'waitingLabel'>) {
  return (
    <>
      <span class="tab-count digits" aria-hidden="true">
        {waiting}
      </span>
      <span class="visually-hidden">{waitingLabel}</span>
    </>
  );
}

function targetOf(key: string, count: number, from: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
